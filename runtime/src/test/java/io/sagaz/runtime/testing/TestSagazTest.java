package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.AwaitTimeoutException;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestSagazTest {
    private static final Script TRIP = Script.saga("Trip")
            .keyed()
            .onFailure(new OnFailure.FailFast())
            .timeout(Duration.ofHours(2))
            .step("hotel")
            .undone()
            .retry(Script.retries(2, Duration.ofSeconds(30)))
            .timeout(Duration.ofSeconds(3))
            .step("flight")
            .undone()
            .emits()
            .retry(Script.retries(2, Duration.ofMillis(300)))
            .step("pay")
            .pivot()
            .verified()
            .timeout(Duration.ofSeconds(3))
            .step("mail")
            .irreversible()
            .recover(new Alternative.Skip())
            .build();
    private static final Script.Name HOTEL = TRIP.step("hotel");
    private static final Script.Name FLIGHT = TRIP.step("flight");
    private static final Script.Name PAY = TRIP.step("pay");

    private final Effects effects = new Effects();
    private final TestSagaz sagaz = TestSagaz.of(TRIP).service(Participant.TYPE, effects);

    @AfterEach
    void close() {
        sagaz.close();
    }

    @Test
    void doesNothingUnasked() {
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");

        assertThat(handle.status()).isEqualTo(SagaStatus.RUNNING);
        assertThat(effects.calls()).isEmpty();
        assertThat(sagaz.now()).isEqualTo(TestSagaz.START);
    }

    @Test
    void completesAndPublishes() {
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");

        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(handle.outcome()).contains(new Outcome.Completed<>("t1"));
        assertThat(sagaz.published(Script.Done.TYPE)).containsExactly(new Script.Done("flight"));
        assertThat(sagaz.outbox().get(0).messageKey()).contains("flight");
        assertThat(sagaz.called(HOTEL)).isEqualTo(1);
    }

    @Test
    void compensatesInReverseOrder() {
        sagaz.reject(PAY, new Participant.Refused("limit"));
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");

        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(sagaz.compensated(handle)).containsExactly(FLIGHT, HOTEL);
        assertThat(effects.standing(handle.id())).isEmpty();
    }

    @Test
    void waitsShortlyInMemoryAndLongInTheJournal() {
        sagaz.fault(HOTEL, 1);
        sagaz.fault(FLIGHT, 2);
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");

        sagaz.runUntilIdle();
        assertThat(handle.history()).extracting(HistoryEntry::kind).containsExactly("started", "faulted");
        sagaz.advance(Duration.ofSeconds(29));
        assertThat(sagaz.called(HOTEL)).isEqualTo(1);
        sagaz.advance(Duration.ofSeconds(1));
        assertThat(sagaz.called(HOTEL)).isEqualTo(2);
        assertThat(sagaz.called(FLIGHT)).isEqualTo(1);
        sagaz.advance(Duration.ofMillis(600));

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(handle.history())
                .extracting(HistoryEntry::text)
                .containsSubsequence(
                        "failed: InjectedFaultException: a fault that the test injects into step `hotel`,"
                                + " next attempt in 30.0 s",
                        "tried again",
                        "succeeded at attempt 2",
                        "succeeded at attempt 3");
    }

    @Test
    void makesTheNextAttemptAtOnceWhenAnOperatorSaysSo() {
        sagaz.fault(HOTEL, 1);
        sagaz.fault(FLIGHT, 1);
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");
        sagaz.runUntilIdle();

        sagaz.operations().retryNow(handle.id());
        sagaz.runUntilIdle();
        sagaz.operations().retryNow(handle.id());
        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(sagaz.now()).isEqualTo(TestSagaz.START);
    }

    @Test
    void asksAboutAPaymentWhoseAnswerIsLost() {
        sagaz.loseAnswer(PAY);
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");

        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(effects.calls()).contains("act pay 1", "find pay 1");
    }

    @Test
    void rollsBackAPaymentThatDidNotHappen() {
        sagaz.hang(PAY);
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");

        sagaz.advance(Duration.ofSeconds(3));

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(handle.history())
                .extracting(HistoryEntry::text)
                .contains("failed: timed out after 3s", "asked whether it happened: it did not happen");
    }

    @Test
    void takesALateAnswerForTheOutcomeWhileItMatters() {
        sagaz.delayAnswer(HOTEL);
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");
        sagaz.advance(Duration.ofSeconds(4));
        assertThat(handle.history()).hasSize(2);

        sagaz.heal(HOTEL);
        sagaz.deliverLateAnswers();
        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(sagaz.called(HOTEL)).isEqualTo(1);
    }

    @Test
    void cancelsEvenWhatHangs() {
        sagaz.delayAnswer(HOTEL);
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");
        sagaz.runUntilIdle();

        handle.cancel("not wanted");
        sagaz.advance(Duration.ofSeconds(1));

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(effects.standing(handle.id())).isEmpty();
        assertThat(sagaz.compensated(handle)).containsExactly(HOTEL);
    }

    @Test
    void failsASagaWhoseTimeIsUp() {
        sagaz.hang(FLIGHT);
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");
        sagaz.fault(HOTEL);

        sagaz.advance(Duration.ofHours(3));

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
    }

    @Test
    void goesOnAfterACrashWithTheSameKeys() {
        sagaz.fault(HOTEL, 1);
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");
        sagaz.runUntilIdle();

        sagaz.crash();
        sagaz.runUntilIdle();
        assertThat(handle.history()).hasSize(2);
        sagaz.advance(Duration.ofSeconds(30));

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(sagaz.start(TRIP, "t1").id()).isEqualTo(handle.id());
        assertThat(effects.steps(handle.id())).containsExactly("hotel", "flight", "pay", "mail");
    }

    @Test
    void losesWhatWasNotCommittedAndNothingElse() {
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");
        assertThat(sagaz.step()).isTrue();
        assertThat(effects.calls()).containsExactly("act hotel 1");

        sagaz.crash();
        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(effects.calls()).startsWith("act hotel 1", "act hotel 1", "act flight 1");
        assertThat(effects.steps(handle.id())).hasSize(4);
    }

    @Test
    void letsTimePassWhileSomebodyWaits() throws InterruptedException {
        sagaz.fault(HOTEL, 1);
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");

        assertThatThrownBy(() -> handle.await(Duration.ofSeconds(10))).isInstanceOf(AwaitTimeoutException.class);
        assertThat(handle.await(Duration.ofMinutes(1))).isInstanceOf(Outcome.Completed.class);
        assertThat(sagaz.now()).isEqualTo(TestSagaz.START.plusSeconds(30));
    }

    @Test
    void answersInPlaceOfAService() {
        sagaz.succeed(HOTEL, "pretended");
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");

        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(effects.steps(handle.id())).containsExactly("flight", "pay", "mail");
    }

    @Test
    void refusesWhatTheOperationCannotDo() {
        assertThatThrownBy(() -> sagaz.reject(HOTEL, new Participant.Undeclared("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`act`, which step `hotel` calls, doesn't declare test.Undeclared with `fails`; it declares"
                        + " test.Refused");
        assertThatThrownBy(() -> sagaz.succeed(HOTEL, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`act`, which step `hotel` calls, can't return 7 of java.lang.Integer");
        assertThatThrownBy(() -> sagaz.succeed(HOTEL, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`act`, which step `hotel` calls, can't return null");
        assertThatThrownBy(() -> sagaz.reject(new Script.Name("other", 0), new Participant.Refused("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step `other` is of none of the sagas that this engine has");
    }

    @Test
    void saysWhichServiceIsMissing() {
        try (TestSagaz bare = TestSagaz.of(TRIP)) {
            assertThatThrownBy(() -> bare.start(TRIP, "t1"))
                    .hasMessageStartingWith("no object serves test.Participant;");
        }
    }

    @Test
    void defaultWithoutValueIsNoAnswer() {
        Script order = Script.saga("Order")
                .step("hotel")
                .undone()
                .step("seat")
                .recoverByDefault(values -> {
                    throw new ArithmeticException("division by zero");
                })
                .build();
        try (TestSagaz other = TestSagaz.of(order).service(Participant.TYPE, effects)) {
            other.reject(order.step("seat"), new Participant.Refused("full"));
            SagaHandle<String> handle = other.start(order, "t1");

            other.runUntilIdle();

            assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
            assertThat(effects.standing(handle.id())).isEmpty();
        }
    }
}
