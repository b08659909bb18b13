package io.sagaz.compiler.simulate;

import io.sagaz.kernel.SagaDefinition;
import java.util.List;

/**
 * The dry run of one saga.
 *
 * @param scenarios by step as written, then by what goes wrong; each goes wrong in a way that can really happen
 */
public record SagaSimulation(SagaDefinition definition, Shape shape, List<Result> scenarios) {
    public SagaSimulation {
        scenarios = List.copyOf(scenarios);
    }
}
