package io.sagaz.runtime.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A saga that may be parked has something to do: it is due then. One that is some lane's is left as it is. Times are kept
 * in microseconds.
 */
public record Wake(UUID saga, Instant at) {
    public Wake {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
