package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for which commit. */
class StepperTest {
    private static final Script FORK = Script.saga("Fork")
            .step("left")
            .step("right")
            .after()
            .step("next")
            .after(1)
            .build();

    private final Effects effects = new Effects();
    private final TestSagaz sagaz = TestSagaz.of(FORK).service(Participant.TYPE, effects);
    private final SagaHandle<String> handle = sagaz.start(FORK, "f1");
    private final Stepper stepper = sagaz.running();

    @AfterEach
    void close() {
        sagaz.close();
    }

    @Test
    void carriesOutNothingThatIsNotCommitted() {
        assertThat(stepper.attempt()).isTrue();
        assertThat(stepper.attempt()).isTrue();
        assertThat(stepper.take()).isTrue();
        assertThat(stepper.handOver()).isTrue();
        // Comes while the commit of the first is under way, and is applied to the uncommitted state.
        assertThat(stepper.take()).isTrue();

        assertThat(stepper.write()).isTrue();
        assertThat(stepper.attempt()).as("the second isn't committed").isFalse();
        assertThat(stepper.handOver()).isTrue();
        assertThat(stepper.attempt()).as("the second isn't committed").isFalse();
        assertThat(stepper.write()).isTrue();
        assertThat(stepper.attempt()).isTrue();

        assertThat(effects.calls()).containsExactly("act left 1", "act right 1", "act next 1");
    }

    @Test
    void commitsInOneGroupWhatHasGathered() {
        stepper.attempt();
        stepper.attempt();
        stepper.take();
        stepper.take();

        assertThat(stepper.handOver()).isTrue();
        assertThat(stepper.handOver()).as("one at a time").isFalse();
        assertThat(handle.history()).hasSize(1);
        stepper.write();
        assertThat(handle.history()).hasSize(3);
        assertThat(stepper.handOver()).as("nothing is left").isFalse();
    }

    @Test
    void forgetsWhatWasHandedOverAndNotWritten() {
        stepper.attempt();
        stepper.take();
        stepper.handOver();

        sagaz.crash();

        assertThat(handle.history()).hasSize(1);
        sagaz.runUntilIdle();
        assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
    }
}
