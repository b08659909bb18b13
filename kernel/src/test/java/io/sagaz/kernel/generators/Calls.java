package io.sagaz.kernel.generators;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;

/** What a definition says about a call. */
record Calls(SagaDefinition definition) {

    CallDefinition of(CallId id) {
        return id.alternative() == 0 ? step(id).call() : alternative(id).call();
    }

    Compensation compensation(CallId id) {
        return id.alternative() == 0 ? step(id).compensation() : alternative(id).compensation();
    }

    private StepDefinition step(CallId id) {
        return definition.steps().get(id.step());
    }

    private Alternative.Call alternative(CallId id) {
        return (Alternative.Call) step(id).recovery().get(id.alternative() - 1);
    }
}
