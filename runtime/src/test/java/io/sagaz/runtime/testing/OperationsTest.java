package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.Task;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static final Script TRIP = Script.saga("Trip")
            .result(values -> values.output(2))
            .step("hotel")
            .undone()
            .step("pay")
            .pivot()
            .step("ship")
            .recover(new Alternative.Manual("Ship it by hand"))
            .build();
    private static final Script.Name SHIP = TRIP.step("ship");

    private final Effects effects = new Effects();
    private final TestSagaz sagaz = TestSagaz.of(TRIP).service(Participant.TYPE, effects);

    @AfterEach
    void close() {
        sagaz.close();
    }

    private SagaHandle<String> suspended() {
        sagaz.fault(SHIP);
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");
        sagaz.runUntilIdle();
        assertThat(handle.status()).isEqualTo(SagaStatus.SUSPENDED);
        return handle;
    }

    @Test
    void showsWhatIsToBeDecided() {
        SagaHandle<String> handle = suspended();

        assertThat(sagaz.operations().suspended(10)).containsExactly(handle.id());
        assertThat(sagaz.operations().tasks(handle.id())).extracting(Task::text).containsExactly("Ship it by hand");
    }

    @Test
    void goesOnWithTheOutputThatAnOperatorGives() {
        SagaHandle<String> handle = suspended();

        sagaz.operations().resolve(handle.id(), "d1", SHIP, "by hand");
        sagaz.runUntilIdle();

        assertThat(handle.outcome()).contains(new Outcome.Completed<>("by hand"));
        assertThat(sagaz.operations().suspended(10)).isEmpty();
        assertThat(sagaz.operations().tasks(handle.id())).isEmpty();
    }

    @Test
    void takesARepeatedDecisionOnceEvenAfterTheEnd() {
        SagaHandle<String> handle = suspended();

        sagaz.operations().resolve(handle.id(), "d1", SHIP, "by hand");
        sagaz.runUntilIdle();
        sagaz.operations().resolve(handle.id(), "d1", SHIP, "by hand");

        assertThat(handle.history())
                .filteredOn(line -> line.kind().equals("decided"))
                .hasSize(1);
    }

    @Test
    void saysWhichDecisionsFit() {
        SagaHandle<String> handle = suspended();

        assertThatThrownBy(() -> sagaz.operations().decide(handle.id(), "d1", SHIP, new Decision.Skip()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("its task offers ");
        assertThatThrownBy(() ->
                        sagaz.operations().decide(handle.id(), "d2", new Script.Name("other", 0), new Decision.Skip()))
                .hasMessage("step `other` is none of test.Trip");
        assertThat(handle.status()).isEqualTo(SagaStatus.SUSPENDED);
    }

    @Test
    void keepsItsTasksOverACrash() {
        SagaHandle<String> handle = suspended();

        sagaz.crash();
        sagaz.heal(SHIP);
        sagaz.operations().decide(handle.id(), "d1", SHIP, new Decision.Retry());
        sagaz.runUntilIdle();

        assertThat(handle.outcome()).contains(new Outcome.Completed<>("act:ship"));
    }

    @Test
    void decidesThatACompensationWasMadeByHand() {
        sagaz.failCompensation(TRIP.step("hotel"));
        sagaz.reject(TRIP.step("pay"), new Participant.Refused("no"));
        SagaHandle<String> handle = sagaz.start(TRIP, "t1");
        sagaz.advance(Duration.ofMinutes(1));
        assertThat(handle.status()).isEqualTo(SagaStatus.SUSPENDED);

        sagaz.operations().decide(handle.id(), "d1", TRIP.step("hotel"), new Decision.Succeeded(Optional.empty()));
        sagaz.runUntilIdle();

        assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(sagaz.compensated(handle)).containsExactly(TRIP.step("hotel"));
    }
}
