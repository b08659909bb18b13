package io.sagaz.compiler.java;

import io.sagaz.compiler.simulate.CallFailure;
import io.sagaz.compiler.simulate.Injection;
import io.sagaz.compiler.simulate.Outcome.CompensationFails;
import io.sagaz.compiler.simulate.Outcome.Fails;
import io.sagaz.compiler.simulate.Outcome.Skipped;
import io.sagaz.compiler.simulate.Scenario;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import io.sagaz.runtime.RelatedSaga;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.testing.TestSagaz;
import java.util.ArrayList;
import java.util.List;

/** The children to which a scenario does something: they stand in their first step until it happens. */
final class ChildrenOfTheScenario {
    private final TestSagaz sagaz;
    private final SagaType<?, ?> type;
    private final List<Injection> injections = new ArrayList<>();

    ChildrenOfTheScenario(TestSagaz sagaz, SagaType<?, ?> type, Scenario scenario) {
        this.sagaz = sagaz;
        this.type = type;
        for (Injection injection : scenario.injections()) {
            boolean met =
                    !(injection.outcome() instanceof CompensationFails) && !(injection.outcome() instanceof Skipped);
            if (met && work(injection) instanceof Work.Child) {
                injections.add(injection);
                sagaz.delayAnswer(firstStep(child(injection)));
            }
        }
    }

    /** How a child that has committed goes wrong only its own scenarios can say. */
    static boolean isHalfUndone(Scenario scenario) {
        return scenario.injections().stream()
                .anyMatch(injection -> injection.outcome() instanceof Fails fails
                        && fails.call() instanceof CallFailure.PartiallyCommitted);
    }

    private Work work(Injection injection) {
        return type.definition().steps().stream()
                .filter(step -> step.name().equals(injection.step()))
                .map(StepDefinition::work)
                .findFirst()
                .orElseThrow();
    }

    private SagaType<?, ?> child(Injection injection) {
        String name = ((Work.Child) work(injection)).saga();
        return type.children().stream()
                .filter(child -> child.definition().qualifiedName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static StepName firstStep(SagaType<?, ?> child) {
        return child.steps().get(0);
    }

    /** Those that are to fail are cancelled; the others are held where something else happens to their parent. */
    void goOn(SagaHandle<?> parent) {
        for (Injection injection : injections) {
            sagaz.heal(firstStep(child(injection)));
            for (RelatedSaga related : sagaz.operations().children(parent.id())) {
                if (related.step().equals(injection.step()) && injection.outcome() instanceof Fails) {
                    sagaz.find(child(injection), related.id()).orElseThrow().cancel("it is to fail");
                }
            }
        }
    }
}
