package io.sagaz.runtime.lane;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Makes UUIDs of version 7: milliseconds, a counter within the millisecond, and 62 random bits. Each is greater than the
 * one before, so that new sagas stand at the end of an index. Safe for any thread.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">RFC 9562, UUID Version 7</a>
 */
public final class TimeOrderedIds implements Supplier<UUID> {
    private static final int COUNTER_BITS = 12;

    private final InstantSource clock;
    private final LongSupplier random;
    private final AtomicLong last = new AtomicLong();

    /** @param random all 64 bits at random */
    public TimeOrderedIds(InstantSource clock, LongSupplier random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID get() {
        long time = clock.millis() << COUNTER_BITS;
        // A full counter runs over into the next millisecond, as the RFC allows.
        long stamp = last.updateAndGet(before -> Math.max(before + 1, time));
        long counter = stamp & ((1 << COUNTER_BITS) - 1);
        long high = (stamp >>> COUNTER_BITS << 16) | 0x7000L | counter;
        long low = (random.getAsLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE;
        return new UUID(high, low);
    }
}
