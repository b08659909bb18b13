package io.sagaz.kernel;

import java.time.Duration;

/**
 * The limits of one call.
 *
 * @param retry what happens after an attempt that faulted
 * @param timeout of one attempt, positive
 */
public record Policy(RetryPolicy retry, Duration timeout) {
    /** What an attempt has that says nothing about it. */
    public static final Duration TIMEOUT_DEFAULT = Duration.ofSeconds(30);

    public Policy {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a timeout is positive, not " + timeout);
        }
    }
}
