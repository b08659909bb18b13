package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.model.Type.Primitive;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What follows a dot: a step's key, an enum's constant, a field (0304, 0305, 0306). */
final class MemberResolver {
    private static final String KEY = "key";
    private static final String SIZE = "size";
    private static final Set<String> MEANING_SIZE = Set.of("length", "count", "len", "Length", "Count", "Size");

    private final Site site;
    private final Catalog catalog;
    private final ValueScope values;
    private final ExpressionResolver expressions;

    MemberResolver(Site site, Catalog catalog, ValueScope values, ExpressionResolver expressions) {
        this.site = site;
        this.catalog = catalog;
        this.values = values;
        this.expressions = expressions;
    }

    /** @param absentFits whether the place takes an absent value */
    TypedExpr resolve(Expr.Member expr, boolean absentFits) {
        if (expr.target() instanceof Expr.Reference reference) {
            Optional<TypedExpr> special = ofName(reference.name(), expr.name());
            if (special.isPresent()) {
                return special.get();
            }
        }
        TypedExpr target = expressions.infer(expr.target(), Optional.empty());
        if (TypedExprs.isErroneous(target) || expr.name().missing()) {
            return TypedExprs.erroneous();
        }
        if (expr.name().text().equals(SIZE) && hasSize(TypeRules.present(target.type()))) {
            return access(expr, target, Primitive.INT, absentFits);
        }
        Optional<Type> field = field(target, expr);
        if (field.isEmpty()) {
            return TypedExprs.erroneous();
        }
        return access(expr, target, field.get(), absentFits);
    }

    private Optional<TypedExpr> ofName(Name target, Name member) {
        if (member.text().equals(KEY) && !member.quoted()) {
            Optional<TypedExpr> key = values.key(target);
            if (key.isPresent()) {
                return key;
            }
        }
        if (target.missing() || values.names().contains(target.text())) {
            return Optional.empty();
        }
        List<Symbol> found = site.scope().find(target.text());
        return found.size() == 1 && found.get(0).kind() == SymbolKind.ENUM
                ? Optional.of(constant(found.get(0), member))
                : Optional.empty();
    }

    private TypedExpr constant(Symbol symbol, Name member) {
        site.use(symbol);
        site.scope().useName(symbol.name().simple());
        Optional<EnumModel> model = catalog.enumeration(symbol.name());
        if (model.isEmpty() || member.missing()) {
            return TypedExprs.erroneous();
        }
        Optional<EnumModel.Constant> constant = model.get().constant(member.text());
        if (constant.isPresent()) {
            Deprecations.use(constant.get(), member, site);
            return new TypedExpr.EnumConstant(new Type.Declared(Type.Declared.Kind.ENUM, symbol.name()), member.text());
        }
        unknownConstant(model.get(), member);
        return TypedExprs.erroneous();
    }

    void unknownConstant(EnumModel model, Name name) {
        if (catalog.isBroken(model.name())) {
            return;
        }
        List<String> names =
                model.constants().stream().map(EnumModel.Constant::name).toList();
        Diagnostic.Builder diagnostic = site.at(
                        name.span(),
                        Code.NAME_NOT_FOUND,
                        "`" + model.name().simple() + "` has no constant `" + name.text() + "`")
                .related(model.span(), "its constants: " + Wording.list(names));
        suggest(diagnostic, name, names);
        site.missing(diagnostic, name.text(), List.of(site.unit().file(), model.name()), Optional.empty());
    }

    /** The type of the field; empty if there is none, which is reported. */
    private Optional<Type> field(TypedExpr target, Expr.Member expr) {
        Type type = TypeRules.present(target.type());
        Name name = expr.name();
        if (type instanceof Type.Declared declared && declared.kind() != Type.Declared.Kind.ENUM) {
            Optional<StructModel> struct = catalog.struct(declared.name());
            if (struct.isEmpty()) {
                return Optional.empty();
            }
            Optional<FieldModel> field = struct.get().field(name.text());
            if (field.isEmpty() && !catalog.isBroken(declared.name())) {
                unknownField(struct.get(), name);
            }
            field.ifPresent(found -> Deprecations.use(found, name, site));
            return field.map(FieldModel::type).filter(found -> !TypeRules.isErroneous(found));
        }
        String why = type instanceof Type.JavaClass ? ", since it is a Java class and opaque" : "";
        Diagnostic.Builder diagnostic =
                site.at(name.span(), Code.UNKNOWN_FIELD, Wording.a(type) + " has no field `" + name.text() + "`" + why);
        if (hasSize(type) && MEANING_SIZE.contains(name.text())) {
            diagnostic.help("write `" + SIZE + "`").fix("Write `" + SIZE + "`", new Edit(name.span(), SIZE));
        } else if (type instanceof Type.ListOf) {
            diagnostic.help("a field is one of its elements': a step that runs `for each` of them can read it");
        }
        site.report(diagnostic);
        return Optional.empty();
    }

