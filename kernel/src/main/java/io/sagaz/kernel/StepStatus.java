package io.sagaz.kernel;

/** The status of a step instance. */
public enum StepStatus {
    PENDING,
    RUNNING,
    /** Between two attempts. */
    BACKOFF,
    SUCCEEDED,
    /** Definitely without effect: rejected, or a query or transactional call whose attempts are used up. */
    REJECTED,
    /** The effect may have happened. */
    IN_DOUBT,
    SKIPPED,
    COMPENSATING,
    COMPENSATED,
    /** Waits for an operator. */
    SUSPENDED
}
