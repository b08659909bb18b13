package io.sagaz.kernel;

/** Something that a saga waits for by the clock. */
public sealed interface Timer {

    /** The wait before this attempt. */
    record Backoff(CallId call, int attempt) implements Timer {}

    /** The grace period of a failing saga. */
    record Grace() implements Timer {}

    /** The saga's own time-out. */
    record Deadline() implements Timer {}
}
