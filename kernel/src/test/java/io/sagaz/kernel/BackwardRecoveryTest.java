package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.byHand;
import static io.sagaz.kernel.generators.Alternatives.call;
import static io.sagaz.kernel.generators.Alternatives.manual;
import static io.sagaz.kernel.generators.Alternatives.none;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.SagaBuilder;
import io.sagaz.kernel.generators.SagaRun;
import io.sagaz.kernel.generators.Text;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Section 3: what happens before the commit when a step has no answer. */
class BackwardRecoveryTest {
    private static final OnFailure WAIT_ALL = new OnFailure.WaitAll();
    private static final OnFailure GRACE = new OnFailure.Grace(Duration.ofSeconds(5));

    private static SagaBuilder twoBranches() {
        return saga().step("a", a -> a.after().undo()).step("b", b -> b.after().undo());
    }

    @Test
    void failFastInterruptsWhatIsInFlight() {
        SagaRun run = SagaRun.of(twoBranches().build()).reject("a");
        assertThat(run.state().status()).isEqualTo(SagaStatus.COMPENSATING);
        assertThat(run.owed()).containsExactly("interrupt b");

        run.faultForNow("b");
        assertThat(run.status("b")).isEqualTo(StepStatus.COMPENSATING);
        assertThat(run.owed()).containsExactly("undo b in doubt");
    }

    @Test
    void resultThatArrivesBeforeTheInterruptCounts() {
        SagaRun succeeded = SagaRun.of(twoBranches().build()).reject("a").succeed("b");
        assertThat(succeeded.owed()).containsExactly("undo b");

        SagaRun rejected = SagaRun.of(twoBranches().build()).reject("a").reject("b");
        assertThat(rejected.owed()).containsExactly("end COMPENSATED");
    }

