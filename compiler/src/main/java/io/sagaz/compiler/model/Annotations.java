package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Annotation;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Header;
import io.sagaz.compiler.syntax.Literal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a header's annotations say. */
final class Annotations {
    private Annotations() {}

    static boolean deprecated(Header header) {
        return find(header, "deprecated").isPresent();
    }

    static Optional<String> owner(Header header) {
        return find(header, "owner")
                .flatMap(annotation -> annotation.notes().stream().findFirst())
                .map(Annotations::text);
    }

    private static Optional<Annotation> find(Header header, String name) {
        return header.annotations().stream()
                .filter(annotation -> annotation.name().text().equals(name))
                .findFirst();
    }

    /** By {@code annotation.argument}; by {@code annotation} alone where the argument has no name. */
    static Map<String, String> values(Header header) {
        Map<String, String> values = new TreeMap<>();
        for (Annotation annotation : header.annotations()) {
            String prefix = annotation.name().text();
            for (Annotation.Note note : annotation.notes()) {
                values.putIfAbsent(
                        note.name().map(name -> prefix + "." + name.text()).orElse(prefix), text(note));
            }
        }
        return values;
    }

    private static String text(Annotation.Note note) {
        if (note.value() instanceof Expr.Value value) {
            return value.literal().kind() == Literal.Kind.STRING
                    ? Literals.string(value.literal())
                    : value.literal().text();
        }
        return note.value() instanceof Expr.Reference reference
                ? reference.name().text()
                : "";
    }
}
