package io.sagaz.kernel;

import java.util.Optional;

/**
 * What is known about one step of a saga instance.
 *
 * @param status where it stands
 * @param alternative the call that counts: 0 the step's own, n the n-th entry of the {@code recover} list
 * @param attempt of the call in flight or last made, from 1; 0 before the first
 * @param inDoubt whether an effect may stand that nobody has confirmed, undone or ruled out
 * @param output of the call that succeeded, or the default taken in its place
 * @param undoResult what its compensation returned
 * @param error name of the last rejection, or the last fault's description
 */
public record StepState(
        StepStatus status,
        int alternative,
        int attempt,
        boolean inDoubt,
        Optional<Payload> output,
        Optional<Payload> undoResult,
        Optional<String> error) {}
