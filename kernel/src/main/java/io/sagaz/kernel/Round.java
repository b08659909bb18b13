package io.sagaz.kernel;

import java.time.Duration;
import java.util.Optional;

/**
 * A run of attempts of one call under one policy: the step's own retries, or those of a {@code recover retry}, which
 * are counted separately.
 *
 * @param firstAttempt the call's attempt number with which the round began, from 1
 * @param policy of the round
 * @param retriesRejections whether a rejection is retried too, whatever its error ({@code recover retry})
 */
public record Round(int firstAttempt, RetryPolicy policy, boolean retriesRejections) {

    /**
     * The wait before the next attempt, by exponential backoff with full jitter.
     *
     * @param attempt the one that failed, from {@link #firstAttempt()}
     * @param random from 0 (inclusive) to 1 (exclusive)
     * @return empty when the round's attempts are used up
     * @see <a href="https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/">Timeouts,
     *     retries and backoff with jitter</a>
     */
    public Optional<Duration> delayAfter(int attempt, double random) {
        int made = Math.max(1, attempt - firstAttempt + 1);
        if (policy.retries().isPresent() && made >= attempts(policy.retries().getAsInt())) {
            return Optional.empty();
        }
        if (policy.pace() instanceof Pace.Every every) {
            return Optional.of(every.period());
        }
        Pace.Backoff backoff = (Pace.Backoff) policy.pace();
        return Optional.of(Duration.ofNanos((long) (cap(backoff, made).toNanos() * random)));
    }

    /** A {@code recover retry N} makes N attempts in all; any other round a first one and then N. */
    private long attempts(int retries) {
        return retriesRejections ? retries : retries + 1L;
    }

    /** Whether an attempt that was rejected with this error is made again. */
    public boolean retries(String error) {
        return retriesRejections || policy.onErrors().contains(error);
    }

    private static Duration cap(Pace.Backoff backoff, int made) {
        int doublings = Math.min(made - 1, 30);
        Duration wait = backoff.min().multipliedBy(1L << doublings);
        return wait.compareTo(backoff.max()) > 0 ? backoff.max() : wait;
    }
}
