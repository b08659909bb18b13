package io.sagaz.kernel;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a saga left the straight road.
 *
 * @param kind what happened
 * @param step index of the step where it happened; empty for cancel and time-out
 * @param error name of the declared error, else the fault's description, else the reason of the cancel
 * @param detail the rejection's own payload
 */
public record Cause(Kind kind, OptionalInt step, String error, Optional<Payload> detail) {
    /** What happened. */
    public enum Kind {
        REJECTED,
        FAULTED,
        CANCELLED,
        TIMED_OUT,
        /** An operator decided so. */
        DECIDED
    }
}
