package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;

/**
 * A place in a saga that reads something of a step.
 *
 * @param reader the step in whose clause it stands, or {@link #RETURN}
 * @param step whose output, key or compensation is read
 */
public record Read(int reader, Where where, int step, What what, Span span) {
    /** Stands for the saga itself: its {@code return} and its events. */
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
        /** In {@code return}, or in an event of a saga that has completed. */
        RETURN,
        /** In an event of a saga that was compensated or suspended. */
        STATUS;

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
