package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;
import java.util.Optional;

/**
 * A field, or a parameter of an operation or saga.
 *
 * @param name of the field
 * @param defaultValue of a field that may be left out
 * @param deprecated whether it carries {@code @deprecated}
 * @param span of its name
 */
public record FieldModel(
        String name,
        Type type,
        Optional<TypedExpr> defaultValue,
        Optional<String> doc,
        boolean deprecated,
        Span span) {}
