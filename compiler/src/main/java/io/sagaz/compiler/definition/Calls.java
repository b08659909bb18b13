package io.sagaz.compiler.definition;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every call that a saga may make. */
public final class Calls {
    private final List<CallDefinition> calls = new ArrayList<>();

    private Calls() {}

    /** Sorted by service and operation; a call stands there as often as it is written. */
    public static List<CallDefinition> of(SagaDefinition definition) {
        Calls all = new Calls();
        definition.steps().forEach(all::step);
        all.calls.sort(Comparator.comparing(CallDefinition::service).thenComparing(CallDefinition::operation));
        return List.copyOf(all.calls);
    }

    private void step(StepDefinition step) {
        step.operation().ifPresent(calls::add);
        step.verify().ifPresent(calls::add);
        compensation(step.compensation());
        for (Alternative alternative : step.recovery()) {
            if (alternative instanceof Alternative.Call other) {
                calls.add(other.call());
                compensation(other.compensation());
            }
        }
    }

    private void compensation(Compensation compensation) {
        if (compensation instanceof Compensation.Undo undo) {
            calls.add(undo.call());
        }
    }
}
