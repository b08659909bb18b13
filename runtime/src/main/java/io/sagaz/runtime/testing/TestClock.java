package io.sagaz.runtime.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Moves when told to. */
final class TestClock implements InstantSource {
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

    long nanosAfter(Duration duration) {
        return nanos + duration.toNanos();
    }
}
