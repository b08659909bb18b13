package io.sagaz.kernel;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * How often an attempt that faulted is made again, and when.
 *
 * @param retries attempts after the first; empty means for ever
 * @param pace the wait before each of them
 * @param onErrors declared errors that are retried as well although they are definite
 */
public record RetryPolicy(OptionalInt retries, Pace pace, List<String> onErrors) {
    /** What a step has that says nothing about it. */
    public static final RetryPolicy STEP_DEFAULT = new RetryPolicy(
            OptionalInt.of(3), new Pace.Backoff(Duration.ofMillis(200), Duration.ofSeconds(10)), List.of());
    /** What a compensation has that says nothing about it. */
    public static final RetryPolicy COMPENSATION_DEFAULT = new RetryPolicy(
            OptionalInt.of(9), new Pace.Backoff(Duration.ofMillis(200), Duration.ofMinutes(1)), List.of());

    public RetryPolicy {
        onErrors = List.copyOf(onErrors);
        if (retries.isPresent() && retries.getAsInt() < 0) {
            throw new IllegalArgumentException("retries are at least 0, not " + retries.getAsInt());
        }
    }
}