    @Test
    void failFastDoesNotTakeTheListOfAnInterruptedStep() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.after())
                        .step("b", b -> b.after().recover(call("c", none())))
                        .build())
                .reject("a")
                .reject("b");

        assertThat(run.owed()).containsExactly("end COMPENSATED");
    }

    @Test
    void failFastEndsTheWaitBetweenTwoAttempts() {
        SagaRun run = SagaRun.of(twoBranches().build()).faultForNow("b").reject("a");

        assertThat(run.owed()).containsExactly("undo b in doubt");
    }

    @Test
    void failFastEndsTheQuestionWhetherACallHappened() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.after())
                        .step("b", b -> b.after().undo().verify().recover(call("c", none())))
                        .build())
                .fault("b")
                .reject("a");

        assertThat(run.owed()).containsExactly("undo b in doubt");
    }

    @Test
    void settlingUndoBecomesTheRollbacks() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.after())
                        .step("b", b -> b.after().undo().recover(call("c", none())))
                        .build())
                .fault("b")
                .reject("a");
        assertThat(run.owed()).containsExactly("undo b in doubt");

        run.undo("b");
        assertThat(run.owed()).containsExactly("end COMPENSATED");
        assertThat(run.compensated()).containsExactly("b");
    }

    @Test
    void graceLetsStepsInFlightGoOnForAWhile() {
        SagaRun run = SagaRun.of(twoBranches().onFailure(GRACE).build()).reject("a");
        assertThat(run.owed()).containsExactly("dispatch b", "timer grace");

        run.faultForNow("b").tryAgain("b");
        assertThat(run.owed()).containsExactly("dispatch b #2", "timer grace");

        run.graceOver();
        assertThat(run.owed()).containsExactly("interrupt b #2");
    }

    @Test
    void graceEndsWhenNothingIsInFlight() {
        SagaRun run =
                SagaRun.of(twoBranches().onFailure(GRACE).build()).reject("a").succeed("b");

        assertThat(run.owed()).containsExactly("undo b");
    }

    @Test
    void graceRunsFromTheFailure() {
        SagaRun run = SagaRun.of(twoBranches().onFailure(GRACE).build()).reject("a");

        assertThat(new SagaKernel().commands(run.state()))
                .contains(new Command.StartTimer(new Timer.Grace(), SagaRun.NOW.plusSeconds(5)));
    }

    @Test
    void waitAllRunsWhatDoesNotDependOnTheFailedStep() {
        SagaRun run = SagaRun.of(saga().onFailure(WAIT_ALL)
                        .step("a", a -> a.after().undo())
                        .step("b", b -> b.after().undo())
                        .step("afterA", step -> step.after("a"))
                        .step("afterB", step -> step.after("b").undo())
                        .build())
                .reject("a");
        assertThat(run.owed()).containsExactly("dispatch b");

        run.succeed("b");
        assertThat(run.owed()).containsExactly("dispatch afterB");

        run.reject("afterB");
        assertThat(run.owed()).containsExactly("undo b");
        assertThat(run.status("afterA")).isEqualTo(StepStatus.PENDING);
        assertThat(run.state().steps()).extracting(StepState::error).contains(Optional.of("Refused"));
    }

    @Test
    void waitAllStartsNoPivot() {
        SagaRun run = SagaRun.of(saga().onFailure(WAIT_ALL)
                        .step("a", a -> a.after())
                        .step("b", b -> b.after().undo())
                        .step("p", p -> p.after("b").pivot())
                        .build())
                .reject("a")
                .succeed("b");

        assertThat(run.owed()).containsExactly("undo b");
    }

    @Test
    void waitAllStartsNothingAfterALateSuccessOnceItUndoes() {
        SagaRun run = SagaRun.of(saga().onFailure(WAIT_ALL)
                .step("a", a -> a.after())
                .step("next", next -> next.after("a"))
                .step("b", b -> b.after().undo())
                .build());
        CallId call = run.act("a");
        run.fault("a").succeed("b");
        assertThat(run.owed()).containsExactly("undo b");

        run.must(new Event.Succeeded(SagaRun.NOW, call, 1, Optional.empty()));

        assertThat(run.owed()).containsExactly("undo b");
        assertThat(run.status("next")).isEqualTo(StepStatus.PENDING);
    }

    @Test
    void failingSagaAsksNobodyForAnOutput() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.after())
                        .step("b", b -> b.after().undo().recover(manual()))
                        .build())
                .fault("b");
        assertThat(run.state().tasks()).hasSize(1);

        run.reject("a");

        assertThat(run.state().tasks()).isEmpty();
        assertThat(run.owed()).containsExactly("undo b in doubt");
    }

    @Test
    void manualIsNoAnswerWhileWaitingForAll() {
        SagaRun run = SagaRun.of(twoBranches()
                        .onFailure(WAIT_ALL)
                        .step("c", c -> c.after().undo().recover(manual()))
                        .build())
                .reject("a")
                .succeed("b")
                .fault("c");

        assertThat(run.state().tasks()).isEmpty();
        assertThat(run.owed()).containsExactly("undo b", "undo c in doubt");
    }

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

    @Test
    void lateSuccessGivesTheCompensationItsOutput() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo())
                        .step("slow", slow -> slow.after("a"))
                        .step("b", b -> b.after("a").undo())
                        .build())
                .succeed("a");
        CallId call = run.act("b");
        run.fault("b");
        assertThat(run.owed()).containsExactly("interrupt slow");
        assertThat(run.status("b")).isEqualTo(StepStatus.IN_DOUBT);

        run.must(new Event.Succeeded(SagaRun.NOW, call, 1, Optional.of(new Text("late"))));
        run.fault("slow");

        assertThat(run.owed()).containsExactly("undo b");
        assertThat(run.state().steps().get(2).output()).contains(new Text("late"));
    }

    @Test
    void lateRejectionSparesTheCompensation() {
        SagaRun run = SagaRun.of(saga().step("slow", slow -> slow.after())
                .step("b", b -> b.after().undo())
                .build());
        CallId call = run.act("b");
        run.fault("b");

        run.must(run.rejected(call, 1));

        run.fault("slow");
        assertThat(run.owed()).containsExactly("end COMPENSATED");
    }

    @Test
    void lateResultIsTheOutcomeInTheWaitBetweenTwoAttempts() {
        SagaRun succeeded = SagaRun.of(saga().step("a").build());
        CallId call = succeeded.act("a");
        succeeded.faultForNow("a").must(new Event.Succeeded(SagaRun.NOW, call, 1, Optional.empty()));
        assertThat(succeeded.owed()).containsExactly("end COMPLETED");

        SagaRun rejected = SagaRun.of(saga().step("a").build()).faultForNow("a");
        rejected.must(rejected.rejected(call, 1));
        assertThat(rejected.owed()).containsExactly("end COMPENSATED");
    }

    @Test
    void lateResultOfAnEarlierAttemptIsOnlyRecordedWhileALaterOneRuns() {
        SagaRun run = SagaRun.of(saga().step("a").build()).faultForNow("a").tryAgain("a");

        Transition late = run.apply(new Event.Succeeded(SagaRun.NOW, run.act("a"), 1, Optional.empty()));

        assertThat(late.verdict()).isEqualTo(Transition.Verdict.RECORDED);
        assertThat(late.reason()).contains("`a`", "a later attempt was made since");
        assertThat(run.owed()).containsExactly("dispatch a #2");
    }

    @Test
    void lateRejectionOfAnEarlierAttemptSaysNothingAboutTheLaterOnes() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo()).step("b").build())
                .faultForNow("a")
                .tryAgain("a")
                .faultForNow("a");

        Transition late = run.apply(run.rejected(run.act("a"), 1));

        assertThat(late.verdict()).isEqualTo(Transition.Verdict.RECORDED);
        assertThat(run.status("a")).isEqualTo(StepStatus.BACKOFF);
    }

    @Test
    void lateResultIsOnlyRecordedOnceTheUndoBegan() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo()).build()).fault("a");

        Transition late = run.apply(new Event.Succeeded(SagaRun.NOW, run.act("a"), 1, Optional.empty()));

        assertThat(late.verdict()).isEqualTo(Transition.Verdict.RECORDED);
        assertThat(run.owed()).containsExactly("undo a in doubt");
    }

    @Test
    void outcomeOfAnAttemptThatWasRetriedInMemoryIsAccepted() {
        SagaRun run = SagaRun.of(saga().step("a").build());

        run.must(new Event.Faulted(SagaRun.NOW, run.act("a"), 3, "no answer", Optional.of(SagaRun.NOW.plusSeconds(9))));

        assertThat(run.owed()).containsExactly("timer a #4");
        assertThat(run.state().steps().get(0).attempt()).isEqualTo(3);
    }
}
