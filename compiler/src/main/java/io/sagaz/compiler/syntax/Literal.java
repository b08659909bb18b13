package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;

/**
 * A literal as it was typed.
 *
 * @param text with quotes, units and underscores
 */
public record Literal(Kind kind, String text, Span span) {
    /** What it is by its form. */
    public enum Kind {
        INT,
        DECIMAL,
        STRING,
        DURATION,
        PERCENT,
        TRUE,
        FALSE,
        NULL
    }
}
