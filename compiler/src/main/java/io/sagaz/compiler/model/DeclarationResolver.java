package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.SagaClause;
import io.sagaz.kernel.OperationKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From a declaration of types or a service to its model. */
final class DeclarationResolver {
    static final Set<SymbolKind> ERRORS = EnumSet.of(SymbolKind.ERROR);

    private final Catalog catalog;
    private final Site site;
    private final Symbol symbol;

    DeclarationResolver(Catalog catalog, Site site, Symbol symbol) {
        this.catalog = catalog;
        this.site = site;
        this.symbol = symbol;
    }

    static EnumModel enumeration(QualifiedName name, Declaration.EnumDecl declaration) {
        Map<String, EnumModel.Constant> constants = new LinkedHashMap<>();
        for (Declaration.Constant constant : declaration.constants()) {
            constants.putIfAbsent(
                    constant.name().text(),
                    new EnumModel.Constant(
                            constant.name().text(),
                            constant.header().doc(),
                            Annotations.deprecated(constant.header()),
                            constant.name().span()));
        }
        return new EnumModel(
                name,
                List.copyOf(constants.values()),
                declaration.header().doc(),
                Annotations.deprecated(declaration.header()),
                declaration.name().span());
    }

    /** Empty for what isn't a record, error or event. */
    Optional<StructModel> struct(Declaration declaration) {
        if (declaration instanceof Declaration.RecordDecl it) {
            return Optional.of(struct(StructModel.Kind.RECORD, it, it.fields(), Optional.empty(), Optional.empty()));
        }
        if (declaration instanceof Declaration.ErrorDecl it) {
            return Optional.of(struct(StructModel.Kind.ERROR, it, it.fields(), Optional.empty(), Optional.empty()));
        }
        return declaration instanceof Declaration.EventDecl it
                ? Optional.of(struct(
                        StructModel.Kind.EVENT,
                        it,
                        it.fields(),
                        it.topic().map(Literals::string),
                        it.key().map(Name::text)))
                : Optional.empty();
    }

    /** A signal of the saga that is resolved here. */
    StructModel signal(SagaClause.Signal signal, int version) {
        return new StructModel(
                StructModel.Kind.SIGNAL,
                SignalName.of(symbol.name(), version, signal.name().text()),
                fields(signal.fields()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                signal.name().span());
    }

    private StructModel struct(
            StructModel.Kind kind,
            Declaration declaration,
            List<Declaration.Field> fields,
            Optional<String> topic,
            Optional<String> key) {
        return new StructModel(
                kind,
                symbol.name(),
                fields(fields),
                topic,
                key,
                declaration.header().doc(),
                Annotations.deprecated(declaration.header()),
                declaration.name().span());
    }

    private List<FieldModel> fields(List<Declaration.Field> fields) {
        TypeResolver types = new TypeResolver(site);
        Map<String, FieldModel> resolved = new LinkedHashMap<>();
        for (Declaration.Field field : fields) {
            Type type = types.resolve(field.type());
            Optional<TypedExpr> value = field.defaultValue().map(expr -> defaultValue(field.name(), type, expr));
            resolved.putIfAbsent(
                    field.name().text(),
                    new FieldModel(
                            field.name().text(),
                            type,
                            value,
                            field.header().doc(),
                            Annotations.deprecated(field.header()),
                            field.name().span()));
        }
        return List.copyOf(resolved.values());
    }

    private TypedExpr defaultValue(Name field, Type type, Expr expr) {
        if (!isConstant(expr)) {
            site.report(site.at(
                            expr.span(),
                            Code.DEFAULT_MISMATCH,
                            "the default of `" + field.text() + "` isn't known before the saga runs")
                    .help("a default is a literal, a constant of an enum, or a list of them"));
            return TypedExprs.erroneous();
        }
        Place place = new Place(
                type, "the default of `" + field.text() + "` is", Optional.of(field.span()), Code.DEFAULT_MISMATCH);
        return new ExpressionResolver(site, catalog, ValueScope.NONE).resolve(expr, place);
    }

    /** By its form: whether {@code A.B} is a constant is found out when it is resolved. */
    private static boolean isConstant(Expr expr) {
        if (expr instanceof Expr.ListOf list) {
            return list.elements().stream().allMatch(DeclarationResolver::isConstant);
        }
        if (expr instanceof Expr.Member member) {
            return member.target() instanceof Expr.Reference;
        }
        if (expr instanceof Expr.Unary unary) {
            return unary.operator().equals("-") && unary.operand() instanceof Expr.Value;
        }
        return expr instanceof Expr.Value || expr instanceof Expr.Missing || expr instanceof Expr.Reference;
    }

    ServiceModel service(Declaration.ServiceDecl declaration) {
        Map<String, ServiceModel.OperationModel> operations = new LinkedHashMap<>();
        for (Declaration.Operation operation : declaration.operations()) {
            if (operation.name().missing()) {
                site.broken();
            } else {
                operations.putIfAbsent(operation.name().text(), operation(operation));
            }
        }
        return new ServiceModel(
                symbol.name(),
                List.copyOf(operations.values()),
                declaration.header().doc(),
                Annotations.deprecated(declaration.header()),
                declaration.name().span());
    }

    private ServiceModel.OperationModel operation(Declaration.Operation operation) {
        OperationKind kind = operation.query()
                ? OperationKind.QUERY
                : operation.transactional() ? OperationKind.TRANSACTIONAL : OperationKind.COMMAND;
        TypeResolver types = new TypeResolver(site);
        return new ServiceModel.OperationModel(
                operation.name().text(),
                kind,
                params(operation.params(), types),
                types.result(operation.output()),
                fails(operation.fails()),
                Annotations.values(operation.header()),
                operation.header().doc(),
                Annotations.deprecated(operation.header()),
                operation.name().span());
    }

    static List<FieldModel> params(List<Declaration.Param> params, TypeResolver types) {
        Map<String, FieldModel> resolved = new LinkedHashMap<>();
        for (Declaration.Param param : params) {
            resolved.putIfAbsent(
                    param.name().text(),
                    new FieldModel(
                            param.name().text(),
                            types.resolve(param.type()),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            param.name().span()));
        }
        return List.copyOf(resolved.values());
    }

    private List<QualifiedName> fails(List<Name> names) {
        List<QualifiedName> errors = new ArrayList<>();
        for (Name name : names) {
            site.scope()
                    .resolve(name, ERRORS, "an error", site)
                    .map(Symbol::name)
                    .filter(error -> !errors.contains(error))
                    .ifPresent(errors::add);
        }
        return errors;
    }
}
