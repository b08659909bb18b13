package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.Work;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.Script.Note;
import io.sagaz.runtime.SignalType;
import io.sagaz.runtime.Values;
import io.sagaz.runtime.store.SqliteStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that wait for a signal. */
class SignalTest {
    private static final Duration WITHIN = Duration.ofDays(2);
    private static final Script TRIP = Script.saga("Trip")
            .step("hotel")
            .undone()
            .step("approval")
            .awaits("Approved", WITHIN)
            .step("pay")
            .end()
            .result(values -> note(values, 1))
            .build();

    @TempDir
    Path folder;

    private final Effects effects = new Effects();

    private TestSagaz engine(Script... types) {
        Path file = folder.resolve("sagaz.db");
        return TestSagaz.of(types).service(Participant.TYPE, effects).store(() -> SqliteStore.at(file));
    }

    private static String note(Values values, int step) {
        @Nullable Object output = values.output(step);
        return output == null ? "nothing" : ((Note) output).text();
    }

    private static void approve(TestSagaz sagaz, SagaHandle<?> handle, String key, String text) {
        sagaz.signal(handle.id(), key, TRIP.signal("Approved"), new Note(text));
    }

    private static Outcome<String> end(TestSagaz sagaz, SagaHandle<String> handle) {
        sagaz.runUntilIdle();
        return handle.outcome().orElseThrow();
    }

