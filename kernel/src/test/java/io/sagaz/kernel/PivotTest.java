package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.call;
import static io.sagaz.kernel.generators.Alternatives.compensate;
import static io.sagaz.kernel.generators.Alternatives.manual;
import static io.sagaz.kernel.generators.Alternatives.none;
import static io.sagaz.kernel.generators.Alternatives.retry;
import static io.sagaz.kernel.generators.Alternatives.retryForever;
import static io.sagaz.kernel.generators.Alternatives.skip;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.SagaBuilder;
import io.sagaz.kernel.generators.SagaRun;
import io.sagaz.kernel.generators.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Section 4: the point of no return. */
class PivotTest {

    private static SagaBuilder reserveAndCharge() {
        return saga().step("reserve", reserve -> reserve.undo())
                .step("charge", charge -> charge.pivot().verify());
    }

    @Test
    void holdsFromItsDispatchUntilItsOutcomeIsKnown() {
        SagaRun run = SagaRun.of(reserveAndCharge().build());
        assertThat(run.state().commitment()).isEqualTo(Commitment.NO);

        run.succeed("reserve");
        assertThat(run.state().commitment()).isEqualTo(Commitment.HELD);

        run.faultForNow("charge");
        assertThat(run.state().commitment()).isEqualTo(Commitment.HELD);

        run.tryAgain("charge").succeed("charge");
        assertThat(run.state().commitment()).isEqualTo(Commitment.YES);
    }

