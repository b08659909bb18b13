package io.sagaz.compiler.simulate;

import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;

/** Which kinds of work the dry run knows. */
final class Simulated implements Work.Visitor<Boolean> {
    private Simulated() {}

    /** @throws IllegalArgumentException if the kernel knows a step's work and the dry run doesn't */
    static void require(SagaDefinition definition) {
        for (StepDefinition step : definition.steps()) {
            if (!step.work().accept(new Simulated())) {
                throw new IllegalArgumentException("step `" + step.name() + "` of " + definition.qualifiedName()
                        + " is of a kind that isn't simulated yet");
            }
        }
    }

    @Override
    public Boolean call(Work.Call work) {
        return true;
    }

    @Override
    public Boolean sleep(Work.Wait work) {
        return true;
    }

    @Override
    public Boolean await(Work.Await work) {
        return true;
    }

    @Override
    public Boolean child(Work.Child work) {
        return true;
    }
}
