package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.Decision;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.Parking;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.SqliteStore;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An SQLite store with more sagas than anybody would want in memory. */
@Timeout(120)
class ManyParkedTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SAGAS = 50_000;
    /** Calls after which what is to be seen has been seen. */
    private static final int ENOUGH = 4_000;

    private static final Script TRIP = Script.saga("Trip")
            .step("hotel")
            .undoneByHand("Cancel the hotel")
            .step("pay")
            .pivot()
            .build();
    private static final String AT = "\"at\":\"2026-01-01T00:00:00Z\"";
    private static final String HOTEL = "{\"step\":0,\"role\":\"DO\",\"alternative\":0}";
    private static final String PAY = "{\"step\":1,\"role\":\"DO\",\"alternative\":0}";

    @TempDir
    Path folder;

    private final Counting counting = new Counting();

    private SqliteStore store() {
        return SqliteStore.at(folder.resolve("sagaz.db"));
    }

    private RunningEngine engine() {
        return (RunningEngine) Engine.builder()
                .store(store())
                .saga(TRIP)
                .service(Participant.TYPE, counting)
                .start();
    }

    private static UUID id(int number) {
        return new UUID(0x0195_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    private static JournalEntry entry(UUID saga, int sequence, String kind, String fields) {
        return new JournalEntry(saga, sequence, kind, "json", "{" + AT + "," + fields + "}");
    }

    /** A rejected payment, and a hotel that an operator has to cancel. */
    private static List<JournalEntry> suspended(UUID saga) {
        return List.of(
                entry(saga, 1, "started", "\"input\":\"x\""),
                entry(saga, 2, "succeeded", "\"call\":" + HOTEL + ",\"attempt\":1,\"output\":\"room\""),
                entry(saga, 3, "rejected", "\"call\":" + PAY + ",\"attempt\":1,\"error\":\"test.Refused\""));
    }

    /** The hotel's next attempt is due at that time. */
    private static List<JournalEntry> waiting(UUID saga, Instant at) {
        return List.of(
                entry(saga, 1, "started", "\"input\":\"x\""),
                entry(
                        saga,
                        2,
                        "faulted",
                        "\"call\":" + HOTEL + ",\"attempt\":1,\"cause\":\"x\",\"nextAt\":\"" + at + "\""));
    }

    /** As an earlier run would have left them. */
    private void plant(SagaStatus status, Optional<Instant> wakeAt) {
        try (Store store = store()) {
            store.open();
            long lane = store.openLane("before");
            for (int first = 0; first < SAGAS; first += 5_000) {
                List<SagaRow> rows = new ArrayList<>();
                List<JournalEntry> entries = new ArrayList<>();
                List<Parking> parked = new ArrayList<>();
                for (int i = first; i < first + 5_000; i++) {
                    rows.add(row(id(i), status));
                    UUID id = id(i);
                    entries.addAll(wakeAt.map(at -> waiting(id, at)).orElseGet(() -> suspended(id)));
                    parked.add(new Parking(id(i), wakeAt));
                }
                store.write(new Batch(lane, rows, List.of(), entries, List.of(), parked, List.of()));
            }
        }
    }

    private static SagaRow row(UUID id, SagaStatus status) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        return new SagaRow(
                id,
                "test.Trip",
                1,
                TRIP.definitionHash(),
                "",
                Optional.empty(),
                status,
                Optional.empty(),
                at,
                at,
                Optional.empty());
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void startsAtOnceAndKeepsTheSuspendedOnesOutOfMemory() throws InterruptedException {
        plant(SagaStatus.SUSPENDED, Optional.empty());
        engine().close();
        long before = usedBytes();
        long begin = System.nanoTime();
        try (RunningEngine sagaz = engine()) {
            Duration start = Duration.ofNanos(System.nanoTime() - begin);

            assertThat(sagaz.inMemory()).isZero();
            assertThat(start).isLessThan(Duration.ofSeconds(2));
            assertThat(usedBytes() - before).isLessThan(20L << 20);

            UUID some = id(33_333);
            SagaHandle<String> handle = sagaz.find(TRIP, some).orElseThrow();
            assertThat(sagaz.operations().tasks(some)).hasSize(1);
            sagaz.operations().decide(some, "d1", TRIP.step("hotel"), new Decision.Succeeded(Optional.empty()));
            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Compensated.class);
            assertThat(sagaz.inMemory()).isZero();
            assertThat(sagaz.operations().suspended(SAGAS)).hasSize(SAGAS - 1);
        }
    }

    @Test
    void takesUpWhatIsDueInPagesWithinItsBound() throws InterruptedException {
        plant(SagaStatus.RUNNING, Optional.of(Instant.parse("2026-01-01T00:01:00Z")));
        int bound = 500;
        int most = 0;
        try (RunningEngine sagaz = (RunningEngine) Engine.builder()
                .store(store())
                .saga(TRIP)
                .service(Participant.TYPE, counting)
                .activeMax(bound)
                .start()) {
            while (counting.calls.get() < ENOUGH) {
                most = Math.max(most, sagaz.inMemory());
                counting.awaitCall();
            }
        }

        assertThat(most).isBetween(1, bound);
    }

    private static final class Counting implements Participant {
        private final AtomicInteger calls = new AtomicInteger();
        private final Semaphore called = new Semaphore(0);

        void awaitCall() throws InterruptedException {
            assertThat(called.tryAcquire(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .as("a call")
                    .isTrue();
        }

        @Override
        public String act(String step, StepContext context) {
            calls.incrementAndGet();
            called.release();
            return step;
        }

        @Override
        public String other(String step, StepContext context) {
            return step;
        }

        @Override
        public @Nullable String find(UUID request, StepContext context) {
            return null;
        }

        @Override
        public void undo(UUID request, StepContext context) {}
    }
}