    @Test
    void cancelWaitsForThePivotAndIsDroppedWhenItHappened() {
        SagaRun run = SagaRun.of(
                        reserveAndCharge().step("ship", s -> s.recover(skip())).build())
                .succeed("reserve")
                .cancel();
        assertThat(run.state().status()).isEqualTo(SagaStatus.RUNNING);
        assertThat(run.owed()).containsExactly("dispatch charge");

        run.succeed("charge");
        assertThat(run.owed()).containsExactly("dispatch ship");
        assertThat(run.succeed("ship").end().state().status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(run.state().cause()).isEmpty();
    }

    @Test
    void cancelThatWaitedFailsTheSagaWhenThePivotIsRejected() {
        SagaRun run = SagaRun.of(saga().step("reserve", reserve -> reserve.undo())
                        .step("charge", charge -> charge.pivot().recover(call("other", none()), manual()))
                        .build())
                .succeed("reserve")
                .cancel()
                .reject("charge");

        assertThat(run.owed()).containsExactly("undo reserve");
        assertThat(run.state().cause()).map(Cause::kind).contains(Cause.Kind.CANCELLED);
    }

    @Test
    void failureThatWaitsEndsTheRetriesOfARejectedPivot() {
        SagaRun run = SagaRun.of(saga().step("reserve", reserve -> reserve.undo())
                        .step("charge", charge -> charge.pivot().recover(retryForever()))
                        .build())
                .succeed("reserve")
                .cancel();

        run.must(new Event.Rejected(
                SagaRun.NOW, run.act("charge"), 1, "Busy", Optional.empty(), Optional.of(SagaRun.NOW)));

        assertThat(run.owed()).containsExactly("undo reserve");
    }

    @Test
    void timeOutWaitsForThePivotToo() {
        SagaRun run = SagaRun.of(reserveAndCharge().timeout(Duration.ofHours(2)).build())
                .succeed("reserve")
                .deadline();
        assertThat(run.owed()).containsExactly("dispatch charge");
        assertThat(run.state().overdue()).isFalse();

        run.reject("charge");
        assertThat(run.owed()).containsExactly("undo reserve");
        assertThat(run.state().cause()).map(Cause::kind).contains(Cause.Kind.TIMED_OUT);
    }

    @Test
    void failureOfAStepBesideWaitsAndNothingNewStarts() {
        SagaDefinition definition = saga().step(
                        "charge", charge -> charge.after().pivot())
                .step("beside", beside -> beside.after().undo().recover(compensate()))
                .step("more", more -> more.after().undo().recover(compensate()))
                .step("later", later -> later.after("more").recover(compensate()))
                .build();
        SagaRun run = SagaRun.of(definition).reject("beside").succeed("more");
        assertThat(run.state().status()).isEqualTo(SagaStatus.RUNNING);
        assertThat(run.owed()).containsExactly("dispatch charge");

        SagaRun rejected =
                SagaRun.of(definition).reject("beside").succeed("more").reject("charge");
        assertThat(rejected.owed()).containsExactly("undo more");
        assertThat(rejected.undo("more").end().state().status()).isEqualTo(SagaStatus.COMPENSATED);

        run.succeed("charge");
        assertThat(run.owed()).containsExactly("undo more");
        assertThat(run.undo("more").end().state().status()).isEqualTo(SagaStatus.PARTIALLY_COMMITTED);
    }

    @Test
    void rejectedPivotFailsTheSaga() {
        SagaRun run = SagaRun.of(reserveAndCharge().build()).succeed("reserve").reject("charge");

        assertThat(run.state().commitment()).isEqualTo(Commitment.NO);
        assertThat(run.owed()).containsExactly("undo reserve");
    }

    @Test
    void rejectedPivotTakesItsList() {
        SagaRun run = SagaRun.of(saga().step("charge", charge -> charge.pivot().recover(call("other", none())))
                        .build())
                .reject("charge");
        assertThat(run.owed()).containsExactly("dispatch charge/1");
        assertThat(run.state().commitment()).isEqualTo(Commitment.HELD);

        run.succeed("charge");
        assertThat(run.state().commitment()).isEqualTo(Commitment.YES);
    }

    @Test
    void pivotInDoubtIsAskedFor() {
        SagaRun run = SagaRun.of(reserveAndCharge().build()).succeed("reserve").fault("charge");
        assertThat(run.owed()).containsExactly("verify charge");
        assertThat(run.state().commitment()).isEqualTo(Commitment.HELD);

        SagaRun happened = run.verified("charge", true);
        assertThat(happened.owed()).containsExactly("end COMPLETED");
        assertThat(happened.state().steps().get(1).output()).contains(new Text("charge found"));

        SagaRun never = SagaRun.of(reserveAndCharge().build())
                .succeed("reserve")
                .fault("charge")
                .verified("charge", false);
        assertThat(never.owed()).containsExactly("undo reserve");
        assertThat(never.status("charge")).isEqualTo(StepStatus.REJECTED);
    }

    @Test
    void pivotThatStaysInDoubtIsOnlyRetriedAndThenAnOperatorIsAsked() {
        SagaRun run = SagaRun.of(saga().step("reserve", reserve -> reserve.undo())
                        .step("charge", c -> c.pivot().verify().recover(call("other", none()), retry(1), skip()))
                        .build())
                .succeed("reserve")
                .fault("charge")
                .unverified("charge");
        assertThat(run.owed()).containsExactly("dispatch charge #2");

        run.fault("charge");
        assertThat(run.owed()).containsExactly("verify charge #2");

        run.unverified("charge");
        assertThat(run.state().status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(run.owed()).isEmpty();
        assertThat(run.state().tasks())
                .extracting(Task::allowed)
                .containsExactly(Set.of(Decision.Succeeded.class, Decision.Rejected.class));
    }

    @Test
    void operatorResolvesThePivotInDoubt() {
        SagaDefinition definition = saga().step("reserve", reserve -> reserve.undo())
                .step("charge", charge -> charge.pivot())
                .build();
        SagaRun happened = SagaRun.of(definition).succeed("reserve").fault("charge");
        happened.decide("charge", new Decision.Succeeded(Optional.of(new Text("it did"))));
        assertThat(happened.state().commitment()).isEqualTo(Commitment.YES);
        assertThat(happened.state().steps().get(1).output()).contains(new Text("it did"));

        SagaRun never = SagaRun.of(definition).succeed("reserve").fault("charge");
        never.decide("charge", new Decision.Rejected("it didn't"));
        assertThat(never.owed()).containsExactly("undo reserve");
        assertThat(never.state().cause()).map(Cause::kind).contains(Cause.Kind.DECIDED);
    }

    @Test
    void suspendedPivotInDoubtHoldsTheRollbackAndTakesALateResult() {
        SagaRun run = SagaRun.of(saga().step("reserve", reserve -> reserve.undo())
                        .step("charge", charge -> charge.pivot())
                        .build())
                .succeed("reserve")
                .fault("charge")
                .cancel();
        assertThat(run.state().status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(run.owed()).isEmpty();

        run.must(run.rejected(run.act("charge"), 1));
        assertThat(run.owed()).containsExactly("undo reserve");
    }

    @Test
    void answerToAnEarlierQuestionDoesNotEndALaterDoubt() {
        SagaRun run = SagaRun.of(saga().step("charge", c -> c.pivot().verify().recover(retry(1)))
                        .build())
                .fault("charge")
                .unverified("charge")
                .fault("charge");
        CallId verify = run.act("charge").as(CallId.Role.VERIFY);
        run.must(new Event.Faulted(SagaRun.NOW, verify, 2, "busy", Optional.of(SagaRun.NOW)));

        Transition late = run.apply(new Event.Verified(SagaRun.NOW, verify, 1, false, Optional.empty()));

        assertThat(late.verdict()).isEqualTo(Transition.Verdict.RECORDED);
        assertThat(run.status("charge")).isEqualTo(StepStatus.IN_DOUBT);
    }

    @Test
    void ancestorsOfASucceededPivotAreNeverCompensated() {
        SagaRun run = SagaRun.of(reserveAndCharge()
                        .step("pack", pack -> pack.undo().recover(skip()))
                        .step("ship", ship -> ship.recover(compensate()))
                        .build())
                .succeed("reserve", "charge", "pack")
                .reject("ship");
        assertThat(run.owed()).containsExactly("undo pack");

        run.undo("pack").end();
        assertThat(run.compensated()).containsExactly("pack");
        assertThat(run.state().status()).isEqualTo(SagaStatus.PARTIALLY_COMMITTED);
        assertThat(run.state().commitment()).isEqualTo(Commitment.YES);
    }

    @Test
    void firstOfSeveralPivotsCommitsTheWholeSaga() {
        SagaRun run = SagaRun.of(saga().step("p", p -> p.after().pivot().recover(retryForever()))
                        .step("q", q -> q.after().pivot().recover(manual()))
                        .build())
                .succeed("p");
        assertThat(run.state().commitment()).isEqualTo(Commitment.YES);

        run.reject("q");
        assertThat(run.state().status()).isEqualTo(SagaStatus.SUSPENDED);
    }

    @Test
    void otherPivotInFlightIsWaitedForBeforeAnythingIsUndone() {
        SagaRun run = SagaRun.of(saga().step("p", p -> p.after().pivot().recover(retryForever()))
                        .step("reserve", reserve -> reserve.after().undo().recover(skip()))
                        .step("q", q -> q.after("reserve").pivot().recover(retryForever()))
                        .step("ship", ship -> ship.after("p").recover(compensate()))
                        .build())
                .succeed("reserve", "p")
                .reject("ship");
        assertThat(run.owed()).containsExactly("dispatch q");

        run.succeed("q");
        assertThat(run.owed()).containsExactly("end PARTIALLY_COMMITTED");
        assertThat(run.compensated()).isEmpty();
    }

    @Test
    void committedOnceAllCommitStepsWereSkipped() {
        SagaRun run = SagaRun.of(saga().step("p", p -> p.after().pivot().recover(skip()))
                        .step("q", q -> q.after().pivot().recover(skip()))
                        .step("afterP", step -> step.after("p").recover(skip()))
                        .build())
                .reject("p");
        assertThat(run.state().commitment()).isEqualTo(Commitment.HELD);
        assertThat(run.owed())
                .as("no step after a commit step starts before the commit")
                .containsExactly("dispatch q");

        run.reject("q");
        assertThat(run.state().commitment()).isEqualTo(Commitment.YES);
        assertThat(run.owed()).containsExactly("dispatch afterP");
    }

    @Test
    void withoutPivotTheFirstIrreversibleStepCommitsByItsDispatch() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo())
                        .step("print", print -> print.irreversible().recover(skip()))
                        .build())
                .succeed("a");
        assertThat(run.state().commitment()).isEqualTo(Commitment.YES);

        run.fault("print");
        assertThat(run.status("print")).isEqualTo(StepStatus.SKIPPED);
        assertThat(run.owed()).containsExactly("end COMPLETED");
    }
}
