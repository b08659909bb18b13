package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.manual;
import static io.sagaz.kernel.generators.Alternatives.retry;
import static io.sagaz.kernel.generators.Alternatives.skip;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.SagaRun;
import io.sagaz.kernel.generators.Text;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Conditions, waits and signals. */
class PauseTest {
    private static final Answer HOLDS = new Answer.Condition(true);
    private static final Answer FAILS = new Answer.Condition(false);
    private static final Work.OnTimeout REJECT = new Work.OnTimeout.Reject();

    @Test
    void asksForTheConditionWhenItIsTheStepsTurn() {
        SagaRun run =
                SagaRun.of(saga().step("a").step("b", b -> b.when()).step("c").build());
        assertThat(run.owed()).containsExactly("dispatch a");

        run.succeed("a");
        assertThat(run.owed()).containsExactly("evaluate b");

        run.answer("b", HOLDS);
        assertThat(run.owed()).containsExactly("dispatch b");
    }

    @Test
    void skipsAStepWhoseConditionDoesNotHold() {
        SagaRun run =
                SagaRun.of(saga().step("b", b -> b.undo().when()).step("c").build());

        run.answer("b", FAILS);

        assertThat(run.status("b")).isEqualTo(StepStatus.SKIPPED);
        assertThat(run.owed()).containsExactly("dispatch c");
        run.reject("c");
        assertThat(run.owed()).containsExactly("end COMPENSATED");
    }

    @Test
    void aConditionWithoutValueRejectsTheStepAndNothingIsTried() {
        SagaRun run = SagaRun.of(saga().step("b", b -> b.when().recover(retry(3), skip()))
                .build());

        run.answer("b", new Answer.Failure(Command.Purpose.CONDITION, "division by zero"));

        assertThat(run.status("b")).isEqualTo(StepStatus.SKIPPED);
        assertThat(run.owed()).containsExactly("end COMPLETED");
    }

    @Test
    void nobodyIsOfferedToHaveAConditionEvaluatedAgainSinceItReadsTheSame() {
        SagaRun run =
                SagaRun.of(saga().step("b", b -> b.when().recover(manual())).build());

        run.answer("b", new Answer.Failure(Command.Purpose.CONDITION, "overflow"));

        assertThat(run.state().tasks().get(0).allowed())
                .contains(Decision.Succeeded.class, Decision.Skip.class)
                .doesNotContain(Decision.Retry.class);
    }

    @Test
    void anOperatorMayHaveAnAwaitTriedAgainAndTheOldTimerIsNoUse() {
        SagaRun run = SagaRun.of(saga().step("p", p -> p.pivot())
                        .step("s", s -> s.await("Approved", REJECT))
                        .build())
                .succeed("p")
                .pauseOver("s");
        assertThat(run.state().status()).isEqualTo(SagaStatus.SUSPENDED);

        run.decide("s", new Decision.Retry());

        assertThat(run.owed()).containsExactly("timer s");
        Event old = new Event.TimerFired(SagaRun.NOW, new Timer.Pause(1, 1));
        assertThat(run.apply(old).verdict()).isEqualTo(Transition.Verdict.REFUSED);
        run.signal("late", "Approved");
        assertThat(run.owed()).containsExactly("end COMPLETED");
    }

    @Test
    void aSagaIsCommittedOnceAllItsPivotsAreSkipped() {
        SagaRun run = SagaRun.of(saga().step("p", p -> p.pivot().when())
                .step("c", c -> c.recover(manual()))
                .build());

        run.answer("p", FAILS);

        assertThat(run.state().commitment()).isEqualTo(Commitment.YES);
        assertThat(run.owed()).containsExactly("dispatch c");
    }

    @Test
    void anIrreversibleStepCommitsWhenItIsDispatchedNotWhenItsConditionIsAsked() {
        SagaRun run = SagaRun.of(
                saga().step("i", i -> i.irreversible().when().recover(skip())).build());
        assertThat(run.state().commitment()).isEqualTo(Commitment.NO);

        run.answer("i", HOLDS);

        assertThat(run.state().commitment()).isEqualTo(Commitment.YES);
    }

    @Test
    void sleepsForADurationFromTheAnswer() {
        SagaRun run = SagaRun.of(saga().step("w", w -> w.sleep()).step("a").build());

        run.answer("w", new Answer.Span(Duration.ofMinutes(5)));

        assertThat(new SagaKernel().commands(run.state()))
                .containsExactly(
                        new Command.StartTimer(new Timer.Pause(0, 1), SagaRun.NOW.plus(Duration.ofMinutes(5))));
        run.pauseOver("w");
        assertThat(run.owed()).containsExactly("dispatch a");
    }

