package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.model.Type.Primitive;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.SagaClause;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves what is known of a saga before its first step: key, tenant and indexes, plain values of the input (0317). */
final class InputValues {
    private static final Set<Primitive> IDENTIFYING =
            Set.of(Primitive.UUID, Primitive.STRING, Primitive.INT, Primitive.LONG, Primitive.DATE, Primitive.INSTANT);
    private static final Set<Primitive> ALSO_SEARCHABLE =
            Set.of(Primitive.BOOL, Primitive.DECIMAL, Primitive.DOUBLE, Primitive.DURATION);

    private final Site site;
    private final Catalog catalog;
    private final Declaration.SagaDecl saga;
    private final List<FieldModel> params;

    InputValues(Site site, Catalog catalog, Declaration.SagaDecl saga, List<FieldModel> params) {
        this.site = site;
        this.catalog = catalog;
        this.saga = saga;
        this.params = List.copyOf(params);
    }

    /** Always there, and with a text that tells one from another. */
    TypedExpr key(Expr expr) {
        return identifying(
                expr,
                new Role(
                        "key",
                        "the key of a saga",
                        "it is needed before the first step runs, to find out whether the" + " saga runs already"));
    }

    /** As a key is. */
    TypedExpr tenant(Expr expr) {
        return identifying(
                expr,
                new Role(
                        "tenant",
                        "the tenant of a saga",
                        "it is needed before the first step runs: a key is unique" + " within its tenant"));
    }

    /** Anything that has a short text, and may be absent. */
    TypedExpr index(SagaClause.Index index) {
        Role role = new Role("index", "an index", "it is stored before the first step runs, and never changes");
        TypedExpr value = plain(index.value(), role);
        Type type = value.type() instanceof Type.Optional optional ? optional.present() : value.type();
        if (TypedExprs.isErroneous(value) || identifies(type) || isOneOf(ALSO_SEARCHABLE, type)) {
            return value;
        }
        site.report(site.at(index.value().span(), Code.KEY_NOT_PLAIN, Wording.a(value.type()) + " can't be an index")
                .help("take one value that people search for, such as a field of it"));
        return TypedExprs.erroneous();
    }

    private TypedExpr identifying(Expr expr, Role role) {
        TypedExpr value = plain(expr, role);
        if (TypedExprs.isErroneous(value)) {
            return value;
        }
        if (TypeRules.isOptional(value.type())) {
            site.report(site.at(
                            expr.span(),
                            Code.KEY_NOT_PLAIN,
                            "the " + role.word() + " " + site.quote(expr.span()) + " may be absent")
                    .help("name a value that is always there"));
            return TypedExprs.erroneous();
        }
        if (!identifies(value.type())) {
            site.report(site.at(expr.span(), Code.KEY_NOT_PLAIN, Wording.a(value.type()) + " can't be " + role.words())
                    .help("take a value that names one thing: a Uuid, a String, a number, a date or a constant"));
            return TypedExprs.erroneous();
        }
        return value;
    }

    /** A parameter or a field of one. */
    private TypedExpr plain(Expr expr, Role role) {
        Optional<Name> root = root(expr);
        if (root.isEmpty() || (!isParam(root.get()) && isStep(root.get()))) {
            site.report(
                    site.at(expr.span(), Code.KEY_NOT_PLAIN, "the " + role.word() + " isn't a plain value of the input")
                            .why(role.why())
                            .help("name a parameter of the saga or a field of one"));
            return TypedExprs.erroneous();
        }
        return new ExpressionResolver(site, catalog, new InputScope(params)).infer(expr, Optional.empty());
    }

    private boolean isParam(Name name) {
        return params.stream().anyMatch(param -> param.name().equals(name.text()));
    }

    private boolean isStep(Name name) {
        return Steps.of(saga).stream().anyMatch(step -> step.name().text().equals(name.text()));
    }

    private static boolean identifies(Type type) {
        return isOneOf(IDENTIFYING, type)
                || (type instanceof Type.Declared declared && declared.kind() == Type.Declared.Kind.ENUM);
    }

    private static boolean isOneOf(Set<Primitive> primitives, Type type) {
        return type instanceof Primitive primitive && primitives.contains(primitive);
    }

    /** The first name of a path; empty if the expression isn't one. */
    private static Optional<Name> root(Expr expr) {
        if (expr instanceof Expr.Parenthesised parenthesised) {
            return root(parenthesised.inner());
        }
        if (expr instanceof Expr.Member member) {
            return root(member.target());
        }
        return expr instanceof Expr.Reference reference ? Optional.of(reference.name()) : missing(expr);
    }

    private static Optional<Name> missing(Expr expr) {
        return expr instanceof Expr.Missing missing
                ? Optional.of(new Name("", false, missing.span()))
                : Optional.empty();
    }

    /**
     * What a value is for.
     *
     * @param words as in "an Order can't be ..."
     */
    private record Role(String word, String words, String why) {}
}
