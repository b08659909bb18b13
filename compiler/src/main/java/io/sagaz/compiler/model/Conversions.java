package io.sagaz.compiler.model;

import io.sagaz.compiler.model.Type.Primitive;
import java.util.List;
import java.util.Optional;

/** What to write instead of a value of the wrong type. */
final class Conversions {
    private final Catalog catalog;
    private final ValueScope values;

    Conversions(Catalog catalog, ValueScope values) {
        this.catalog = catalog;
        this.values = values;
    }

    /**
     * An edit that gives the place what it takes, if one is near.
     *
     * @param written the value as typed
     */
    Optional<String> help(TypedExpr expr, String written, Place place) {
        Type wanted = TypeRules.present(place.type());
        Type found = TypeRules.present(expr.type());
        return literal(expr, written, wanted)
                .or(() -> wrapped(written, found, wanted))
                .or(() -> field(expr, written, wanted))
                .or(() -> key(expr, written, wanted))
                .or(() -> place.declared().isEmpty() ? condition(expr.type(), written, wanted) : Optional.empty())
                .or(() -> candidate(place, wanted))
                .map(text -> "write `" + text + "`")
                .or(() -> place.declared()
                        .map(declared -> "give it " + Wording.a(place.type()) + ", or declare `"
                                + expr.type().text() + "` in place of `"
                                + place.type().text() + "`"));
    }

    /** What was probably meant by a literal. */
    Optional<String> literal(TypedExpr expr, String written, Type wanted) {
        if (!(expr instanceof TypedExpr.Constant constant)) {
            return Optional.empty();
        }
        boolean text = constant.type() == Primitive.STRING;
        String inner = written.replaceAll("^\"|\"$", "");
        if (wanted == Primitive.STRING && !text) {
            return Optional.of("\"" + written + "\"");
        }
        Optional<String> named = text ? constant(inner, wanted) : Optional.empty();
        if (named.isPresent()) {
            return named;
        }
        boolean whole = wanted == Primitive.INT || wanted == Primitive.LONG;
        boolean number = text && inner.matches(whole ? "[0-9]{1,9}" : "[0-9]+(\\.[0-9]+)?");
        boolean bool = text && wanted == Primitive.BOOL && inner.matches("true|false");
        boolean duration = text && wanted == Primitive.DURATION && inner.matches("[0-9]+(ms|s|m|h|d)");
        return (number && TypeRules.isNumeric(wanted)) || bool || duration ? Optional.of(inner) : Optional.empty();
    }

    /** The constant of an enum that was written as a text. */
    private Optional<String> constant(String name, Type wanted) {
        if (!(wanted instanceof Type.Declared declared)) {
            return Optional.empty();
        }
        return catalog.enumeration(declared.name()).stream()
                .flatMap(model -> model.constants().stream())
                .map(EnumModel.Constant::name)
                .filter(name::equalsIgnoreCase)
                .findFirst();
    }

    private static Optional<String> wrapped(String written, Type found, Type wanted) {
        return wanted.equals(new Type.ListOf(found)) ? Optional.of("[" + written + "]") : Optional.empty();
    }

    /** What a value that is no condition probably stands for in other languages. */
    private static Optional<String> condition(Type found, String written, Type wanted) {
        if (wanted != Primitive.BOOL || !written.matches("[\\w.?]+")) {
            return Optional.empty();
        }
        if (TypeRules.isOptional(found)) {
            return Optional.of(written + " != null");
        }
        if (TypeRules.isNumeric(found)) {
            return Optional.of(written + " != 0");
        }
        return found == Primitive.STRING || found instanceof Type.ListOf || found instanceof Type.MapOf
                ? Optional.of(written + ".size > 0")
                : Optional.empty();
    }

    /** The only field of the value that has the type. */
    private Optional<String> field(TypedExpr expr, String written, Type wanted) {
        if (TypeRules.isOptional(expr.type()) || !(expr.type() instanceof Type.Declared declared)) {
            return Optional.empty();
        }
        List<FieldModel> fields = catalog.struct(declared.name())
                .map(struct -> struct.fields().stream()
                        .filter(field -> field.type().equals(wanted))
                        .toList())
                .orElse(List.of());
        return fields.size() == 1 && written.matches("[\\w.]+")
                ? Optional.of(written + "." + fields.get(0).name())
                : Optional.empty();
    }

    /** What names the request of a step, where its output was written. */
    private static Optional<String> key(TypedExpr expr, String written, Type wanted) {
        return wanted == Primitive.UUID && expr instanceof TypedExpr.Output && written.matches("\\w+")
                ? Optional.of(written + ".key")
                : Optional.empty();
    }

    /** A value of the input with the type and the name of the parameter; one with the type alone may mean anything. */
    private Optional<String> candidate(Place place, Type wanted) {
        return values.candidates(catalog).stream()
                .filter(candidate -> candidate.type().equals(wanted))
                .filter(candidate -> place.subject().startsWith("`" + candidate.name() + "`"))
                .findFirst()
                .map(ValueScope.Candidate::path);
    }
}
