package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.manual;
import static io.sagaz.kernel.generators.Alternatives.skip;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.Transition.Verdict;
import io.sagaz.kernel.generators.SagaBuilder;
import io.sagaz.kernel.generators.SagaRun;
import io.sagaz.kernel.generators.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Cancel, the saga's time-out and decisions: what is done, what is refused, and what is told then. */
class RequestTest {

    private static SagaBuilder two() {
        return saga().timeout(Duration.ofHours(2)).step("a", a -> a.undo()).step("b", b -> b.undo());
    }

    @Test
    void cancelFailsAnUncommittedSaga() {
        SagaRun run = SagaRun.of(two().build()).succeed("a").cancel();
        assertThat(run.state().status()).isEqualTo(SagaStatus.COMPENSATING);
        assertThat(run.owed()).containsExactly("interrupt b", "timer deadline");

        run.fault("b").undo("b", "a").end();
        assertThat(run.state().cause())
                .contains(new Cause(Cause.Kind.CANCELLED, OptionalInt.empty(), "changed my mind", Optional.empty()));
    }

    @Test
    void cancelFailsASuspendedSaga() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo())
                        .step("b", b -> b.recover(manual()))
                        .build())
                .succeed("a")
                .reject("b")
                .cancel();

        assertThat(run.owed()).containsExactly("undo a");
    }

    @Test
    void cancelIsRefusedAfterTheCommitAndAfterTheEnd() {
        SagaRun run = SagaRun.of(saga().step("p", p -> p.pivot())
                        .step("a", a -> a.recover(skip()))
                        .build())
                .succeed("p");
        Transition committed = run.apply(run.cancelRequested("k"));
        assertThat(committed.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(committed.reason()).isEqualTo("cancel: the saga is committed and can't be cancelled any more");

        Transition ended = run.succeed("a").end().apply(run.cancelRequested("k"));
        assertThat(ended.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(ended.reason()).isEqualTo("cancel: the saga has ended");
    }

    @Test
    void cancelChangesNothingWhileCompensating() {
        SagaRun run = SagaRun.of(two().build()).succeed("a").reject("b");

        assertThat(run.apply(run.cancelRequested("k")).verdict()).isEqualTo(Verdict.RECORDED);
        assertThat(run.state().cause()).map(Cause::kind).contains(Cause.Kind.REJECTED);
    }

    @Test
    void cancelIsAppliedOncePerKey() {
        SagaRun run = SagaRun.of(two().build());
        run.must(run.cancelRequested("k"));

        assertThat(run.apply(run.cancelRequested("k")).verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void timeOutFailsAnUncommittedSaga() {
        SagaRun run = SagaRun.of(two().build());
        assertThat(run.state().deadline()).contains(SagaRun.NOW.plus(Duration.ofHours(2)));
        assertThat(new SagaKernel().commands(run.state()))
                .contains(new Command.StartTimer(new Timer.Deadline(), SagaRun.NOW.plus(Duration.ofHours(2))));

        run.succeed("a").deadline();

        assertThat(run.owed()).containsExactly("interrupt b");
        assertThat(run.state().cause()).map(Cause::kind).contains(Cause.Kind.TIMED_OUT);
        assertThat(run.state().overdue()).isFalse();
    }

    @Test
    void timeOutRaisesAnAlertWhereItCannotFailTheSaga() {
        SagaRun committed = SagaRun.of(saga().timeout(Duration.ofHours(2))
                        .step("p", p -> p.pivot())
                        .step("a", a -> a.recover(skip()))
                        .build())
                .succeed("p")
                .deadline();
        assertThat(committed.state().overdue()).isTrue();
        assertThat(committed.owed()).containsExactly("dispatch a");
        assertThat(committed.succeed("a").end().state().overdue()).isFalse();

        SagaRun failing = SagaRun.of(two().build()).succeed("a").reject("b").deadline();
        assertThat(failing.state().overdue()).isTrue();
        assertThat(failing.owed()).containsExactly("undo a");
    }

    @Test
    void timeOutThatWaitedRaisesAnAlertWhenThePivotHappened() {
        SagaRun run = SagaRun.of(saga().timeout(Duration.ofHours(2))
                        .step("p", p -> p.pivot())
                        .step("a", a -> a.recover(skip()))
                        .build())
                .deadline()
                .succeed("p");

        assertThat(run.state().overdue()).isTrue();
        assertThat(run.owed()).containsExactly("dispatch a");
    }

    @Test
    void timeOutBeyondTheEndOfTimeIsNeverReached() {
        SagaRun run = SagaRun.of(new SagaKernel(), two().build());

        run.must(new Event.Started(Instant.MAX, new Text("input")));

        assertThat(run.state().deadline()).contains(Instant.MAX);
    }

    @Test
    void decisionIsAppliedOncePerKey() {
        SagaRun run =
                SagaRun.of(saga().step("a", a -> a.recover(manual())).build()).reject("a");
        Event retry = run.decided("k", "a", new Decision.Retry());
        run.must(retry).reject("a");

        assertThat(run.apply(retry).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(run.state().status()).isEqualTo(SagaStatus.SUSPENDED);
    }

    @Test
    void decisionWithoutATaskIsRefusedWithAReason() {
        SagaRun run = SagaRun.of(two().build());

        Transition refused = run.apply(run.decided("k", "a", new Decision.Retry()));

        assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(refused.reason()).isEqualTo("decision retry about `a`: the step has no open task");
    }

    @Test
    void nonsenseIsRefusedAndNeverThrown() {
        SagaRun run = SagaRun.of(two().build());
        CallId unknown = new CallId(17, CallId.Role.DO, 0);

        assertThat(run.apply(new Event.Succeeded(SagaRun.NOW, unknown, 1, Optional.empty()))
                        .reason())
                .isEqualTo("success of attempt 1 of step number 17: the saga has no such call or attempt");
        assertThat(run.apply(run.faulted(CallId.act(0), -3)).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(run.apply(run.faulted(CallId.act(1), 1)).reason())
                .isEqualTo("fault of attempt 1 of `b`: this call wasn't made");
        assertThat(run.apply(new Event.Succeeded(
                                SagaRun.NOW, CallId.act(0).as(CallId.Role.VERIFY), 1, Optional.empty()))
                        .verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void nothingHappensBeforeTheStart() {
        SagaRun run = SagaRun.of(new SagaKernel(), two().build());

        assertThat(run.owed()).isEmpty();
        assertThat(run.apply(run.cancelRequested("k")).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(run.apply(run.faulted(CallId.act(0), 1)).verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void startsOnce() {
        SagaRun run = SagaRun.of(two().build());

        assertThat(run.apply(new Event.Started(SagaRun.NOW, new Text("other"))).verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void endsOnlyAsItIsOwed() {
        SagaRun run = SagaRun.of(saga().step("a").build()).succeed("a");

        assertThat(run.apply(new Event.Ended(SagaRun.NOW, SagaStatus.COMPENSATED, Optional.empty()))
                        .verdict())
                .isEqualTo(Verdict.REFUSED);
        assertThat(run.end().state().status()).isEqualTo(SagaStatus.COMPLETED);
    }
}
