package io.sagaz.kernel;

import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.SagaRun;
import io.sagaz.kernel.generators.Text;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Sections 1 and 2: the order of steps, and what an outcome does. */
class RoadTest {

    @Test
    void startsEachStepWhenItsPredecessorIsDone() {
        SagaRun run = SagaRun.of(saga().step("a").step("b").step("c").build());
        assertThat(run.owed()).containsExactly("dispatch a");

        run.succeed("a");
        assertThat(run.owed()).containsExactly("dispatch b");

        run.succeed("b", "c");
        assertThat(run.owed()).containsExactly("end COMPLETED");
    }

    @Test
    void startsIndependentStepsTogetherAndJoinsThem() {
        SagaRun run = SagaRun.of(saga().step("a")
                .step("b", b -> b.after("a"))
                .step("c", c -> c.after("a"))
                .step("d", d -> d.after("b", "c"))
                .build());

        run.succeed("a");
        assertThat(run.owed()).containsExactly("dispatch b", "dispatch c");

        run.succeed("c");
        assertThat(run.owed()).containsExactly("dispatch b");

        run.succeed("b");
        assertThat(run.owed()).containsExactly("dispatch d");
    }

    @Test
    void doesNotWaitForALayerToEnd() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.after())
                .step("slow", slow -> slow.after())
                .step("b", b -> b.after("a"))
                .build());

        run.succeed("a");

        assertThat(run.owed()).containsExactly("dispatch slow", "dispatch b");
    }

    @Test
    void keepsOutputsAndTheResult() {
        SagaRun run = SagaRun.of(saga().step("a").build()).succeed("a").end();

        assertThat(run.state().status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(run.state().steps().get(0).output()).contains(new Text("a done"));
        assertThat(run.state().result()).contains(new Text("result"));
        assertThat(run.state().input()).contains(new Text("input"));
        assertThat(run.owed()).isEmpty();
    }

    @Test
    void rejectedIsNotRetriedAndNotCompensated() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo()).build()).reject("a");

        assertThat(run.status("a")).isEqualTo(StepStatus.REJECTED);
        assertThat(run.owed()).containsExactly("end COMPENSATED");
        assertThat(run.state().cause())
                .contains(
                        new Cause(Cause.Kind.REJECTED, OptionalInt.of(0), "Refused", Optional.of(new Text("detail"))));
    }

    @Test
    void inDoubtWhenTheAttemptsAreUsedUp() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo()).build()).faultForNow("a");
        assertThat(run.status("a")).isEqualTo(StepStatus.BACKOFF);
        assertThat(run.owed()).containsExactly("timer a #2");

        run.tryAgain("a");
        assertThat(run.owed()).containsExactly("dispatch a #2");

        run.fault("a");
        assertThat(run.owed()).containsExactly("undo a in doubt");
        run.undo("a").end();
        assertThat(run.compensated()).containsExactly("a");
        assertThat(run.state().status()).isEqualTo(SagaStatus.COMPENSATED);
    }

    @Test
    void compensatesInReverseOrder() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo())
                        .step("b", b -> b.undo())
                        .step("c")
                        .build())
                .succeed("a", "b")
                .reject("c");
        assertThat(run.state().status()).isEqualTo(SagaStatus.COMPENSATING);
        assertThat(run.owed()).containsExactly("undo b");

        run.undo("b");
        assertThat(run.owed()).containsExactly("undo a");

        run.undo("a").end();
        assertThat(run.compensated()).containsExactly("b", "a");
        assertThat(run.state().steps().get(0).undoResult()).contains(new Text("a undone"));
    }
}
