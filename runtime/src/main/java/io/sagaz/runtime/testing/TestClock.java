package io.sagaz.runtime.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Moves when told to. */
final class TestClock implements InstantSource {
    private static final Duration NANOS_MAX = Duration.ofNanos(Long.MAX_VALUE);

    private final Instant start;
    private long nanos;

    TestClock(Instant start) {
        this.start = start;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos);
    }

    /** Since the start. */
    long nanos() {
        return nanos;
    }

    /** Never back. */
    void moveTo(long nanosSinceStart) {
        nanos = Math.max(nanos, nanosSinceStart);
    }

    /** How it stands at that time; before the start it is zero, and far ahead the most that can be counted. */
    long nanosAt(Instant time) {
        Duration since = Duration.between(start, time);
        if (since.isNegative()) {
            return 0;
        }
        return since.compareTo(NANOS_MAX) > 0 ? Long.MAX_VALUE : since.toNanos();
    }

    long nanosAfter(Duration duration) {
        return nanos + duration.toNanos();
    }
}
