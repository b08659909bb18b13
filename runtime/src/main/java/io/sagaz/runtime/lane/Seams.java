package io.sagaz.runtime.lane;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What comes from outside and tests replace. All of it is safe for any thread.
 *
 * @param clock wall time, for records
 * @param nanos monotonic time, for durations
 * @param ids new ids for sagas, time-ordered
 * @param chance from 0 (inclusive) to 1 (exclusive)
 */
public record Seams(InstantSource clock, LongSupplier nanos, Supplier<UUID> ids, DoubleSupplier chance) {
    /** In microseconds, as stores keep it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
