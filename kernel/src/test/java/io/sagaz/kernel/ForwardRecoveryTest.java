package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.call;
import static io.sagaz.kernel.generators.Alternatives.compensate;
import static io.sagaz.kernel.generators.Alternatives.manual;
import static io.sagaz.kernel.generators.Alternatives.none;
import static io.sagaz.kernel.generators.Alternatives.retry;
import static io.sagaz.kernel.generators.Alternatives.rollback;
import static io.sagaz.kernel.generators.Alternatives.skip;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.SagaBuilder;
import io.sagaz.kernel.generators.SagaRun;
import io.sagaz.kernel.generators.Text;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Section 5: after the commit a saga has to finish. */
class ForwardRecoveryTest {

    private static SagaBuilder committed() {
        return saga().step("reserve", reserve -> reserve.undo())
                .step("charge", charge -> charge.pivot().undo());
    }

    @Test
    void anotherOperationTakesOver() {
        SagaRun run = SagaRun.of(committed()
                        .step("ship", ship -> ship.verify().recover(retry(1), call("post", none()), manual()))
                        .build())
                .succeed("reserve", "charge")
                .fault("ship")
                .fault("ship");
        assertThat(run.owed()).containsExactly("verify ship");

        run.verified("ship", false).succeed("ship");
        assertThat(run.owed()).containsExactly("end COMPLETED");
        assertThat(run.state().steps().get(2).alternative()).isEqualTo(2);
    }

