package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;

/**
 * A place in a saga that reads something of a step.
 *
 * @param reader the step in whose clause it stands, or {@link #RETURN}
 * @param step whose output, key or compensation is read
 */
public record Read(int reader, Where where, int step, What what, Span span) {
    /** Stands for the saga's {@code return}. */
    public static final int RETURN = -1;

    /** In which part of a step it stands. */
    public enum Where {
        /** In its condition. */
        WHEN,
        CALL,
        VERIFY,
        RECOVER,
        EMIT,
        COMPENSATE,
        /** In the compensation of an entry of the {@code recover} list. */
        ALTERNATIVE_COMPENSATE,
        RETURN;

        public boolean isCompensation() {
            return this == COMPENSATE || this == ALTERNATIVE_COMPENSATE;
        }
    }

    /** What is read of the step. */
    public enum What {
        OUTPUT,
        KEY,
        /** What its compensation returned. */
        UNDONE
    }
}
