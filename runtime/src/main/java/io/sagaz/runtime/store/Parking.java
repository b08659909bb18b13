package io.sagaz.runtime.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A saga that leaves its lane and is nobody's until it is claimed. Times are kept in microseconds.
 *
 * @param wakeAt when it has something to do by itself; empty if it waits for somebody alone. One beyond what stores
 *     keep is the latest that they do
 */
public record Parking(UUID saga, Optional<Instant> wakeAt) {
    /** Half of what microseconds since 1970 can count in 64 bits. */
    static final Instant WAKE_MAX = Instant.parse("+100000-01-01T00:00:00Z");

    public Parking {
        wakeAt = wakeAt.map(at -> at.isAfter(WAKE_MAX) ? WAKE_MAX : at.truncatedTo(ChronoUnit.MICROS));
    }
}
