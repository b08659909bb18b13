package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;

/**
 * One step waits for another.
 *
 * @param from the step that is waited for
 * @param span where that is said
 */
public record Edge(int from, int to, Origin origin, Span span) {
    /** What it comes from. */
    public enum Origin {
        /** They are written one after the other. */
        ORDER,
        /** {@code after}. */
        AFTER,
        /** The output is used. */
        READ
    }
}
