package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class ConditionTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Effects effects = new Effects();
    private final AtomicInteger evaluations = new AtomicInteger();

    private Sagaz engine(Store store, Script type, Participant participant) {
        return Engine.builder()
                .store(store)
                .saga(type)
                .service(Participant.TYPE, participant)
                .shutdownGrace(Duration.ZERO)
                .start();
    }

    @ParameterizedTest
    @EnumSource
    void isNotEvaluatedAgainAfterARestart(Stores stores) throws InterruptedException {
        Script trip = Script.saga("Trip")
                .step("car")
                .when(values -> evaluations.incrementAndGet() > 1)
                .step("pay")
                .pivot()
                .build();
        Supplier<Store> store = stores.in(folder);
        Gate gate = new Gate(effects, "pay", false);
        UUID id;
        try (Sagaz sagaz = engine(store.get(), trip, gate)) {
            id = sagaz.start(trip, "left open").id();
            gate.awaitReached();
        }
        try (Sagaz sagaz = engine(store.get(), trip, effects)) {
            SagaHandle<String> handle = sagaz.find(trip, id).orElseThrow();

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(effects.steps(id)).containsExactly("pay");
            assertThat(evaluations).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutValueRejectsTheStep(Stores stores) throws InterruptedException {
        Script trip = Script.saga("Trip")
                .step("hotel")
                .undone()
                .step("car")
                .when(values -> 1 / evaluations.get() > 0)
                .build();
        try (Sagaz sagaz = engine(stores.in(folder).get(), trip, effects)) {
            SagaHandle<String> handle = sagaz.start(trip, "x");

            handle.await(LIMIT);
            assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
            assertThat(effects.standing(handle.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutValueMayBeSkipped(Stores stores) throws InterruptedException {
        Script trip = Script.saga("Trip")
                .step("hotel")
                .step("car")
                .when(values -> 1 / evaluations.get() > 0)
                .recover(new Alternative.Skip())
                .build();
        try (Sagaz sagaz = engine(stores.in(folder).get(), trip, effects)) {
            SagaHandle<String> handle = sagaz.start(trip, "x");

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(effects.steps(handle.id())).containsExactly("hotel");
        }
    }
}
