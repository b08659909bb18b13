package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.runtime.BusyException;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.engine.FlakyStore.Claims;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
}
