package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Overdue;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RecordedLog;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.store.Store;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** Sagas that have nothing to do for long leave memory, and come back when there is something. */
class ParkingTest {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Script TRIP = Script.saga("Trip")
            .timeout(Duration.ofHours(4))
            .step("hotel")
            .undone()
            .step("pay")
            .pivot()
            .step("ship")
            .retry(Script.retries(2, PAUSE))
            .recover(new Alternative.Manual("Ship it by hand"))
            .build();

    private final Effects effects = new Effects();
    private final TestSagaz sagaz = TestSagaz.of(TRIP).service(Participant.TYPE, effects);

    @AfterEach
    void close() {
        sagaz.close();
    }

    private boolean inMemory(SagaHandle<?> handle) {
        return sagaz.running().inMemory(handle.id());
    }

    private Store store() {
        return sagaz.running().store();
    }

    private SagaHandle<String> waiting() {
        sagaz.fault(TRIP.step("ship"));
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");
        sagaz.runUntilIdle();
        return handle;
    }

    private SagaHandle<String> suspended() {
        SagaHandle<String> handle = waiting();
        sagaz.advance(PAUSE.multipliedBy(2));
        assertThat(handle.status()).isEqualTo(SagaStatus.SUSPENDED);
        return handle;
    }

    @Test
    void leaveMemoryUntilTheirTimerIsDue() {
        SagaHandle<String> handle = waiting();

        assertThat(inMemory(handle)).isFalse();
        assertThat(store().nextWake()).contains(sagaz.now().plus(PAUSE));
        assertThat(handle.status()).isEqualTo(SagaStatus.RUNNING);

        sagaz.heal(TRIP.step("ship"));
        sagaz.advance(PAUSE);

        assertThat(handle.outcome()).containsInstanceOf(Outcome.Completed.class);
        assertThat(sagaz.called(TRIP.step("ship"))).isEqualTo(2);
        assertThat(store().nextWake()).isEmpty();
    }

    @Test
    void areNotTakenUpByARestartBeforeTheyAreDue() {
        SagaHandle<String> handle = waiting();

        sagaz.crash();
        assertThat(inMemory(handle)).isFalse();

        sagaz.heal(TRIP.step("ship"));
        sagaz.advance(PAUSE);
        assertThat(handle.outcome()).containsInstanceOf(Outcome.Completed.class);
    }

    @Test
    void comeBackWhenTheirNextAttemptIsWantedNow() {
        SagaHandle<String> handle = waiting();

        sagaz.heal(TRIP.step("ship"));
        sagaz.operations().retryNow(handle.id());
        sagaz.runUntilIdle();

        assertThat(handle.outcome()).containsInstanceOf(Outcome.Completed.class);
    }

    @Test
    void comeBackForACancelThatIsRefusedAndLeaveAgain() {
        SagaHandle<String> handle = waiting();

        assertThatThrownBy(() -> handle.cancel("too late")).isInstanceOf(RefusedException.class);
        sagaz.runUntilIdle();

        assertThat(inMemory(handle)).isFalse();
        assertThat(store().nextWake()).contains(sagaz.now().plus(PAUSE));
    }

    @Test
    void comeBackForADecision() {
        SagaHandle<String> handle = suspended();
        assertThat(inMemory(handle)).isFalse();
        assertThat(sagaz.operations().tasks(handle.id())).hasSize(1);

        sagaz.operations().resolve(handle.id(), "d1", TRIP.step("ship"), "by hand");
        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
    }

    @Test
    void comeBackForALateResult() {
        sagaz.delayAnswer(TRIP.step("ship"));
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");
        sagaz.advance(Duration.ofMinutes(5));
        assertThat(inMemory(handle)).isFalse();
        assertThat(handle.status()).isEqualTo(SagaStatus.RUNNING);

        sagaz.deliverLateAnswers();
        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
    }

    @Test
    void showWhyTheyAreOverdueInAndOutOfMemory() {
        SagaHandle<String> handle = suspended();
        assertThat(sagaz.operations().overdue(10)).isEmpty();

        try (RecordedLog log = RecordedLog.start()) {
            sagaz.advance(Duration.ofHours(3));

            assertThat(log.lines())
                    .filteredOn(line -> line.level() == Level.WARN)
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.message()).startsWith("The saga's time-out has passed and it can't roll back");
                        assertThat(line.context())
                                .containsEntry("saga_id", handle.id().toString())
                                .containsEntry("saga_type", "test.Trip");
                    });
        }
        assertThat(inMemory(handle)).isFalse();
        Overdue overdue = new Overdue(
                handle.id(),
                TestSagaz.START.plus(Duration.ofHours(4)),
                "its time-out has passed and it can't roll back any more; it waits for step `ship` (SUSPENDED)");
        assertThat(sagaz.operations().overdue(10)).containsExactly(overdue);
        sagaz.crash();
        assertThat(sagaz.operations().overdue(10)).containsExactly(overdue);

        sagaz.operations().resolve(handle.id(), "d1", TRIP.step("ship"), "by hand");
        sagaz.runUntilIdle();
        assertThat(sagaz.operations().overdue(10)).isEmpty();
    }

    @Test
    void areNotAskedForWhereThereAreNone() {
        sagaz.operations().retryNow(UUID.fromString("0190b5a0-7c3a-7def-8123-456789abcdef"));

        assertThat(sagaz.step()).isFalse();
    }
}
