package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.store.MemoryStore;
import io.sagaz.runtime.store.SqliteStore;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With real threads, on every store. */
class EngineTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Script TRIP = Script.saga("Trip")
            .keyed()
            .result(values -> values.output(0) + "+" + values.output(2))
            .step("hotel")
            .undone()
            .step("flight")
            .undone()
            .step("pay")
            .pivot()
            .verified()
            .build();

    enum Stores {
        MEMORY,
        SQLITE;

        Supplier<Store> in(Path folder) {
            MemoryStore memory = new MemoryStore(InstantSource.system());
            return () -> this == MEMORY ? memory : SqliteStore.at(folder.resolve("sagaz.db"));
        }
    }

    @TempDir
    Path folder;

    private final Effects effects = new Effects();

    private Sagaz engine(Store store) {
        return Engine.builder()
                .store(store)
                .saga(TRIP)
                .service(Participant.TYPE, effects)
                .start();
    }

    @ParameterizedTest
    @EnumSource
    void completesAndKeepsWhatHappened(Stores stores) throws InterruptedException {
        Supplier<Store> store = stores.in(folder);
        SagaHandle<String> handle;
        try (Sagaz sagaz = engine(store.get())) {
            handle = sagaz.start(TRIP, "t1");

            assertThat(handle.await(LIMIT)).isEqualTo(new Outcome.Completed<>("act:hotel+act:pay"));
        }
        try (Sagaz sagaz = engine(store.get())) {
            SagaHandle<String> found = sagaz.find(TRIP, "t1").orElseThrow();

            assertThat(found.id()).isEqualTo(handle.id());
            assertThat(found.status()).isEqualTo(SagaStatus.COMPLETED);
            assertThat(found.outcome()).contains(new Outcome.Completed<>("act:hotel+act:pay"));
            assertThat(found.history())
                    .extracting(HistoryEntry::kind)
                    .containsExactly("started", "succeeded", "succeeded", "succeeded", "ended");
            assertThat(effects.steps(handle.id())).containsExactly("hotel", "flight", "pay");
        }
    }
}
