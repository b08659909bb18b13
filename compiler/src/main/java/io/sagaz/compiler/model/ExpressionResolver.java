package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.model.Type.Primitive;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Literal;
import io.sagaz.compiler.syntax.Name;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** From an expression as typed to a typed one. What can't be resolved is reported and erroneous. */
final class ExpressionResolver {
    private static final Set<SymbolKind> RECORDS = EnumSet.of(SymbolKind.RECORD);
    private static final String COALESCE = "??";

    private final Site site;
    private final Catalog catalog;
    private final ValueScope values;
    private final Coercion coercion;
    private final MemberResolver members;
    private final ArgumentResolver arguments;
    private final OperatorResolver operators;
    private Set<String> present;

    ExpressionResolver(Site site, Catalog catalog, ValueScope values) {
        this.site = site;
        this.catalog = catalog;
        this.values = values;
        this.coercion = new Coercion(site, catalog, values, new Origins(catalog, values));
        this.members = new MemberResolver(site, catalog, values, this);
        this.arguments = new ArgumentResolver(site, catalog, values, this);
        this.operators = new OperatorResolver(site, values, this, coercion, new Conversions(catalog, values));
        this.present = values.present();
    }

    ArgumentResolver arguments() {
        return arguments;
    }

    /** The value as the place wants it; reports one that doesn't fit. */
    TypedExpr resolve(Expr expr, Place place) {
        return coercion.fit(infer(expr, Optional.of(place.type())), expr.span(), place);
    }

    /** The same, for a place that decides what is done. */
    TypedExpr resolveCondition(Expr expr, Place place) {
        return operators.condition(expr, place);
    }

    /**
     * The value with the type it has by itself.
     *
     * @param expected what literals adapt to
     */
    TypedExpr infer(Expr expr, Optional<Type> expected) {
        return infer(expr, expected, expected.filter(TypeRules::isOptional).isPresent());
    }

    /** The same, where an absent value is welcome. */
    TypedExpr inferOptional(Expr expr, Optional<Type> expected) {
        return infer(expr, expected, true);
    }

    /**
     * What is resolved where some paths are known to be present.
     *
     * @param paths as {@link Conditions#present} has them
     */
    TypedExpr knowing(Set<String> paths, Supplier<TypedExpr> inner) {
        Set<String> before = present;
        present = new HashSet<>(before);
        present.addAll(paths);
        try {
            return inner.get();
        } finally {
            present = before;
        }
    }

    /** What a path reads, present where a condition says so. */
    private TypedExpr narrowed(Expr path, TypedExpr value) {
        boolean narrows = TypeRules.isOptional(value.type())
                && Conditions.path(path).filter(present::contains).isPresent();
        if (!narrows) {
            return value;
        }
        Type type = TypeRules.present(value.type());
        return value instanceof TypedExpr.Output output
                ? new TypedExpr.Output(type, output.step())
                : new TypedExpr.Present(type, value);
    }

    private TypedExpr infer(Expr expr, Optional<Type> expected, boolean absentFits) {
        TypedExpr resolved = expr.accept(new Inference(expected, absentFits));
        if (TypedExprs.isErroneous(resolved)) {
            site.broken();
        }
        return resolved;
    }

    private TypedExpr unknown(Name name, Optional<Type> expected) {
        if (!name.missing()) {
            List<Symbol> declared = site.scope().find(name.text());
            Optional<EnumModel> constants = expected.map(TypeRules::present)
                    .flatMap(type ->
                            type instanceof Type.Declared it ? catalog.enumeration(it.name()) : Optional.empty());
            if (!declared.isEmpty()) {
                otherKind(name, declared.get(0));
            } else if (constants.isPresent()) {
                members.unknownConstant(constants.get(), name);
            } else {
                notFound(name);
            }
        }
        return TypedExprs.erroneous();
    }

    private void otherKind(Name name, Symbol declared) {
        site.report(site.at(
                        name.span(),
                        Code.NAME_OF_ANOTHER_KIND,
                        "`" + name.text() + "` is " + declared.kind().words() + ", and this place needs a value")
                .related(declared.declaration().name().span(), "declared here")
                .help(
                        declared.kind() == SymbolKind.ENUM
                                ? "name one of its constants: `" + name.text() + ".NAME`"
                                : "name a parameter, a step or a literal"));
    }

    private void notFound(Name name) {
        Diagnostic.Builder diagnostic =
                site.at(name.span(), Code.NAME_NOT_FOUND, "there is no `" + name.text() + "` here");
        Set<String> known = new TreeSet<>(values.names());
        Optional<String> near = Suggestions.nearest(name.text(), known);
        if (near.isPresent()) {
            diagnostic
                    .help("did you mean `" + near.get() + "`?")
                    .fix("Write `" + near.get() + "`", new Edit(name.span(), near.get()));
        } else {
            diagnostic.help(known.isEmpty() ? "write a literal" : "known here: " + Wording.list(known));
        }
        site.missing(diagnostic, name.text(), site.identity(), near.flatMap(values::suspect));
    }

    /** One expression, with what its place expects. */
    private final class Inference implements Expr.Visitor<TypedExpr> {
        private final Optional<Type> expected;
        private final boolean absentFits;

        Inference(Optional<Type> expected, boolean absentFits) {
            this.expected = expected.filter(type -> !TypeRules.isErroneous(type));
            this.absentFits = absentFits;
        }

