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
 * @param when evaluates to a Bool; if false the step is skipped
 * @param work what it does
 * @param fanOut whether it does so for each element of a list; an action or a child without mark only
 * @param policy limits of an action's call
 * @param verify the query that tells whether a call in doubt happened; of an action only
 * @param compensation how its effect is undone
 * @param recovery what is tried, in this order, when the work gives no output
 * @param emits events that it publishes when it has succeeded
 */
public record StepDefinition(
        String name,
        Mark mark,
        List<Integer> predecessors,
        Optional<Expression> when,
        Work work,
        Optional<FanOut> fanOut,
        Policy policy,
        Optional<CallDefinition> verify,
        Compensation compensation,
        List<Alternative> recovery,
        List<EmitDefinition> emits) {
    public StepDefinition {
        predecessors = List.copyOf(predecessors);
        recovery = List.copyOf(recovery);
        emits = List.copyOf(emits);
        if (fanOut.isPresent() && (mark != Mark.NONE || work instanceof Work.Wait || work instanceof Work.Await)) {
            throw new IllegalArgumentException("`" + name + "` can't be fanned out: only an unmarked action or child");
        }
    }

    /** An action that always runs, once. */
    public StepDefinition(
            String name,
            Mark mark,
            List<Integer> predecessors,
            CallDefinition call,
            Policy policy,
            Optional<CallDefinition> verify,
            Compensation compensation,
            List<Alternative> recovery,
            List<EmitDefinition> emits) {
        this(
                name,
                mark,
                predecessors,
                Optional.empty(),
                new Work.Call(call),
                Optional.empty(),
                policy,
                verify,
                compensation,
                recovery,
                emits);
    }

    /** The operation that an action calls; empty for every other work. */
    public Optional<CallDefinition> operation() {
        return work instanceof Work.Call action ? Optional.of(action.call()) : Optional.empty();
    }

    /**
     * The operation that this action calls.
     *
     * @throws IllegalStateException if the step isn't an action
     */
    public CallDefinition call() {
        return operation().orElseThrow(() -> new IllegalStateException("`" + name + "` calls no operation"));
    }
}
