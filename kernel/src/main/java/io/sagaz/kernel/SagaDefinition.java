package io.sagaz.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is written about a saga, resolved and complete. A step is named by its index in {@link #steps()}.
 *
 * @param namespace empty when the file has none
 * @param version from 1
 * @param steps in the order as written, at least one; their predecessors form no cycle
 * @param timeout of the whole saga
 * @param result evaluates to the saga's output
 * @param emits events of the saga itself, besides those of its steps
 */
public record SagaDefinition(
        String namespace,
        String name,
        int version,
        List<StepDefinition> steps,
        OnFailure onFailure,
        Optional<Duration> timeout,
        Optional<Expression> result,
        List<StatusEmit> emits) {
    public SagaDefinition {
        steps = List.copyOf(steps);
        emits = List.copyOf(emits);
    }

    /** One without events of its own. */
    public SagaDefinition(
            String namespace,
            String name,
            int version,
            List<StepDefinition> steps,
            OnFailure onFailure,
            Optional<Duration> timeout,
            Optional<Expression> result) {
        this(namespace, name, version, steps, onFailure, timeout, result, List.of());
    }

    /** The name by which journal, logs and operators know the saga, such as {@code shop.orders.FulfilOrder}. */
    public String qualifiedName() {
        return namespace.isEmpty() ? name : namespace + "." + name;
    }
}
