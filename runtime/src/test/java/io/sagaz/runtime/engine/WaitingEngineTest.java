package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.Script.Note;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Waits and signals with threads, by the real clock. */
@Timeout(60)
class WaitingEngineTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Effects effects = new Effects();

    private Engine.Builder builder(Store store, Script type) {
        return Engine.builder()
                .store(store)
                .saga(type)
                .service(Participant.TYPE, effects)
                .shutdownGrace(Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void waitsOnAfterARestart(Stores stores) throws InterruptedException {
        Script trip = Script.saga("Trip")
                .step("rest")
                .waits(Duration.ofMillis(1_500))
                .step("hotel")
                .build();
        Supplier<Store> store = stores.in(folder);
        UUID id;
        try (Sagaz sagaz = builder(store.get(), trip).start()) {
            id = sagaz.start(trip, "x").id();
        }
        assertThat(effects.steps(id)).isEmpty();
        try (Sagaz sagaz = builder(store.get(), trip).start()) {
            SagaHandle<String> handle = sagaz.find(trip, id).orElseThrow();

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(effects.steps(id)).containsExactly("hotel");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesASignalAfterARestart(Stores stores) throws InterruptedException {
        Script trip = Script.saga("Trip")
                .step("approval")
                .awaits("Approved", Duration.ofDays(2))
                .step("hotel")
                .build();
        Supplier<Store> store = stores.in(folder);
        UUID id;
        try (Sagaz sagaz = builder(store.get(), trip).start()) {
            id = sagaz.start(trip, "x").id();
        }
        try (Sagaz sagaz = builder(store.get(), trip).start()) {
            sagaz.signal(id, "click", trip.signal("Approved"), new Note("ann"));
        }
        try (Sagaz sagaz = builder(store.get(), trip).start()) {
            SagaHandle<String> handle = sagaz.find(trip, id).orElseThrow();

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesASignalOnceHoweverManySendIt(Stores stores) throws Exception {
        Script trip = Script.saga("Trip")
                .step("first")
                .awaits("Approved")
                .step("second")
                .awaits("Approved")
                .build();
        int senders = 8;
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        try (RunningEngine sagaz =
                (RunningEngine) builder(stores.in(folder).get(), trip).start()) {
            SagaHandle<String> handle = sagaz.start(trip, "x");
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                sent.add(threads.submit(
                        () -> sagaz.signal(handle.id(), "click", trip.signal("Approved"), new Note("ann"))));
            }
            for (Future<?> each : sent) {
                each.get();
            }
            assertThat(handle.status()).isEqualTo(SagaStatus.RUNNING);
            assertThat(handle.history().stream().filter(entry -> entry.kind().equals("signalled")))
                    .hasSize(1);

            sagaz.signal(handle.id(), "another", trip.signal("Approved"), new Note("bob"));

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void startsMoreSagasThatWaitThanItKeepsInMemory(Stores stores) throws InterruptedException {
        Script trip = Script.saga("Trip").step("approval").awaits("Approved").build();
        int sagas = 20;
        try (RunningEngine sagaz = (RunningEngine)
                builder(stores.in(folder).get(), trip).startsMax(2).activeMax(2).start()) {
            List<SagaHandle<String>> handles = new ArrayList<>();
            for (int i = 0; i < sagas; i++) {
                handles.add(sagaz.start(trip, "t" + i));
            }
            for (SagaHandle<String> handle : handles) {
                sagaz.signal(handle.id(), "click", trip.signal("Approved"), new Note("ann"));
            }
            for (SagaHandle<String> handle : handles) {
                assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void startsMoreSagasThatBeginWithAShortWaitThanMayBeUnbegun(Stores stores) throws InterruptedException {
        Script trip =
                Script.saga("Trip").step("rest").waits(Duration.ofSeconds(30)).build();
        try (RunningEngine sagaz = (RunningEngine) builder(stores.in(folder).get(), trip)
                .startsMax(2)
                .requestTimeout(Duration.ofSeconds(5))
                .start()) {
            for (int i = 0; i < 10; i++) {
                assertThat(sagaz.start(trip, "t" + i).status()).isEqualTo(SagaStatus.RUNNING);
            }
        }
    }
}
