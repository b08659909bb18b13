package io.sagaz.runtime;

import io.sagaz.kernel.Cause;
import java.util.Optional;

/**
 * Why a saga left the straight road.
 *
 * @param kind what happened
 * @param step where; empty for cancel and time-out
 * @param message for people: the rejection's, the fault's, or the reason of the cancel
 * @param rejection the declared error, as the service threw it
 */
public record Failure(
        Cause.Kind kind, Optional<? extends StepName> step, String message, Optional<Rejection> rejection) {}