    @Test
    void endsTheStepThatAwaitsIt() {
        try (TestSagaz sagaz = engine(TRIP)) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");
            sagaz.runUntilIdle();
            assertThat(sagaz.running().inMemory(handle.id())).isFalse();

            approve(sagaz, handle, "click", "ann");

            assertThat(end(sagaz, handle)).isEqualTo(new Outcome.Completed<>("ann"));
            assertThat(effects.steps(handle.id())).containsExactly("hotel", "pay");
        }
    }

    @Test
    void isKeptUntilAStepAwaitsIt() {
        try (TestSagaz sagaz = engine(TRIP)) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");
            approve(sagaz, handle, "click", "early");
            sagaz.crash();

            assertThat(end(sagaz, handle)).isEqualTo(new Outcome.Completed<>("early"));
        }
    }

    @Test
    void isTakenOnceForEachKey() {
        Script twice = Script.saga("Trip")
                .step("first")
                .awaits("Approved")
                .step("second")
                .awaits("Approved")
                .end()
                .result(values -> note(values, 0) + note(values, 1))
                .build();
        try (TestSagaz sagaz = engine(twice)) {
            SagaHandle<String> handle = sagaz.start(twice, "t1");
            approve(sagaz, handle, "a", "1");
            approve(sagaz, handle, "a", "1");
            sagaz.crash();
            approve(sagaz, handle, "a", "1");
            sagaz.runUntilIdle();
            assertThat(handle.status()).isEqualTo(SagaStatus.RUNNING);

            approve(sagaz, handle, "b", "2");
            assertThat(end(sagaz, handle)).isEqualTo(new Outcome.Completed<>("12"));

            approve(sagaz, handle, "a", "1");
        }
    }

    @Test
    void mayHaveTheKeyOfAnotherSignal() {
        Script both = Script.saga("Trip")
                .step("approval")
                .awaits("Approved")
                .step("payment")
                .awaits("Paid")
                .build();
        try (TestSagaz sagaz = engine(both)) {
            SagaHandle<String> handle = sagaz.start(both, "t1");
            approve(sagaz, handle, "message 7", "yes");
            sagaz.signal(handle.id(), "message 7", both.signal("Paid"), new Note("yes"));

            assertThat(end(sagaz, handle)).isInstanceOf(Outcome.Completed.class);
        }
    }

    @Test
    void failsTheSagaWhenItDoesNotComeInTime() {
        try (TestSagaz sagaz = engine(TRIP)) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");
            sagaz.advance(WITHIN.minusMinutes(1));
            sagaz.crash();
            assertThat(handle.status()).isEqualTo(SagaStatus.RUNNING);
            sagaz.advance(Duration.ofMinutes(1));

            assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
            assertThat(sagaz.operations().reason(handle.id()))
                    .contains("step `approval` was rejected: no signal `Approved` came in time");
            assertThatThrownBy(() -> approve(sagaz, handle, "click", "late"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("isn't open");
        }
    }

    @Test
    void isSkippedOrReplacedWhenTheSagaSaysSo() {
        Script trip = Script.saga("Trip")
                .step("objection")
                .awaits("Objected", WITHIN, new Work.OnTimeout.Skip())
                .step("approval")
                .awaitsOrTakes("Approved", WITHIN, "nobody")
                .end()
                .result(values -> note(values, 0) + " " + note(values, 1))
                .build();
        try (TestSagaz sagaz = engine(trip)) {
            SagaHandle<String> handle = sagaz.start(trip, "t1");
            sagaz.advance(WITHIN.multipliedBy(2));

            assertThat(end(sagaz, handle)).isEqualTo(new Outcome.Completed<>("nothing nobody"));
        }
    }

    @Test
    void isRefusedWhereNobodyAwaitsIt() {
        try (TestSagaz sagaz = engine(TRIP)) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");

            assertThatThrownBy(() -> sagaz.signal(handle.id(), "k", TRIP.signal("Paid"), new Note("x")))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("version 1 of test.Trip, in which the saga runs, has no signal `Paid`");
            assertThatThrownBy(() -> sagaz.signal(
                            UUID.fromString("00000000-0000-7000-8000-000000000000"),
                            "k",
                            TRIP.signal("Approved"),
                            new Note("x")))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("there is no saga 00000000-0000-7000-8000-000000000000");
            assertThatThrownBy(() -> approve(sagaz, handle, " ", "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void isRefusedByASagaOfAnotherKind() {
        Script loan = Script.saga("Loan").step("approval").awaits("Approved").build();
        try (TestSagaz sagaz = engine(TRIP, loan)) {
            SagaHandle<String> handle = sagaz.start(loan, "l1");

            assertThatThrownBy(() -> approve(sagaz, handle, "click", "x"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("signal `Approved` is for test.Trip, and the saga is a test.Loan");
        }
    }

    @Test
    void isRefusedIfTheVersionInWhichTheSagaRunsCannotReadIt() {
        SignalType<Integer> newer = new SignalType<>("test.Trip", "Approved", Integer.class, Codecs.INT);
        try (TestSagaz sagaz = engine(TRIP)) {
            SagaHandle<String> handle = sagaz.start(TRIP, "t1");

            assertThatThrownBy(() -> sagaz.signal(handle.id(), "k", newer, 7))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageStartingWith("version 1 of test.Trip, in which the saga runs, can't read it");
        }
    }

    @Test
    void afterTheEndOfTheWaitIsRecordedAndChangesNothing() {
        Script trip = Script.saga("Trip")
                .step("approval")
                .awaits("Approved")
                .step("pay")
                .waits(Duration.ofHours(1))
                .build();
        try (TestSagaz sagaz = engine(trip)) {
            SagaHandle<String> handle = sagaz.start(trip, "t1");
            approve(sagaz, handle, "a", "1");
            approve(sagaz, handle, "b", "2");
            sagaz.advance(Duration.ofHours(1));

            assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
        }
    }

    @Test
    void mayBeGivenInPlaceOfAnOperatorsAnswer() {
        Script trip = Script.saga("Trip")
                .step("pay")
                .pivot()
                .step("approval")
                .awaits("Approved", WITHIN)
                .end()
                .result(values -> note(values, 1))
                .build();
        try (TestSagaz sagaz = engine(trip)) {
            SagaHandle<String> handle = sagaz.start(trip, "t1");
            sagaz.advance(WITHIN);
            assertThat(handle.status()).isEqualTo(SagaStatus.SUSPENDED);

            sagaz.operations().resolve(handle.id(), "d1", trip.step("approval"), new Note("by phone"));

            assertThat(end(sagaz, handle)).isEqualTo(new Outcome.Completed<>("by phone"));
        }
    }
}
