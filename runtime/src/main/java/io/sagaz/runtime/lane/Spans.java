package io.sagaz.runtime.lane;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Arithmetic with durations that a saga's author may have written as long as {@link Duration} allows. */
final class Spans {
    /** Longer than any process lives, and still to be added to a monotonic clock. */
    private static final Duration NANOS_MAX = Duration.ofDays(36_500);

    private Spans() {}

    /** In nanoseconds, at most a hundred years of them; a past one is none. */
    static long nanos(Duration duration) {
        if (duration.isNegative()) {
            return 0;
        }
        return duration.compareTo(NANOS_MAX) > 0 ? NANOS_MAX.toNanos() : duration.toNanos();
    }

    /** The end of time where there is none that late. */
    static Instant after(Instant start, Duration duration) {
        try {
            return start.plus(duration);
        } catch (DateTimeException | ArithmeticException e) {
            return Instant.MAX;
        }
    }
}
