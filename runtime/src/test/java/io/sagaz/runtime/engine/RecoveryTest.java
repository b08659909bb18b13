package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class RecoveryTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Script TRIP =
            Script.saga("Trip").keyed().step("hotel").step("pay").pivot().build();
    private static final Script TRIP_2 =
            Script.saga("Trip").version(2).keyed().step("hotel").build();
    private static final Script TRIP_CHANGED =
            Script.saga("Trip").keyed().step("hotel").step("car").build();
    private static final String STARTED = "{\"at\":\"2026-01-01T00:00:00Z\",\"input\":\"x\"}";

    @TempDir
    Path folder;

    private final Effects effects = new Effects();

    private Sagaz engine(Store store, Script... types) {
        Engine.Builder builder = Engine.builder().store(store).shutdownGrace(Duration.ZERO);
        for (Script type : types) {
            builder.saga(type);
        }
        return builder.service(Participant.TYPE, effects).start();
    }

    private UUID leaveOpen(Store store) throws InterruptedException {
        Gate gate = new Gate(effects, "pay", false);
        try (Sagaz sagaz = Engine.builder()
                .store(store)
                .saga(TRIP)
                .service(Participant.TYPE, gate)
                .shutdownGrace(Duration.ZERO)
                .start()) {
            UUID id = sagaz.start(TRIP, "left open").id();
            gate.awaitReached();
            return id;
        }
    }

    /** A saga whose journal holds these entries, as an earlier run may have left it. */
    private static UUID plant(Store store, JournalEntry... entries) {
        UUID id = entries[0].saga();
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        SagaRow row = new SagaRow(
                id,
                "test.Trip",
                1,
                TRIP.definitionHash(),
                "",
                Optional.of("planted"),
                SagaStatus.RUNNING,
                Optional.empty(),
                at,
                at,
                Optional.empty());
        store.open();
        long lane = store.openLane("before");
        store.write(new Batch(lane, List.of(row), List.of(), List.of(entries), List.of(), List.of(), List.of()));
        store.close();
        return id;
    }

    private void expectSuspended(Sagaz sagaz, UUID id, String reason) throws InterruptedException {
        assertThat(sagaz.operations().suspended(10)).containsExactly(id);
        assertThat(sagaz.operations().reason(id)).contains(reason);
        assertThat(sagaz.start(TRIP_2, "another").await(LIMIT)).isInstanceOf(Outcome.Completed.class);
    }

    @ParameterizedTest
    @EnumSource
    void suspendsWhatIsNotRegisteredAndTakesItUpWhenItIs(Stores stores) throws InterruptedException {
        Supplier<Store> store = stores.in(folder);
        UUID id = leaveOpen(store.get());
        try (Sagaz sagaz = engine(store.get(), TRIP_2)) {
            expectSuspended(
                    sagaz,
                    id,
                    "it was started as test.Trip version 1, which isn't registered;"
                            + " register that version and start the engine again");
        }
        try (Sagaz sagaz = engine(store.get(), TRIP, TRIP_2)) {
            SagaHandle<String> handle = sagaz.find(TRIP, id).orElseThrow();

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(sagaz.operations().suspended(10)).isEmpty();
            assertThat(sagaz.operations().reason(id)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void suspendsWhatMeansSomethingElseByNow(Stores stores) throws InterruptedException {
        Supplier<Store> store = stores.in(folder);
        UUID id = leaveOpen(store.get());
        try (Sagaz sagaz = engine(store.get(), TRIP_CHANGED, TRIP_2)) {
            expectSuspended(
                    sagaz,
                    id,
                    "test.Trip version 1 means something else than when it was started;"
                            + " give the changed saga a higher version and register both");
            SagaHandle<String> handle = sagaz.find(TRIP_2, id).orElseThrow();
            assertThat(handle.status()).isEqualTo(SagaStatus.SUSPENDED);
            assertThatThrownBy(() -> handle.await(LIMIT))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("can't go on here and will not end: test.Trip version 1 means");
        }
    }

    @ParameterizedTest
    @EnumSource
    void suspendsWhatCanNotBeRead(Stores stores) throws InterruptedException {
        Supplier<Store> store = stores.in(folder);
        UUID id = UUID.fromString("0190b5a0-7c3a-7def-8123-456789abcdef");
        plant(
                store.get(),
                new JournalEntry(id, 1, "started", "json", STARTED),
                new JournalEntry(id, 2, "teleported", "json", "{}"));
        try (Sagaz sagaz = engine(store.get(), TRIP, TRIP_2)) {
            expectSuspended(
                    sagaz,
                    id,
                    "entry 2 of its journal can't be read: the journal holds an event of kind `teleported`,"
                            + " which this version doesn't know; a newer version of Sagaz wrote it: run that one");
            assertThat(sagaz.find(TRIP, id).orElseThrow().history())
                    .extracting(line -> line.kind())
                    .containsExactly("started", "teleported");
        }
    }

    @ParameterizedTest
    @EnumSource
    void suspendsWhatHasAGap(Stores stores) throws InterruptedException {
        Supplier<Store> store = stores.in(folder);
        UUID id = UUID.fromString("0190b5a0-7c3a-7def-8123-456789abcdef");
        plant(store.get(), new JournalEntry(id, 2, "started", "json", STARTED));
        try (Sagaz sagaz = engine(store.get(), TRIP, TRIP_2)) {
            expectSuspended(sagaz, id, "its journal has entry 2 where entry 1 belongs");
        }
    }

    @ParameterizedTest
    @EnumSource
    void suspendsWhatDoesNotFit(Stores stores) throws InterruptedException {
        Supplier<Store> store = stores.in(folder);
        UUID id = UUID.fromString("0190b5a0-7c3a-7def-8123-456789abcdef");
        plant(
                store.get(),
                new JournalEntry(id, 1, "started", "json", STARTED),
                new JournalEntry(id, 2, "started", "json", STARTED));
        try (Sagaz sagaz = engine(store.get(), TRIP, TRIP_2)) {
            expectSuspended(
                    sagaz,
                    id,
                    "entry 2 (started) of its journal doesn't fit its definition: the saga was started before");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhoAwaitsThatTheSagaCanNotGoOn(Stores stores) {
        Script broken = Script.saga("Broken")
                .result(values -> {
                    throw new IllegalStateException("there is no result");
                })
                .step("hotel")
                .build();
        try (Sagaz sagaz = engine(stores.in(folder).get(), broken)) {
            SagaHandle<String> handle = sagaz.start(broken, "t1");

            assertThatThrownBy(() -> handle.await(LIMIT))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageEndingWith("can't go on here and will not end: there is no result");
            assertThat(handle.status()).isEqualTo(SagaStatus.SUSPENDED);
        }
    }
}