    @Test
    void rollbackUndoesEverythingThroughThePivot() {
        SagaRun run = SagaRun.of(committed()
                        .step("ship", ship -> ship.recover(rollback()))
                        .build())
                .succeed("reserve", "charge")
                .reject("ship");
        assertThat(run.owed()).containsExactly("undo charge");

        run.undo("charge", "reserve").end();
        assertThat(run.state().status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(run.compensated()).containsExactly("charge", "reserve");
    }

    @Test
    void rollbackThatCannotPassThePivotIsAnOperatorsMatter() {
        SagaRun run = SagaRun.of(saga().step("reserve", reserve -> reserve.undo())
                        .step("charge", charge -> charge.pivot())
                        .step("ship", ship -> ship.recover(rollback()))
                        .build())
                .succeed("reserve", "charge")
                .reject("ship");

        assertThat(run.state().status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(run.state().tasks())
                .extracting(Task::allowed)
                .containsExactly(Set.of(Decision.Succeeded.class, Decision.Retry.class, Decision.Compensate.class));
    }

    @Test
    void compensateAndRollbackBeforeTheCommitMeanItsFailure() {
        for (Alternative answer : new Alternative[] {compensate(), rollback()}) {
            SagaRun run = SagaRun.of(saga().step("a", a -> a.undo())
                            .step("b", b -> b.recover(answer))
                            .step("charge", charge -> charge.pivot().undo())
                            .build())
                    .succeed("a")
                    .reject("b")
                    .undo("a")
                    .end();

            assertThat(run.state().status()).isEqualTo(SagaStatus.COMPENSATED);
            assertThat(run.state().cause()).map(Cause::error).contains("Refused");
        }
    }

    @Test
    void listWithoutAnAnswerEndsInManualAfterTheCommit() {
        SagaRun run = SagaRun.of(committed().step("ship").build())
                .succeed("reserve", "charge")
                .reject("ship");

        assertThat(run.state().tasks()).hasSize(1);
        assertThat(run.state().tasks().get(0).text()).contains("`ship` failed (Refused)");
    }

    @Test
    void operatorCanDoItSkipItOrHaveItTriedAgain() {
        SagaDefinition definition = committed()
                .step("ship", ship -> ship.recover(retry(1), manual()))
                .build();
        SagaRun done = suspended(definition);
        assertThat(done.state().tasks().get(0).text()).isEqualTo("Do it by hand");
        done.decide("ship", new Decision.Succeeded(Optional.of(new Text("sent"))));
        assertThat(done.owed()).containsExactly("end COMPLETED");

        SagaRun skipped = suspended(definition).decide("ship", new Decision.Skip());
        assertThat(skipped.status("ship")).isEqualTo(StepStatus.SKIPPED);

        SagaRun again = suspended(definition).decide("ship", new Decision.Retry());
        assertThat(again.owed()).containsExactly("dispatch ship #3");
        again.reject("ship");
        assertThat(again.state().tasks().get(0).text()).isEqualTo("Do it by hand");
    }

    @Test
    void operatorCanChooseToUndo() {
        SagaDefinition definition = committed()
                .step("ship", ship -> ship.recover(retry(1), manual()))
                .build();

        SagaRun some = suspended(definition).decide("ship", new Decision.Compensate());
        assertThat(some.owed()).containsExactly("end PARTIALLY_COMMITTED");
        assertThat(some.state().cause()).map(Cause::kind).contains(Cause.Kind.DECIDED);

        SagaRun all = suspended(definition).decide("ship", new Decision.Rollback());
        assertThat(all.owed()).containsExactly("undo charge");
    }

    @Test
    void outputThatOthersNeedCannotBeSkipped() {
        SagaRun run = SagaRun.of(committed()
                        .step("ship", ship -> ship.recover(new Alternative.Manual("Ship it")))
                        .build())
                .succeed("reserve", "charge")
                .reject("ship");

        Transition refused = run.apply(run.decided("k", "ship", new Decision.Skip()));

        assertThat(refused.verdict()).isEqualTo(Transition.Verdict.REFUSED);
        assertThat(refused.reason())
                .isEqualTo("decision skip about `ship` (its task offers compensate, retry, rollback, succeeded):"
                        + " the step's task doesn't offer this decision");
    }

    @Test
    void nothingIsOfferedThatWouldGoBackBehindAnIrreversibleStep() {
        SagaRun run = SagaRun.of(committed()
                        .step("pack", pack -> pack.undo().recover(manual()))
                        .step("mail", mail -> mail.irreversible().recover(skip()))
                        .step("ship", ship -> ship.recover(manual()))
                        .build())
                .succeed("reserve", "charge", "pack", "mail")
                .reject("ship");

        assertThat(run.state().tasks())
                .extracting(Task::allowed)
                .containsExactly(Set.of(Decision.Succeeded.class, Decision.Retry.class, Decision.Skip.class));
    }

    @Test
    void whatAnIrreversibleStepDidIsNeverUndone() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo())
                        .step("mail", mail -> mail.irreversible().undo().recover(call("b", none()), skip()))
                        .build())
                .succeed("a")
                .fault("mail");

        assertThat(run.owed()).containsExactly("dispatch mail/1");
    }

    @Test
    void publishesOnceForEachStepThatSucceeds() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.emit("A").recover(skip()))
                .step("b", b -> b.emit("B").emit("B2").undo().recover(call("c", none())))
                .step("d")
                .build());
        State started = run.state();

        State skipped = run.reject("a").state();
        assertThat(skipped.emissionsSince(started)).isEmpty();

        State succeeded = run.reject("b").succeed("b").state();
        assertThat(succeeded.emissionsSince(skipped))
                .extracting(emission -> emission.emit().event())
                .containsExactly("B", "B2");

        assertThat(run.reject("d").state().emissionsSince(succeeded)).isEmpty();
    }

    @Test
    void publishesForASuccessThatIsUndoneAtOnce() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.after())
                        .step("b", b -> b.after().emit("B").undo())
                        .build())
                .reject("a");
        State before = run.state();

        State after = run.succeed("b").state();

        assertThat(run.status("b")).isEqualTo(StepStatus.COMPENSATING);
        assertThat(after.emissionsSince(before)).hasSize(1);
    }

    private static SagaRun suspended(SagaDefinition definition) {
        return SagaRun.of(definition)
                .succeed("reserve", "charge")
                .reject("ship")
                .reject("ship");
    }
}
