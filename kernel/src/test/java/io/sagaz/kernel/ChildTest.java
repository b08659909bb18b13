package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.call;
import static io.sagaz.kernel.generators.Alternatives.manual;
import static io.sagaz.kernel.generators.Alternatives.none;
import static io.sagaz.kernel.generators.Alternatives.ownRollback;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.SagaRun;
import io.sagaz.kernel.generators.Text;
import org.junit.jupiter.api.Test;

/** Section 6: sagas that run sagas. */
class ChildTest {

    @Test
    void aCompletedChildHasSucceededWithItsResult() {
        SagaRun run = SagaRun.of(saga().step("c", c -> c.child()).build());
        assertThat(run.owed()).containsExactly("start c");

        run.childEnded("c", SagaStatus.COMPLETED);

        assertThat(run.state().steps().get(0).output()).contains(new Text("c result"));
        assertThat(run.owed()).containsExactly("end COMPLETED");
    }

    @Test
    void aCompensatedChildIsRejectedAndTheListGoesOn() {
        SagaRun run = SagaRun.of(saga().step("c", c -> c.child().recover(call("x", none())))
                .build());

        run.childEnded("c", SagaStatus.COMPENSATED);

        assertThat(run.owed()).containsExactly("dispatch c/1");
    }

    @Test
    void aChildThatIsHalfUndoneSuspendsTheStepUntilSomebodySaysWhatThatCountsAs() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo())
                        .step("c", c -> c.child())
                        .build())
                .succeed("a");

        run.childEnded("c", SagaStatus.PARTIALLY_COMMITTED);

        assertThat(run.state().status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(run.state().tasks().get(0).allowed())
                .containsExactlyInAnyOrder(Decision.Succeeded.class, Decision.Rejected.class);
        run.cancel();
        assertThat(run.state().status()).as("nor does a cancel answer it").isEqualTo(SagaStatus.SUSPENDED);
        run.decide("c", new Decision.Rejected("nothing is left of it"));
        assertThat(run.owed()).containsExactly("undo a");
    }

    @Test
    void aRollbackCancelsARunningChildAndAwaitsItsEnd() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo())
                        .step("c", c -> c.child().compensate(ownRollback()))
                        .build())
                .succeed("a")
                .cancel();
        assertThat(run.owed()).containsExactly("cancel c");

        run.childEnded("c", SagaStatus.COMPENSATED);

        assertThat(run.owed()).containsExactly("undo a");
    }

    @Test
    void aChildThatCompletedAllTheSameIsUndoneByItsOwnRollbackInTheParentsOrder() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo())
                        .step("c", c -> c.child().compensate(ownRollback()))
                        .build())
                .succeed("a")
                .cancel();

        run.childEnded("c", SagaStatus.COMPLETED);
        assertThat(run.owed()).containsExactly("rollback c");

        run.childEnded("c", SagaStatus.COMPENSATED);
        assertThat(run.owed()).containsExactly("undo a");
        run.undo("a");
        assertThat(run.compensated()).containsExactly("c", "a");
    }

    @Test
    void aChildThatIsAPivotHoldsTheRollback() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo())
                        .step("c", c -> c.child().pivot())
                        .step("b", b -> b.recover(manual()))
                        .build())
                .succeed("a")
                .cancel();
        assertThat(run.state().commitment()).isEqualTo(Commitment.HELD);
        assertThat(run.owed()).containsExactly("start c");

        run.childEnded("c", SagaStatus.COMPLETED);

        assertThat(run.state().commitment()).isEqualTo(Commitment.YES);
        assertThat(run.owed()).containsExactly("dispatch b");
    }

    @Test
    void aCompletedSagaGoesBackOnItsParentsRequest() {
        SagaRun run =
                SagaRun.of(saga().step("a", a -> a.undo()).build()).succeed("a").end();

        run.must(new Event.RollbackRequested(SagaRun.NOW, "k", "the parent failed"));

        assertThat(run.state().status()).isEqualTo(SagaStatus.COMPENSATING);
        assertThat(run.owed()).containsExactly("undo a");
        run.undo("a").end();
        assertThat(run.state().status()).isEqualTo(SagaStatus.COMPENSATED);
    }

    @Test
    void aCommittedSagaDoesNotGoBack() {
        SagaRun run = SagaRun.of(saga().step("p", p -> p.pivot()).build())
                .succeed("p")
                .end();

        Transition answer = run.apply(new Event.RollbackRequested(SagaRun.NOW, "k", "the parent failed"));

        assertThat(answer.verdict()).isEqualTo(Transition.Verdict.REFUSED);
        assertThat(answer.reason()).contains("committed");
    }
}
