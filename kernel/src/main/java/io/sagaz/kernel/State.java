package io.sagaz.kernel;

import java.util.List;
import java.util.Optional;

/**
 * The state of one saga instance: a fold of its events. Immutable.
 *
 * @param definition what is being run
 * @param status of the saga
 * @param commitment whether it can still roll back
 * @param cause why it left the straight road, once it did
 * @param input from {@link Event.Started}
 * @param steps by index
 * @param result of a completed saga that has one
 */
public record State(
        SagaDefinition definition,
        SagaStatus status,
        Commitment commitment,
        Optional<Cause> cause,
        Optional<Payload> input,
        List<StepState> steps,
        Optional<Payload> result) {}
