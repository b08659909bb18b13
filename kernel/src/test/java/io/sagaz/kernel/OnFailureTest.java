package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.call;
import static io.sagaz.kernel.generators.Alternatives.manual;
import static io.sagaz.kernel.generators.Alternatives.none;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.SagaBuilder;
import io.sagaz.kernel.generators.SagaRun;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a failing saga does with the steps that are in flight, by its {@code on failure}. */
final class OnFailureTest {
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
}