        @Override
        public TypedExpr value(Expr.Value expr) {
            Literal literal = expr.literal();
            return switch (literal.kind()) {
                case INT, DECIMAL -> number(literal, false);
                case STRING -> new TypedExpr.Constant(Primitive.STRING, Literals.string(literal));
                case TRUE, FALSE -> new TypedExpr.Constant(Primitive.BOOL, literal.kind() == Literal.Kind.TRUE);
                case DURATION ->
                    Literals.duration(literal)
                            .<TypedExpr>map(value -> new TypedExpr.Constant(Primitive.DURATION, value))
                            .orElseGet(TypedExprs::erroneous);
                case NULL -> nothing(expr);
                case PERCENT -> {
                    site.report(site.at(expr.span(), Code.TYPE_MISMATCH, "a percentage isn't a value")
                            .help("write it as a number: `0.05` for `5%`"));
                    yield TypedExprs.erroneous();
                }
            };
        }

        private TypedExpr number(Literal literal, boolean negative) {
            Optional<TypedExpr> number = TypedExprs.number(literal, negative, expected);
            if (number.isEmpty() && Literals.integer(literal).isPresent()) {
                site.report(site.at(literal.span(), Code.MALFORMED_NUMBER, "the number is too big for a `Long`")
                        .help("a `Decimal` takes numbers of any size, where one is expected"));
            }
            return number.orElseGet(TypedExprs::erroneous);
        }

        private TypedExpr nothing(Expr.Value expr) {
            if (expected.isEmpty()) {
                site.report(site.at(expr.span(), Code.OPTIONAL_USED, "`null` has no value to use here"));
                return TypedExprs.erroneous();
            }
            return new TypedExpr.Null(TypeRules.optional(expected.get()));
        }

        @Override
        public TypedExpr reference(Expr.Reference expr) {
            return values.read(expr.name())
                    .map(value -> narrowed(expr, value))
                    .or(() -> constant(expr.name()))
                    .orElseGet(() -> unknown(expr.name(), expected));
        }

        /** A constant of the enum that is expected here may go by its own name. */
        private Optional<TypedExpr> constant(Name name) {
            return expected.map(TypeRules::present)
                    .flatMap(type -> type instanceof Type.Declared declared
                            ? catalog.enumeration(declared.name())
                                    .flatMap(model -> model.constant(name.text()))
                                    .map(constant -> {
                                        Deprecations.use(constant, name, site);
                                        return new TypedExpr.EnumConstant(declared, name.text());
                                    })
                            : Optional.empty());
        }

        @Override
        public TypedExpr construct(Expr.Construct expr) {
            Optional<StructModel> signal = expectedSignal(expr.name());
            if (signal.isPresent()) {
                return arguments.construct(
                        expr.arguments(), signal.get(), Type.Declared.Kind.SIGNAL, expr.span(), expr.name());
            }
            Optional<StructModel> struct = site.scope()
                    .resolve(expr.name(), RECORDS, "a record", site)
                    .flatMap(symbol -> catalog.struct(symbol.name()));
            if (struct.isEmpty()) {
                arguments.resolveAlone(expr.arguments());
                return TypedExprs.erroneous();
            }
            return arguments.construct(
                    expr.arguments(), struct.get(), Type.Declared.Kind.RECORD, expr.span(), expr.name());
        }

        /** Signals are made where one is expected, and nowhere else. */
        private Optional<StructModel> expectedSignal(Name name) {
            return expected.map(TypeRules::present)
                    .flatMap(type -> type instanceof Type.Declared declared
                                    && declared.kind() == Type.Declared.Kind.SIGNAL
                                    && declared.text().equals(name.text())
                            ? catalog.struct(declared.name())
                            : Optional.empty());
        }

        @Override
        public TypedExpr member(Expr.Member expr) {
            return narrowed(expr, members.resolve(expr, absentFits));
        }

        @Override
        public TypedExpr unary(Expr.Unary expr) {
            if (expr.operator().equals("-") && expr.operand() instanceof Expr.Value value) {
                Literal literal = value.literal();
                if (literal.kind() == Literal.Kind.INT || literal.kind() == Literal.Kind.DECIMAL) {
                    return number(literal, true);
                }
            }
            return operators.unary(expr, expected);
        }

        @Override
        public TypedExpr binary(Expr.Binary expr) {
            return expr.operator().equals(COALESCE)
                    ? operators.coalesce(expr, expected)
                    : operators.binary(expr, expected);
        }

        @Override
        public TypedExpr list(Expr.ListOf expr) {
            Optional<Type> element = expected.map(TypeRules::present)
                    .flatMap(type -> type instanceof Type.ListOf list ? Optional.of(list.element()) : Optional.empty());
            if (element.isEmpty() && expr.elements().isEmpty()) {
                site.report(site.at(expr.span(), Code.TYPE_MISMATCH, "nothing says what this empty list is a list of"));
                return TypedExprs.erroneous();
            }
            List<TypedExpr> inferred =
                    expr.elements().stream().map(each -> infer(each, element)).toList();
            Type type = element.orElseGet(() -> inferred.get(0).type());
            Place place = new Place(type, "this list takes", Optional.empty(), Code.TYPE_MISMATCH);
            List<TypedExpr> elements = new ArrayList<>();
            for (int index = 0; index < inferred.size(); index++) {
                elements.add(coercion.fit(
                        inferred.get(index), expr.elements().get(index).span(), place));
            }
            boolean whole = elements.stream().noneMatch(TypedExprs::isErroneous) && !TypeRules.isErroneous(type);
            return whole ? new TypedExpr.ListLiteral(new Type.ListOf(type), elements) : TypedExprs.erroneous();
        }

        @Override
        public TypedExpr parenthesised(Expr.Parenthesised expr) {
            return infer(expr.inner(), expected, absentFits);
        }

        @Override
        public TypedExpr missing(Expr.Missing expr) {
            return TypedExprs.erroneous();
        }
    }
}
