package io.sagaz.kernel;

import static io.sagaz.kernel.generators.Alternatives.byDefault;
import static io.sagaz.kernel.generators.Alternatives.byHand;
import static io.sagaz.kernel.generators.Alternatives.call;
import static io.sagaz.kernel.generators.Alternatives.manual;
import static io.sagaz.kernel.generators.Alternatives.none;
import static io.sagaz.kernel.generators.Alternatives.retry;
import static io.sagaz.kernel.generators.Alternatives.skip;
import static io.sagaz.kernel.generators.Alternatives.undo;
import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.SagaRun;
import io.sagaz.kernel.generators.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sections 3 and 5: the recover list, and how a call in doubt is settled before another operation is tried. */
class RecoverListTest {

    @Test
    void takesTheAlternativesInTheOrderWritten() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.recover(retry(1), call("b", none()), skip()))
                        .build())
                .reject("a");
        assertThat(run.owed()).containsExactly("dispatch a #2");

        run.reject("a");
        assertThat(run.owed()).containsExactly("dispatch a/2");

        run.reject("a");
        assertThat(run.status("a")).isEqualTo(StepStatus.SKIPPED);
        assertThat(run.owed()).containsExactly("end COMPLETED");
        assertThat(run.state().steps().get(0).output()).isEmpty();
    }

    @Test
    void retryCountsItsAttemptsApartAndRetriesRejections() {
        SagaRun run = SagaRun.of(
                        saga().step("a", a -> a.recover(retry(2), skip())).build())
                .faultForNow("a")
                .tryAgain("a")
                .fault("a");

        Command.Dispatch dispatch = (Command.Dispatch)
                new SagaKernel().commands(run.state()).iterator().next();

        assertThat(dispatch.attempt()).isEqualTo(3);
        assertThat(dispatch.round().firstAttempt()).isEqualTo(3);
        assertThat(dispatch.round().retriesRejections()).isTrue();
        assertThat(dispatch.round().policy().retries()).hasValue(2);
    }

    @Test
    void rejectionThatIsRetriedWaitsWithoutDoubt() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo()).build());

        run.must(new Event.Rejected(
                SagaRun.NOW, run.act("a"), 1, "Busy", Optional.empty(), Optional.of(SagaRun.NOW.plusSeconds(1))));

        assertThat(run.status("a")).isEqualTo(StepStatus.BACKOFF);
        assertThat(run.state().steps().get(0).inDoubt()).isFalse();
        assertThat(run.owed()).containsExactly("timer a #2");
        run.cancel();
        assertThat(run.status("a")).isEqualTo(StepStatus.REJECTED);
    }

    @Test
    void defaultIsEvaluatedAndBecomesTheOutput() {
        SagaRun run = SagaRun.of(
                        saga().step("a", a -> a.recover(byDefault())).step("b").build())
                .reject("a");
        assertThat(run.owed()).containsExactly("evaluate a");

        run.evaluated("a");
        assertThat(run.state().steps().get(0).output()).contains(new Text("a default"));
        assertThat(run.owed()).containsExactly("dispatch b");
    }

    @Test
    void verifySettlesTheDoubtBeforeAnotherOperationIsTried() {
        SagaDefinition definition = saga().step("a", a -> a.undo().verify().recover(call("b", none())))
                .build();

        SagaRun happened = SagaRun.of(definition).fault("a");
        assertThat(happened.status("a")).isEqualTo(StepStatus.IN_DOUBT);
        assertThat(happened.owed()).containsExactly("verify a");
        happened.verified("a", true);
        assertThat(happened.status("a")).isEqualTo(StepStatus.SUCCEEDED);
        assertThat(happened.state().steps().get(0).output()).contains(new Text("a found"));

        SagaRun never = SagaRun.of(definition).fault("a").verified("a", false);
        assertThat(never.owed()).containsExactly("dispatch a/1");
        assertThat(never.state().steps().get(0).inDoubt()).isFalse();
    }

    @Test
    void compensatesTheFirstCallWhenNobodyKnowsWhetherItHappened() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo().verify().recover(call("b", none()), skip()))
                        .build())
                .fault("a")
                .unverified("a");
        assertThat(run.status("a")).isEqualTo(StepStatus.COMPENSATING);
        assertThat(run.owed()).containsExactly("undo a in doubt");

        run.undo("a");
        assertThat(run.owed()).containsExactly("dispatch a/1");

        run.reject("a");
        assertThat(run.status("a")).isEqualTo(StepStatus.SKIPPED);
        assertThat(run.state().steps().get(0).inDoubt()).isFalse();
    }

    @Test
    void verifyIsTriedAgainLater() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.verify().recover(call("b", none())))
                        .build())
                .fault("a");

        run.must(new Event.Faulted(
                SagaRun.NOW, run.act("a").as(CallId.Role.VERIFY), 1, "busy", Optional.of(SagaRun.NOW.plusSeconds(1))));
        assertThat(run.owed()).containsExactly("timer a #2");

        run.tryAgain("a");
        assertThat(run.owed()).containsExactly("verify a #2");
    }

    @Test
    void firstCallIsLeftInDoubtWhenNoOperationUndoesIt() {
        SagaRun run = SagaRun.of(
                        saga().step("a", a -> a.recover(call("b", none()))).build())
                .fault("a");
        assertThat(run.owed()).containsExactly("dispatch a/1");

        run.succeed("a");
        assertThat(run.status("a")).isEqualTo(StepStatus.SUCCEEDED);
        assertThat(run.state().steps().get(0).inDoubt()).isTrue();
    }

    @Test
    void callLeftInDoubtIsUndoneByHandInARollbackAfterTheOneThatCounts() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.compensate(byHand()).recover(call("b", undo("unb"))))
                        .step("c")
                        .build())
                .fault("a")
                .succeed("a")
                .reject("c");
        assertThat(run.owed()).containsExactly("undo a/1");

        run.undo("a");
        assertThat(run.state().status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(run.state().tasks()).extracting(Task::text).containsExactly("Undo it by hand");

        run.decide("a", new Decision.Succeeded(Optional.empty())).end();
        assertThat(run.state().status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(run.compensated()).containsExactly("a");
    }

    @Test
    void alternativeInDoubtIsSettledLikeTheFirstCall() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.verify().recover(call("b", undo("unb")), call("c", none())))
                        .build())
                .reject("a")
                .fault("a");
        assertThat(run.owed()).containsExactly("undo a/1 in doubt");

        run.undo("a");
        assertThat(run.owed()).containsExactly("dispatch a/2");
    }

    @Test
    void retryNeedsNoSettling() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo().verify().recover(retry(1)))
                        .build())
                .fault("a");

        assertThat(run.owed()).containsExactly("dispatch a #2");
    }

    @Test
    void skippedInDoubtIsStillCompensated() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo().recover(skip()))
                        .step("b")
                        .build())
                .fault("a");
        assertThat(run.status("a")).isEqualTo(StepStatus.SKIPPED);

        run.reject("b");

        assertThat(run.owed()).containsExactly("undo a in doubt");
    }

    @Test
    void rejectedThatWentOnByDefaultIsNotCompensated() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo().recover(byDefault()))
                        .step("b")
                        .build())
                .reject("a")
                .evaluated("a")
                .reject("b");

        assertThat(run.owed()).containsExactly("end COMPENSATED");
    }

    @Test
    void alternativeHasItsOwnCompensation() {
        SagaRun run = SagaRun.of(saga().step("a", a -> a.undo().recover(call("b", none())))
                        .step("c")
                        .build())
                .reject("a")
                .succeed("a")
                .reject("c");

        assertThat(run.owed()).containsExactly("end COMPENSATED");
        assertThat(run.end().residue()).containsExactly("a");
    }

    @Test
    void queryAndTransactionalAreNeverInDoubt() {
        for (OperationKind kind : new OperationKind[] {OperationKind.QUERY, OperationKind.TRANSACTIONAL}) {
            SagaRun run = SagaRun.of(saga().step("a", a -> a.kind(kind).undo()).build())
                    .fault("a");

            assertThat(run.status("a")).isEqualTo(StepStatus.REJECTED);
            assertThat(run.owed()).containsExactly("end COMPENSATED");
        }
    }

    @Test
    void operatorIsAskedBeforeTheCommitToo() {
        SagaRun run = SagaRun.of(
                        saga().step("a", a -> a.recover(manual())).step("b").build())
                .reject("a");
        assertThat(run.state().status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(run.owed()).isEmpty();

        run.decide("a", new Decision.Succeeded(Optional.of(new Text("by hand"))));
        assertThat(run.state().status()).isEqualTo(SagaStatus.RUNNING);
        assertThat(run.owed()).containsExactly("dispatch b");
        assertThat(run.state().steps().get(0).output()).contains(new Text("by hand"));
    }
}
