package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.call;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.SagaRun;
import io.sagaz.kernel.generators.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results that arrive after their step has been given up. */
final class LateResultTest {
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
