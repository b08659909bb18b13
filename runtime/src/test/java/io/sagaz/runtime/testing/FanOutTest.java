package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.Task;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Elements of a fan-out, each by itself: tasks, waits, injected outcomes. */
class FanOutTest {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Script TRIP = Script.saga("Trip")
            .step("seat")
            .each(values -> List.of("a", "b", "c"), 2)
            .retry(Script.retries(1, PAUSE))
            .undone()
            .step("pay")
            .pivot()
            .build();
    private static final Script.Name SEAT = TRIP.step("seat");

    private final Effects effects = new Effects();
    private final TestSagaz sagaz = TestSagaz.of(TRIP).service(Participant.TYPE, effects);

    @AfterEach
    void close() {
        sagaz.close();
    }

    private SagaHandle<String> start() {
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");
        sagaz.runUntilIdle();
        return handle;
    }

    @Test
    void anOperatorDecidesAboutAnElement() {
        sagaz.reject(TRIP.step("pay"), new Participant.Refused("no money"));
        sagaz.failCompensation(TestSagaz.element(SEAT, 1));
        sagaz.failCompensation(TestSagaz.element(SEAT, 2));
        SagaHandle<String> handle = start();
        sagaz.advance(PAUSE);

        List<Task> tasks = sagaz.operations().tasks(handle.id());
        assertThat(handle.status()).isEqualTo(SagaStatus.SUSPENDED);
        assertThat(tasks)
                .extracting(Task::call)
                .extracting(CallId::element)
                .containsExactly(OptionalInt.of(1), OptionalInt.of(2));
        Decision byHand = new Decision.Succeeded(Optional.empty());
        assertThatThrownBy(() -> sagaz.operations().decide(handle.id(), "k0", SEAT, byHand))
                .isInstanceOf(RefusedException.class);

        sagaz.operations().decide(handle.id(), "k1", tasks.get(0), byHand);
        sagaz.operations().decide(handle.id(), "k1", tasks.get(0), byHand);
        sagaz.operations().decide(handle.id(), "k2", tasks.get(1), byHand);
        sagaz.runUntilIdle();
        assertThat(handle.outcome()).containsInstanceOf(Outcome.Compensated.class);
        assertThat(sagaz.compensated(handle)).containsExactly(SEAT);
    }

    @Test
    void leavesMemoryWhileItsElementsWait() {
        sagaz.fault(SEAT, 2);
        SagaHandle<String> handle = start();

        assertThat(sagaz.running().inMemory(handle.id())).isFalse();
        sagaz.crash();
        sagaz.advance(PAUSE);

        assertThat(handle.outcome()).containsInstanceOf(Outcome.Completed.class);
        assertThat(sagaz.called(SEAT)).isEqualTo(5);
        assertThat(sagaz.called(TestSagaz.element(SEAT, 0))).isEqualTo(2);
        assertThat(sagaz.called(TestSagaz.element(SEAT, 2))).isEqualTo(1);
    }

    @Test
    void whatIsSaidOfAnElementCountsBeforeWhatIsSaidOfTheStep() {
        sagaz.reject(SEAT, new Participant.Refused("full"));
        sagaz.succeed(TestSagaz.element(SEAT, 0), "mine");
        SagaHandle<String> handle = start();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(handle.history())
                .extracting(HistoryEntry::text)
                .contains("runs for 3 elements", "element 0: succeeded", "element 1: rejected: Refused");
    }
}
