package io.sagaz.kernel;

/** Where a saga is heading. */
enum Direction {
    FORWARD,
    /** It failed before the commit: everything is undone. */
    BACK,
    /** {@code compensate} after the commit: what no pivot locks is undone. */
    PARTIAL,
    /** {@code rollback} after the commit: everything is undone, through the pivot. */
    FULL;

    SagaStatus end() {
        return switch (this) {
            case FORWARD -> SagaStatus.COMPLETED;
            case BACK, FULL -> SagaStatus.COMPENSATED;
            case PARTIAL -> SagaStatus.PARTIALLY_COMMITTED;
        };
    }
}
