package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.BusyException;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.engine.FlakyStore.Claims;
import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.Parking;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sagas that come back from a store that fails, or to a memory that is full, and those that never can. */
@Timeout(60)
class ParkingEngineTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Effects effects = new Effects();

    private Engine.Builder builder(Store store, Participant participant) {
        return Engine.builder()
                .store(store)
                .service(Participant.TYPE, participant)
                .shutdownGrace(Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void keepsNoSagaInMemoryThatCannotGoOn(Stores stores) {
        Script trip = Script.saga("Trip")
                .step("hotel")
                .end()
                .result(values -> {
                    throw new IllegalStateException("overflow in the result");
                })
                .build();
        Supplier<Store> opened = stores.in(folder);
        List<UUID> ids = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            try (RunningEngine sagaz = (RunningEngine)
                    builder(opened.get(), effects).saga(trip).activeMax(2).start()) {
                for (int i = ids.size(); i < 3; i++) {
                    ids.add(sagaz.start(trip, "t" + i).id());
                }
                for (UUID id : ids) {
                    SagaHandle<String> handle = sagaz.find(trip, id).orElseThrow();
                    assertThatThrownBy(() -> handle.await(LIMIT))
                            .isInstanceOf(RefusedException.class)
                            .hasMessageContaining("can't go on here and will not end: overflow in the result");
                    assertThatThrownBy(() -> handle.cancel("no"))
                            .isInstanceOf(RefusedException.class)
                            .hasMessageContaining("can't go on");
                    sagaz.operations().retryNow(id);
                }

                assertThat(sagaz.inMemory()).as("run " + run).isZero();
                assertThat(sagaz.operations().suspended(10)).hasSize(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAFailingStoreNowAndThenHoweverManyWait(Stores stores) {
        FlakyStore store = new FlakyStore(stores.in(folder).get());
        Script trip = Script.saga("Trip").step("hotel").build();
        try (RunningEngine sagaz = (RunningEngine) builder(store, effects)
                .saga(trip)
                .requestTimeout(Duration.ofMillis(150))
                .start()) {
            store.claims(Claims.FAIL);
            long begin = System.nanoTime();
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> sagaz.operations().retryNow(UUID.randomUUID()))
                        .isInstanceOf(BusyException.class);
            }
            long pauses = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) / 100;

            assertThat(store.claimsOfOne()).isBetween(1, (int) pauses + 2);
        }
    }

    /** Due since long, as an earlier run would have left it. */
    private static void plantParked(Store store, UUID id, Script trip) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        SagaRow row = new SagaRow(
                id,
                "test.Trip",
                1,
                trip.definitionHash(),
                "",
                Optional.empty(),
                SagaStatus.RUNNING,
                Optional.empty(),
                at,
                at,
                Optional.empty());
        JournalEntry started = new JournalEntry(id, 1, "started", "json", "{\"at\":\"" + at + "\",\"input\":\"x\"}");
        try (store) {
            store.open();
            long lane = store.openLane("before");
            List<Parking> due = List.of(new Parking(id, Optional.of(at)));
            store.write(new Batch(lane, List.of(row), List.of(), List.of(started), List.of(), due, List.of()));
        }
    }

    private SagaHandle<String> parked(RunningEngine sagaz, Script trip) {
        SagaHandle<String> handle = sagaz.start(trip, "t1");
        while (sagaz.inMemory() > 0) {
            Thread.onSpinWait();
        }
        return handle;
    }

    @ParameterizedTest
    @EnumSource
    void findsASagaAgainWhoseClaimWasNotAnswered(Stores stores) throws InterruptedException {
        FlakyStore store = new FlakyStore(stores.in(folder).get());
        Script trip = Script.saga("Trip")
                .step("hotel")
                .timeout(Duration.ofMillis(100))
                .retry(Script.retries(2, Duration.ofHours(1)))
                .build();
        Gate gate = new Gate(effects, "hotel", false);
        try (RunningEngine sagaz =
                (RunningEngine) builder(store, gate).saga(trip).start()) {
            SagaHandle<String> handle = parked(sagaz, trip);
            store.claims(Claims.LOSE_ONE_ANSWER);

            sagaz.operations().retryNow(handle.id());

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(store.claimsOfOne()).isEqualTo(2);
            gate.open();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsSagasAgainThatWereDueAndWhoseClaimWasNotAnswered(Stores stores) throws InterruptedException {
        Supplier<Store> opened = stores.in(folder);
        Script trip = Script.saga("Trip").step("hotel").build();
        UUID id = UUID.fromString("0195a0a0-0000-7000-8000-000000000001");
        plantParked(opened.get(), id, trip);
        FlakyStore store = new FlakyStore(opened.get());
        store.claims(Claims.LOSE_ONE_ANSWER);
        try (RunningEngine sagaz =
                (RunningEngine) builder(store, effects).saga(trip).start()) {
            SagaHandle<String> handle = sagaz.find(trip, id).orElseThrow();

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesALateResultWhenThereIsAPlaceAgain(Stores stores) throws InterruptedException {
        Supplier<Store> opened = stores.in(folder);
        Script stay = Script.saga("Stay").step("room").build();
        Script trip = Script.saga("Trip")
                .step("hotel")
                .timeout(Duration.ofMillis(100))
                .retry(Script.retries(2, Duration.ofHours(1)))
                .build();
        Gate left = new Gate(effects, "room", false);
        try (RunningEngine sagaz =
                (RunningEngine) builder(opened.get(), left).saga(stay).start()) {
            sagaz.start(stay, "s1");
            left.awaitReached();
        }
        Doors doors = new Doors(effects);
        try (RunningEngine sagaz = (RunningEngine)
                builder(opened.get(), doors).saga(stay).saga(trip).activeMax(1).start()) {
            SagaHandle<String> handle = sagaz.start(trip, "t1");
            while (sagaz.inMemory() > 1) {
                Thread.onSpinWait();
            }

            doors.hotel.countDown();
            for (int i = 0; i < 100; i++) {
                assertThatThrownBy(() -> sagaz.operations().retryNow(handle.id()))
                        .isInstanceOf(BusyException.class);
            }
            assertThat(handle.status()).isEqualTo(SagaStatus.RUNNING);

            doors.room.countDown();
            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(effects.calls()).containsOnlyOnce("act hotel 1").doesNotContain("act hotel 2");
        }
    }

    /** Each step's handler waits until its door is open, and isn't interrupted. */
    private static final class Doors implements Participant {
        private final Effects effects;
        private final CountDownLatch hotel = new CountDownLatch(1);
        private final CountDownLatch room = new CountDownLatch(1);

        Doors(Effects effects) {
            this.effects = effects;
        }

        @Override
        public String act(String step, StepContext context) throws Refused {
            pass(step.equals("hotel") ? hotel : room);
            return effects.act(step, context);
        }

        private static void pass(CountDownLatch door) {
            boolean passed = false;
            while (!passed) {
                try {
                    passed = door.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    // Its answer comes late.
                }
            }
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
