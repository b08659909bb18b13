package io.sagaz.kernel;

import java.util.List;
import java.util.Optional;

/**
 * One step of a saga.
 *
 * @param name unique in the saga
 * @param mark what it decides about the saga
 * @param predecessors indexes of the steps that must be done before it starts, ascending, without repetition; they may
 *     be higher than the step's own index (a later sibling of a parallel block)
 * @param call what it does
 * @param policy limits of that call
 * @param verify the query that tells whether a call in doubt happened
 * @param compensation how its effect is undone
 * @param recovery what is tried, in this order, when the call gives no output
 * @param emits events that it publishes when it has succeeded
 */
public record StepDefinition(
        String name,
        Mark mark,
        List<Integer> predecessors,
        CallDefinition call,
        Policy policy,
        Optional<CallDefinition> verify,
        Compensation compensation,
        List<Alternative> recovery,
        List<EmitDefinition> emits) {
    public StepDefinition {
        predecessors = List.copyOf(predecessors);
        recovery = List.copyOf(recovery);
        emits = List.copyOf(emits);
    }
}
