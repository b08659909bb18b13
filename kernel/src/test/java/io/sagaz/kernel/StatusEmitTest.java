package io.sagaz.kernel;

import static io.sagaz.kernel.generators.SagaBuilder.saga;
import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.generators.SagaBuilder;
import io.sagaz.kernel.generators.SagaRun;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Events that a saga publishes for what becomes of it. */
class StatusEmitTest {
    private static SagaBuilder telling() {
        return saga().emit(SagaStatus.COMPLETED, "Completed")
                .emit(SagaStatus.COMPENSATED, "Compensated")
                .emit(SagaStatus.SUSPENDED, "Suspended");
    }

    @Test
    void tellsTheEndAfterTheEventsOfItsLastStep() {
        SagaRun run = SagaRun.of(telling().step("a", a -> a.emit("A")).build());
        State started = run.state();

        State ended = run.succeed("a").end().state();

        assertThat(ended.status()).isEqualTo(SagaStatus.COMPLETED);
        assertThat(ended.emissionsSince(started))
                .extracting(emission -> emission.emit().event())
                .containsExactly("A", "Completed");
        assertThat(ended.emissionsSince(started))
                .extracting(Emission::step)
                .containsExactly(OptionalInt.of(0), OptionalInt.empty());
    }

    @Test
    void tellsNothingBeforeTheEnd() {
        SagaRun run = SagaRun.of(telling().step("a", a -> a.undo()).step("b").build());
        State started = run.state();
        State rollingBack = run.succeed("a").reject("b").state();

        assertThat(rollingBack.status()).isEqualTo(SagaStatus.COMPENSATING);
        assertThat(rollingBack.emissionsSince(started)).isEmpty();
    }

    @Test
    void tellsThatItWasCompensatedOnce() {
        SagaRun run = SagaRun.of(telling().step("a").build());
        State started = run.state();
        State ended = run.reject("a").end().state();

        assertThat(events(started, ended)).containsExactly("Compensated");
        assertThat(events(ended, ended)).isEmpty();
    }

    @Test
    void tellsEachTimeThatItIsSuspended() {
        SagaRun run = SagaRun.of(telling().step("a", a -> a.undo()).step("b").build())
                .succeed("a")
                .reject("b");
        State rollingBack = run.state();

        State suspended = run.undoFault("a").state();
        State resumed = run.decide("a", new Decision.Retry()).state();
        State again = run.undoFault("a").state();

        assertThat(events(rollingBack, suspended)).containsExactly("Suspended");
        assertThat(events(suspended, resumed)).isEmpty();
        assertThat(events(resumed, again)).containsExactly("Suspended");
    }

    private static List<String> events(State before, State after) {
        return after.emissionsSince(before).stream()
                .map(emission -> emission.emit().event())
                .toList();
    }
}
