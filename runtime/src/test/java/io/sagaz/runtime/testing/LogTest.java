package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RecordedLog;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/** What stands in the log, and which saga it says it is about. */
class LogTest {
    private static final Script TRIP =
            Script.saga("Trip").step("hotel").undone().step("pay").pivot().build();

    private final Effects effects = new Effects();

    @Test
    void tellsTheHandlersOwnLinesWhichSagaAndStepTheyAreAboutAndForgetsItAfterwards() {
        try (RecordedLog log = RecordedLog.start();
                TestSagaz sagaz = TestSagaz.of(TRIP).service(Participant.TYPE, new Logging())) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");
            sagaz.runUntilIdle();

            List<Map<String, String>> contexts = new ArrayList<>();
            log.lines().stream()
                    .filter(line -> line.logger().equals("shop"))
                    .forEach(line -> contexts.add(line.context()));
            assertThat(contexts)
                    .containsExactly(
                            Map.of(
                                    "saga_type",
                                    "test.Trip",
                                    "saga_id",
                                    handle.id().toString(),
                                    "saga_step",
                                    "hotel"),
                            Map.of(
                                    "saga_type",
                                    "test.Trip",
                                    "saga_id",
                                    handle.id().toString(),
                                    "saga_step",
                                    "pay"));
            assertThat(MDC.get("saga_id")).isNull();
            assertThat(MDC.get("saga_type")).isNull();
            assertThat(MDC.get("saga_step")).isNull();
        }
    }

    @Test
    void forgetsItAfterAHandlerThatThrows() {
        try (TestSagaz sagaz = TestSagaz.of(TRIP).service(Participant.TYPE, effects)) {
            sagaz.fault(TRIP.step("hotel"));
            sagaz.start(TRIP, "t1");
            sagaz.runUntilIdle();

            assertThat(MDC.get("saga_id")).isNull();
            assertThat(MDC.get("saga_type")).isNull();
            assertThat(MDC.get("saga_step")).isNull();
        }
    }

    @Test
    void warnsOfASagaThatCannotGoOn() {
        Script broken = Script.saga("Broken")
                .result(values -> {
                    throw new IllegalStateException("there is no result");
                })
                .step("hotel")
                .build();
        try (RecordedLog log = RecordedLog.start();
                TestSagaz sagaz = TestSagaz.of(broken).service(Participant.TYPE, effects)) {
            SagaHandle<String> handle = sagaz.start(broken, "t1");
            sagaz.runUntilIdle();

            assertThat(log.lines())
                    .filteredOn(line -> line.level() == Level.WARN)
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.message()).startsWith("The saga can't go on and is SUSPENDED");
                        assertThat(line.context())
                                .containsEntry("saga_id", handle.id().toString());
                        assertThat(line.thrown())
                                .get()
                                .hasToString("java.lang.IllegalStateException: there is no result");
                    });
        }
    }

    private final class Logging implements Participant {
        @Override
        public String act(String step, StepContext context) throws Refused {
            LoggerFactory.getLogger("shop").info("Acts");
            return effects.act(step, context);
        }

        @Override
        public String other(String step, StepContext context) throws Refused {
            return effects.other(step, context);
        }

        @Override
        public @Nullable String find(UUID request, StepContext context) {
            return effects.find(request, context);
        }

        @Override
        public void undo(UUID request, StepContext context) {
            effects.undo(request, context);
        }
    }
}
