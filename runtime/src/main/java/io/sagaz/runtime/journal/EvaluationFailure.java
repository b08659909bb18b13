package io.sagaz.runtime.journal;

/** The error of a step whose arguments can't be evaluated, such as by an overflow: the call isn't made, so it is rejected. */
public final class EvaluationFailure {
    /** Stands in place of a declared error's name; the detail is a text. */
    public static final String ERROR = "sagaz.EvaluationFailure";

    private EvaluationFailure() {}
}
