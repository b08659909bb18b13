package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.byHand;
import static io.sagaz.kernel.generators.Alternatives.call;
import static io.sagaz.kernel.generators.Alternatives.none;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.SagaRun;
import io.sagaz.kernel.generators.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Compensation before the commit: which steps, in which order, and what is left. */
final class BackwardRecoveryTest {
    @Test
    void ordersCompensationsThroughStepsWithoutOne() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo())
                        .step("plain")
                        .step("c", c -> c.undo())
                        .step("d")
                        .build())
                .succeed("a", "plain", "c")
                .reject("d");
        assertThat(run.owed()).containsExactly("undo c");

        run.undo("c");
        assertThat(run.owed()).containsExactly("undo a");
    }

    @Test
    void compensatesIndependentStepsInParallel() {
        SagaRun run = SagaRun.of(saga().step("root", root -> root.undo())
                        .step("a", a -> a.after("root").undo())
                        .step("b", b -> b.after("root").undo())
                        .step("end", end -> end.after("a", "b"))
                        .build())
                .succeed("root", "a", "b")
                .reject("end");
        assertThat(run.owed()).containsExactly("undo a", "undo b");

        run.undo("b");
        assertThat(run.owed()).containsExactly("undo a");
        run.undo("a");
        assertThat(run.owed()).containsExactly("undo root");
        assertThat(run.undo("root").end().compensated()).containsExactly("b", "a", "root");
    }

    @Test
    void undoIsRetriedByItsOwnPolicy() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo()).step("b").build())
                .succeed("a")
                .reject("b");
        CallId undo = run.act("a").as(CallId.Role.UNDO);

        run.must(new Event.Faulted(SagaRun.NOW, undo, 1, "busy", Optional.of(SagaRun.NOW.plusSeconds(1))));
        assertThat(run.owed()).containsExactly("timer a #2");

        run.tryAgain("a");
        assertThat(run.owed()).containsExactly("undo a #2");
    }

    @Test
    void undoThatIsUsedUpSuspendsWhileIndependentOnesGoOn() {
        SagaRun run = SagaRun.of(saga().step("root", root -> root.undo())
                        .step("a", a -> a.after("root").undo())
                        .step("b", b -> b.after("root").undo())
                        .step("end", end -> end.after("a", "b"))
                        .build())
                .succeed("root", "a", "b")
                .reject("end")
                .undoFault("a");
        assertThat(run.state().status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(run.status("a")).isEqualTo(StepStatus.SUSPENDED);
        assertThat(run.owed()).containsExactly("undo b");

        run.undo("b");
        assertThat(run.owed()).isEmpty();

        run.decide("a", new Decision.Retry());
        assertThat(run.state().status()).isEqualTo(SagaStatus.COMPENSATING);
        assertThat(run.owed()).containsExactly("undo a #2");

        run.undoReject("a").decide("a", new Decision.Succeeded(Optional.of(new Text("by hand"))));
        assertThat(run.owed()).containsExactly("undo root");
        assertThat(run.state().steps().get(1).undoResult()).contains(new Text("by hand"));
    }

    @Test
    void undoThatSucceedsLateEndsTheTask() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo()).step("b").build())
                .succeed("a")
                .reject("b")
                .undoFault("a");

        run.must(new Event.Succeeded(SagaRun.NOW, run.act("a").as(CallId.Role.UNDO), 1, Optional.empty()));

        assertThat(run.state().tasks()).isEmpty();
        assertThat(run.owed()).containsExactly("end COMPENSATED");
    }

    @Test
    void compensateManualSuspendsWithItsTask() {
        SagaRun run = SagaRun.of(
                        saga().step("a", a -> a.compensate(byHand())).step("b").build())
                .succeed("a")
                .reject("b");
        assertThat(run.state().tasks()).extracting(Task::text).containsExactly("Undo it by hand");

        run.decide("a", new Decision.Succeeded(Optional.empty())).end();
        assertThat(run.compensated()).containsExactly("a");
        assertThat(run.state().status()).isEqualTo(SagaStatus.COMPENSATED);
    }

    @Test
    void compensateNoneLeavesTheStepInTheResidueButAQueryLeavesNothing() {
        SagaRun run = SagaRun.of(saga().step("a")
                        .step("q", q -> q.kind(OperationKind.QUERY))
                        .step("b", b -> b.undo())
                        .step("doubtful")
                        .build())
                .succeed("a", "q", "b")
                .fault("doubtful")
                .undo("b")
                .end();

        assertThat(run.residue()).containsExactly("a", "doubtful");
    }

    @Test
    void residueLeavesOutAStepInWhichOnlyAQuerySucceeded() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.recover(call("q", OperationKind.QUERY, none())))
                        .step("b")
                        .build())
                .reject("a")
                .succeed("a")
                .reject("b")
                .end();

        assertThat(run.residue()).isEmpty();
    }
}
