package io.sagaz.kernel.generators;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import java.util.Optional;

/** What a definition says about a call. */
record Calls(SagaDefinition definition) {

    /** Empty for a wait, an await, a child. */
    Optional<CallDefinition> of(CallId id) {
        return id.alternative() == 0
                ? step(id).operation()
                : Optional.of(alternative(id).call());
    }

    boolean is(CallId id, OperationKind kind) {
        return of(id).filter(call -> call.kind() == kind).isPresent();
    }

    /** Whether it may have an effect that stands in the world. */
    boolean hasEffect(CallId id) {
        boolean child = id.alternative() == 0 && step(id).work() instanceof Work.Child;
        return child || (of(id).isPresent() && !is(id, OperationKind.QUERY));
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
