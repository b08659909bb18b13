package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.Type.Primitive;
import java.util.Optional;

/** A value fits the place where it stands (0201, 0305). */
final class Coercion {
    private final Site site;
    private final Catalog catalog;
    private final ValueScope values;
    private final Origins origins;

    Coercion(Site site, Catalog catalog, ValueScope values, Origins origins) {
        this.site = site;
        this.catalog = catalog;
        this.values = values;
        this.origins = origins;
    }

    /** The value as the place wants it, widened if need be; reports one that doesn't fit. */
    TypedExpr fit(TypedExpr expr, Span span, Place place) {
        if (TypedExprs.isErroneous(expr) || TypeRules.isErroneous(place.type())) {
            site.broken();
            return TypedExprs.erroneous();
        }
        Type wanted = TypeRules.present(place.type());
        Type found = TypeRules.present(expr.type());
        if (!found.equals(wanted) && !TypeRules.widens(found, wanted)) {
            mismatch(expr, span, place);
            return TypedExprs.erroneous();
        }
        if (TypeRules.isOptional(expr.type()) && !TypeRules.isOptional(place.type())) {
            absent(expr, span, place);
            return TypedExprs.erroneous();
        }
        return TypedExprs.widen(expr, wanted);
    }

    private void mismatch(TypedExpr expr, Span span, Place place) {
        Diagnostic.Builder diagnostic = site.at(
                span,
                place.mismatch(),
                place.subject() + " " + Wording.a(place.type()) + ", and " + site.quote(span) + " is "
                        + Wording.a(expr.type()));
        place.declared()
                .ifPresent(declared ->
                        diagnostic.related(declared, "`" + place.type().text() + "` is wanted here"));
        origins.of(expr)
                .ifPresent(
                        origin -> diagnostic.related(origin, "`" + expr.type().text() + "` comes from here"));
        new Conversions(catalog, values).help(expr, site.text(span), place).ifPresent(diagnostic::help);
        site.report(diagnostic);
    }

    private void absent(TypedExpr expr, Span span, Place place) {
        if (values.takesNeed(expr, span)) {
            site.broken();
            return;
        }
        Diagnostic.Builder diagnostic = site.at(
                span,
                place.mismatch() == Code.DEFAULT_MISMATCH ? Code.DEFAULT_MISMATCH : Code.OPTIONAL_USED,
                place.subject() + " " + Wording.a(place.type()) + ", and " + site.quote(span) + " may be absent");
        place.declared()
                .ifPresent(declared ->
                        diagnostic.related(declared, "`" + place.type().text() + "` is wanted here"));
        origins.of(expr).ifPresent(origin -> diagnostic.related(origin, "optional because of this"));
        String quoted = site.text(span);
        Optional<String> neutral = expr instanceof TypedExpr.Null ? Optional.empty() : neutral(place.type());
        diagnostic.help(
                expr instanceof TypedExpr.Null
                        ? "give it a value"
                        : "say what to take instead: `" + instead(quoted, neutral.orElse("..."), place) + "`");
        neutral.ifPresent(value -> diagnostic.fix(
                "Take `" + value + "` where it is absent", new Edit(span, instead(quoted, value, place))));
        site.report(diagnostic);
    }

    private static String instead(String quoted, String value, Place place) {
        String whole = quoted + " ?? " + value;
        return place.tight() ? "(" + whole + ")" : whole;
    }

    /** A value that means nothing, where the type has one. */
    private static Optional<String> neutral(Type type) {
        if (TypeRules.isNumeric(type)) {
            return Optional.of("0");
        }
        if (type == Primitive.STRING) {
            return Optional.of("\"\"");
        }
        if (type instanceof Type.ListOf) {
            return Optional.of("[]");
        }
        return type == Primitive.BOOL ? Optional.of("false") : Optional.empty();
    }
}
