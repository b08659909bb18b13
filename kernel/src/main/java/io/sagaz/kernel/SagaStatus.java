package io.sagaz.kernel;

/** The status of a saga instance: one vocabulary in journal, SQL, metrics, pictures and docs. */
public enum SagaStatus {
    RUNNING,
    COMPENSATING,
    /** Stands at a place that its author wrote down, with a task for an operator. */
    SUSPENDED,
    COMPLETED,
    COMPENSATED,
    PARTIALLY_COMMITTED;

    /** Whether nothing can happen to the saga any more. */
    public boolean ended() {
        return this == COMPLETED || this == COMPENSATED || this == PARTIALLY_COMMITTED;
    }
}
