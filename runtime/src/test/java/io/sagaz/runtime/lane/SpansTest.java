package io.sagaz.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.testing.TestSagaz;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpansTest {
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);

    @Test
    void countsEveryDurationInNanoseconds() {
        assertThat(Spans.nanos(Duration.ofSeconds(2))).isEqualTo(2_000_000_000L);
        assertThat(Spans.nanos(Duration.ofSeconds(-2))).isZero();
        assertThat(Spans.nanos(LONGEST)).isPositive();
        assertThat(Spans.nanos(LONGEST) + Long.MAX_VALUE / 2).isPositive();
    }

    @Test
    void addsEveryDuration() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(Spans.after(start, Duration.ofSeconds(1))).isEqualTo(Instant.parse("2026-01-01T00:00:01Z"));
        assertThat(Spans.after(start, LONGEST)).isEqualTo(Instant.MAX);
    }

    @Test
    void writesEveryDuration() {
        assertThat(DurationText.of(LONGEST)).isEqualTo(LONGEST.toHours() + "h");
        assertThat(DurationText.of(Duration.ofMillis(1500))).isEqualTo("1500ms");
    }

    @Test
    void runsASagaWhoseStepMayTakeForEver() {
        Effects effects = new Effects();
        Script trip = Script.saga("Trip").step("hotel").timeout(LONGEST).build();
        try (TestSagaz sagaz = TestSagaz.of(trip).service(Participant.TYPE, effects)) {
            SagaHandle<String> handle = sagaz.start(trip, "t1");
            sagaz.runUntilIdle();

            assertThat(handle.outcome()).containsInstanceOf(Outcome.Completed.class);
        }
    }

    @Test
    void suspendsNobodyWhoseNextAttemptIsInAnAge() {
        Effects effects = new Effects();
        Script trip = Script.saga("Trip")
                .step("hotel")
                .retry(Script.retries(1, LONGEST))
                .build();
        try (TestSagaz sagaz = TestSagaz.of(trip).service(Participant.TYPE, effects)) {
            sagaz.fault(trip.step("hotel"), 1);
            SagaHandle<String> handle = sagaz.start(trip, "t1");
            sagaz.runUntilIdle();
            assertThat(handle.outcome()).isEmpty();

            sagaz.operations().retryNow(handle.id());
            sagaz.runUntilIdle();

            assertThat(handle.outcome()).containsInstanceOf(Outcome.Completed.class);
        }
    }
}