    private static boolean hasSize(Type type) {
        return type instanceof Type.ListOf || type instanceof Type.MapOf || type == Primitive.STRING;
    }

    private void unknownField(StructModel struct, Name name) {
        List<String> names = struct.fields().stream().map(FieldModel::name).toList();
        Diagnostic.Builder diagnostic = site.at(
                        name.span(),
                        Code.UNKNOWN_FIELD,
                        "`" + struct.name().simple() + "` has no field `" + name.text() + "`")
                .related(struct.span(), names.isEmpty() ? "it has no fields" : "its fields: " + Wording.list(names));
        suggest(diagnostic, name, names);
        site.missing(diagnostic, name.text(), List.of(site.unit().file(), struct.name()), Optional.empty());
    }

    private static void suggest(Diagnostic.Builder diagnostic, Name typed, List<String> known) {
        Suggestions.nearest(typed.text(), known)
                .ifPresentOrElse(
                        near -> diagnostic
                                .help("did you mean `" + near + "`?")
                                .fix("Write `" + near + "`", new Edit(typed.span(), near)),
                        () -> diagnostic.help("name one that it has, or add `" + typed.text() + "` there"));
    }

    private TypedExpr access(Expr.Member expr, TypedExpr target, Type field, boolean absentFits) {
        boolean optional = TypeRules.isOptional(target.type());
        if (optional && !expr.safe()) {
            absent(expr, target, absentFits);
            return TypedExprs.erroneous();
        }
        if (!optional && expr.safe()) {
            site.report(site.at(
                            dot(expr),
                            Code.NEVER_ABSENT,
                            site.quote(expr.target().span()) + " is never absent, so `?.` is the same as `.`")
                    .help("write `.`")
                    .fix("Write `.`", new Edit(dot(expr), ".")));
        }
        Type type = optional ? TypeRules.optional(field) : field;
        return hasSize(TypeRules.present(target.type()))
                ? new TypedExpr.Size(type, target)
                : new TypedExpr.Field(type, target, expr.name().text(), optional);
    }

    private void absent(Expr.Member expr, TypedExpr target, boolean absentFits) {
        if (values.takesNeed(target, expr.target().span())) {
            return;
        }
        String quoted = site.quote(expr.target().span());
        String safe = site.text(expr.target().span()) + "?." + expr.name().text();
        Diagnostic.Builder diagnostic = site.at(
                        expr.target().span(), Code.OPTIONAL_USED, quoted + " may be absent, and a field of it is read")
                .help(
                        absentFits
                                ? "write `" + safe + "`, which is absent where " + quoted + " is"
                                : "say what to take where it is absent: `" + safe + " ?? ...`");
        new Origins(catalog, values)
                .of(target)
                .ifPresent(origin -> diagnostic.related(origin, "optional because of this"));
        if (absentFits) {
            diagnostic.fix("Write `?.`", new Edit(dot(expr), "?."));
        }
        site.report(diagnostic);
    }

    /** Where the dot stands: what is between target and name, comments and blanks aside. */
    private Span dot(Expr.Member expr) {
        String sign = expr.safe() ? "?." : ".";
        Span target = expr.target().span();
        int from = target.end().offset();
        int to = expr.name().span().start().offset();
        String between = site.unit().text().substring(from, Math.max(from, to));
        if (between.startsWith(sign)) {
            return new Span(target.file(), target.end(), Spans.right(target.end(), sign.length()));
        }
        return Spans.between(target, expr.name().span());
    }
}
