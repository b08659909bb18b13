package io.sagaz.kernel;

/** Where a step stands towards the saga's point of no return. */
public enum Zone {
    /** Every commit step comes later. */
    BEFORE,
    /** Is a commit step. */
    PIVOT,
    /** Comes after a commit step. */
    AFTER,
    /** Neither: the commit may come before or after it. */
    BESIDE,
    /** The saga has no commit step. */
    FREE
}
