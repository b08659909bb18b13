package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.store.SqliteStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that wait for the clock. */
class WaitTest {
    private static final Script TRIP = Script.saga("Trip")
            .step("hotel")
            .undone()
            .step("rest")
            .waits(Duration.ofHours(2))
            .step("pay")
            .build();

    @TempDir
    Path folder;

    private final Effects effects = new Effects();

    private TestSagaz engine(Script type) {
        Path file = folder.resolve("sagaz.db");
        return TestSagaz.of(type).service(Participant.TYPE, effects).store(() -> SqliteStore.at(file));
    }

    @Test
    void endWhenTheirTimeHasPassed() {
        try (TestSagaz sagaz = engine(TRIP)) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");
            sagaz.advance(Duration.ofMinutes(119));
            assertThat(effects.steps(handle.id())).containsExactly("hotel");
            assertThat(handle.status()).isEqualTo(SagaStatus.RUNNING);

            sagaz.advance(Duration.ofMinutes(1));

            assertThat(effects.steps(handle.id())).containsExactly("hotel", "pay");
            assertThat(handle.outcome()).containsInstanceOf(Outcome.Completed.class);
            assertThat(handle.history()).extracting(HistoryEntry::text).contains("waits for 2h", "its time has passed");
        }
    }

    @Test
    void takeNoTimeUntilAMomentThatHasPassed() {
        Script late = Script.saga("Late")
                .step("rest")
                .waitsUntil(values -> Instant.EPOCH)
                .step("pay")
                .build();
        try (TestSagaz sagaz = engine(late)) {
            SagaHandle<String> handle = sagaz.start(late, "t1");

            sagaz.runUntilIdle();

            assertThat(handle.outcome()).containsInstanceOf(Outcome.Completed.class);
        }
    }

    @Test
    void leaveMemoryMeanwhile() {
        try (TestSagaz sagaz = engine(TRIP)) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");
            sagaz.runUntilIdle();

            assertThat(sagaz.running().inMemory(handle.id())).isFalse();
            assertThat(sagaz.running().store().nextWake()).contains(sagaz.now().plus(Duration.ofHours(2)));
        }
    }

    @Test
    void goOnAfterACrashWhereTheyWere() {
        try (TestSagaz sagaz = engine(TRIP)) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");
            sagaz.advance(Duration.ofMinutes(90));
            sagaz.crash();
            sagaz.advance(Duration.ofMinutes(29));
            assertThat(effects.steps(handle.id())).containsExactly("hotel");

            sagaz.advance(Duration.ofMinutes(1));

            assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
        }
    }

    @Test
    void endAtOnceWhenTheirInstantHasPassed() {
        Script trip = Script.saga("Trip")
                .step("start")
                .waitsUntil(values -> TestSagaz.START.minusSeconds(1))
                .step("hotel")
                .build();
        try (TestSagaz sagaz = engine(trip)) {
            SagaHandle<String> handle = sagaz.start(trip, "t1");
            sagaz.advance(Duration.ZERO);

            assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
        }
    }

    @Test
    void mayWaitUntilTheEndOfTime() {
        Script trip = Script.saga("Trip")
                .step("hotel")
                .undone()
                .step("ever")
                .waitsUntil(values -> Instant.MAX)
                .build();
        try (TestSagaz sagaz = engine(trip)) {
            SagaHandle<String> handle = sagaz.start(trip, "t1");
            sagaz.runUntilIdle();
            sagaz.crash();
            assertThat(handle.status()).isEqualTo(SagaStatus.RUNNING);

            handle.cancel("no longer");
            sagaz.runUntilIdle();

            assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
            assertThat(effects.standing(handle.id())).isEmpty();
        }
    }

    @Test
    void withoutLengthAreRejected() {
        Script trip = Script.saga("Trip")
                .step("hotel")
                .undone()
                .step("rest")
                .waits(values -> Duration.ofSeconds(Long.MAX_VALUE).plusSeconds(1))
                .build();
        try (TestSagaz sagaz = engine(trip)) {
            SagaHandle<String> handle = sagaz.start(trip, "t1");
            sagaz.runUntilIdle();

            assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
            assertThat(sagaz.operations().reason(handle.id()))
                    .hasValueSatisfying(reason ->
                            assertThat(reason).startsWith("step `rest` was rejected: its wait can't be evaluated"));
        }
    }

    @Test
    void endWhenTheSagasTimeOutPasses() {
        Script trip = Script.saga("Trip")
                .timeout(Duration.ofHours(1))
                .step("hotel")
                .undone()
                .step("rest")
                .waits(Duration.ofHours(2))
                .recover(new Alternative.Skip())
                .build();
        try (TestSagaz sagaz = engine(trip)) {
            SagaHandle<String> handle = sagaz.start(trip, "t1");
            sagaz.advance(Duration.ofHours(1));

            assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        }
    }
}
