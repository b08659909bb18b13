package io.sagaz.kernel;

/** Whether a saga can still roll back. */
public enum Commitment {
    NO,
    /** A pivot was dispatched and its outcome isn't known: failures, cancel and time-out wait for it. */
    HELD,
    YES
}
