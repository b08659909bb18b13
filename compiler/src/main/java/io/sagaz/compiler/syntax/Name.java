package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;

/**
 * A name as it was typed.
 *
 * @param text without backticks; empty where the name is missing
 * @param quoted whether it stands in backticks
 */
public record Name(String text, boolean quoted, Span span) {
    /** Whether there is none where there should be one; that has been reported. */
    public boolean missing() {
        return text.isEmpty();
    }
}