    @Test
    void sleepsUntilAnInstantAndTakesNoDurationForIt() {
        SagaRun run = SagaRun.of(saga().step("w", w -> w.sleepUntil()).build());
        Event span = new Event.Evaluated(SagaRun.NOW, 0, new Answer.Span(Duration.ZERO));
        assertThat(run.apply(span).verdict()).isEqualTo(Transition.Verdict.REFUSED);

        run.answer("w", new Answer.Moment(SagaRun.NOW.plusSeconds(9))).pauseOver("w");

        assertThat(run.owed()).containsExactly("end COMPLETED");
    }

    @Test
    void aSignalIsTheOutputOfTheStepThatWaitsForIt() {
        SagaRun run = SagaRun.of(saga().step("s", s -> s.await("Approved")).build());
        assertThat(run.owed()).isEmpty();
        assertThat(run.state().status()).isEqualTo(SagaStatus.RUNNING);

        run.signal("k", "Approved");

        assertThat(run.state().steps().get(0).output()).contains(new Text("k"));
        assertThat(run.owed()).containsExactly("end COMPLETED");
    }

    @Test
    void anEarlySignalIsKeptForTheStepThatWillWaitForIt() {
        SagaRun run =
                SagaRun.of(saga().step("a").step("s", s -> s.await("Approved")).build());
        run.signal("early", "Approved");
        assertThat(run.owed()).containsExactly("dispatch a");

        run.succeed("a");

        assertThat(run.state().steps().get(1).output()).contains(new Text("early"));
    }

    @Test
    void eachStepTakesASignalOfItsOwnInTheOrderInWhichTheyCame() {
        SagaRun run = SagaRun.of(saga().step("s", s -> s.await("Approved"))
                .step("t", t -> t.await("Approved"))
                .build());

        run.signal("first", "Approved");
        run.signal("second", "Approved");

        assertThat(run.state().steps().get(0).output()).contains(new Text("first"));
        assertThat(run.state().steps().get(1).output()).contains(new Text("second"));
        assertThat(run.signal("third", "Approved").verdict()).isEqualTo(Transition.Verdict.RECORDED);
    }

    @Test
    void refusesASignalThatComesAgainOrThatNobodyKnows() {
        SagaRun run = SagaRun.of(saga().step("s", s -> s.await("Approved"))
                .step("t", t -> t.await("Approved"))
                .build());
        run.signal("k", "Approved");

        assertThat(run.signal("k", "Approved").verdict()).isEqualTo(Transition.Verdict.REFUSED);
        Transition unknown = run.signal("other", "Paid");
        assertThat(unknown.verdict()).isEqualTo(Transition.Verdict.REFUSED);
        assertThat(unknown.reason()).contains("`Paid`", "no step of the saga waits for such a signal");
    }

    @Test
    void anAwaitWhoseTimeIsOverRejectsSkipsOrTakesItsDefault() {
        SagaRun rejects = SagaRun.of(saga().step("a", a -> a.undo())
                .step("s", s -> s.await("Approved", REJECT))
                .build());
        rejects.succeed("a").pauseOver("s");
        assertThat(rejects.status("s")).isEqualTo(StepStatus.REJECTED);
        assertThat(rejects.owed()).containsExactly("undo a");
        assertThat(rejects.state().cause().orElseThrow().error()).contains("Approved");

        SagaRun skips = SagaRun.of(saga().step("s", s -> s.await("Approved", new Work.OnTimeout.Skip()))
                .build());
        skips.pauseOver("s");
        assertThat(skips.status("s")).isEqualTo(StepStatus.SKIPPED);

        SagaRun defaults =
                SagaRun.of(saga().step("s", s -> s.await("Approved", new Work.OnTimeout.Default(new Expression(8))))
                        .build());
        defaults.pauseOver("s").evaluated("s");
        assertThat(defaults.state().steps().get(0).output()).contains(new Text("s default"));
        assertThat(defaults.owed()).containsExactly("end COMPLETED");
    }

    @Test
    void waitsAndAwaitsJustEndWhenTheSagaFails() {
        SagaRun run = SagaRun.of(saga().onFailure(new OnFailure.WaitAll())
                .step("a", a -> a.after().undo())
                .step("w", w -> w.after().sleep())
                .step("s", s -> s.after().await("Approved"))
                .step("b", b -> b.after("w").undo())
                .build());
        run.answer("w", new Answer.Span(Duration.ofDays(1))).succeed("a").cancel();

        assertThat(run.status("w")).isEqualTo(StepStatus.SKIPPED);
        assertThat(run.status("s")).isEqualTo(StepStatus.SKIPPED);
        assertThat(run.status("b")).isEqualTo(StepStatus.PENDING);
        assertThat(run.owed()).containsExactly("undo a");
    }
}
