package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/** {@code @name(note, key: note)}. */
public record Annotation(Name name, List<Note> notes, Span span) {
    public Annotation {
        notes = List.copyOf(notes);
    }

    /** @param value a literal, or a reference for a bare name */
    public record Note(Optional<Name> name, Expr value, Span span) {}
}
