package io.sagaz.kernel;

/** What a step is busy with. Finer than its {@link StepStatus}, which follows from it. */
public enum Stage {
    /** Waits for its predecessors. */
    PENDING,
    /** Has its {@code when} evaluated. */
    GUARDED,
    /** Has the end of its wait, or the elements that it fans out over, evaluated. */
    MEASURING,
    /** Runs its elements. */
    FANNED,
    /** Waits for an instant, or for a signal. */
    WAITING,
    /** Makes attempts of the call that counts, or runs its child. */
    ACTING,
    /** Asks whether that call, now in doubt, happened. */
    VERIFYING,
    /** Undoes that call, which is in doubt, before another operation is tried. */
    SETTLING,
    /** Has the value of a {@code default} evaluated. */
    EVALUATING,
    /** Waits for an operator to say how it goes on. */
    ASKING,
    SUCCEEDED,
    SKIPPED,
    /** Didn't come to anything, because the saga went back first. */
    ENDED_EARLY,
    /** Has no answer left. */
    FAILED,
    /** Its answer is to undo what no pivot locks. */
    CHOSE_COMPENSATE,
    /** Its answer is to undo everything. */
    CHOSE_ROLLBACK,
    /** Is being undone. */
    UNDOING,
    UNDONE;

    /** Whether successors may start. */
    boolean done() {
        return this == SUCCEEDED || this == SKIPPED;
    }

    /** Whether the step has ended without an answer that lets the saga go on. */
    boolean failed() {
        return this == FAILED || this == CHOSE_COMPENSATE || this == CHOSE_ROLLBACK;
    }

    /** Whether the step is on its way to an answer. */
    boolean inFlight() {
        return switch (this) {
            case GUARDED, MEASURING, FANNED, WAITING, ACTING, VERIFYING, SETTLING, EVALUATING, ASKING -> true;
            case PENDING, SUCCEEDED, SKIPPED, ENDED_EARLY, FAILED, CHOSE_COMPENSATE, CHOSE_ROLLBACK, UNDOING, UNDONE ->
                false;
        };
    }
}
