package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/**
 * A record, error, event or signal.
 *
 * @param topic of an event, as declared
 * @param key of an event: the name of a field
 * @param deprecated whether it carries {@code @deprecated}
 * @param span of its name
 */
public record StructModel(
        Kind kind,
        QualifiedName name,
        List<FieldModel> fields,
        Optional<String> topic,
        Optional<String> key,
        Optional<String> doc,
        boolean deprecated,
        Span span) {
    /** What it is declared as. */
    public enum Kind {
        RECORD,
        ERROR,
        EVENT,
        SIGNAL
    }

    public StructModel {
        fields = List.copyOf(fields);
    }

    public Optional<FieldModel> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }
}
