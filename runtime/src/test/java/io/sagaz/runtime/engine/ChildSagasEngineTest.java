package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RelatedSaga;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.store.MemoryStore;
import io.sagaz.runtime.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sagas that run sagas, with all threads. */
@Timeout(60)
class ChildSagasEngineTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int ROUNDS = 5;
    private static final Script BOOK = Script.saga("Book")
            .step("hotel")
            .undone()
            .step("flight")
            .undone()
            .end()
            .result(values -> values.input() + " booked")
            .build();
    private static final Script TRIP = Script.saga("Trip")
            .step("visa")
            .undone()
            .step("book")
            .runs(BOOK)
            .step("pay")
            .undone()
            .end()
            .result(values -> values.present(1))
            .build();

    @TempDir
    Path folder;

    private final Effects effects = new Effects();

    private static Sagaz engine(Store store, Script type, Participant participant) {
        return Engine.builder()
                .store(store)
                .saga(type)
                .service(Participant.TYPE, participant)
                .shutdownGrace(Duration.ZERO)
                .start();
    }

    private static RelatedSaga child(Sagaz sagaz, UUID parent) {
        List<RelatedSaga> children = sagaz.operations().children(parent);
        assertThat(children).hasSize(1);
        return children.get(0);
    }

    @ParameterizedTest
    @EnumSource
    void giveTheirResultToTheirParentAfterARestart(Stores stores) throws InterruptedException {
        Supplier<Store> store = stores.in(folder);
        Gate gate = new Gate(effects, "flight", false);
        UUID id;
        try (Sagaz sagaz = engine(store.get(), TRIP, gate)) {
            id = sagaz.start(TRIP, "rome").id();
            gate.awaitReached();
        }
        try (Sagaz sagaz = engine(store.get(), TRIP, effects)) {
            SagaHandle<String> handle = sagaz.find(TRIP, id).orElseThrow();

            assertThat(handle.await(LIMIT)).isEqualTo(new Outcome.Completed<>("rome/book booked"));
            assertThat(effects.steps(id)).containsExactly("visa", "pay");
            assertThat(effects.steps(child(sagaz, id).id())).containsExactly("hotel", "flight");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellTheirParentThoughTheyEndBeforeThereIsAPlaceForThem(Stores stores) throws InterruptedException {
        Script skips = Script.saga("Skips")
                .step("hotel")
                .when(values -> false)
                .end()
                .result(values -> values.input())
                .build();
        Script.Builder builder = Script.saga("Many");
        for (int child = 0; child < 12; child++) {
            builder.step("book" + child).after().runs(skips);
        }
        Script many = builder.build();
        try (Sagaz sagaz = Engine.builder()
                .store(stores.in(folder).get())
                .saga(many)
                .service(Participant.TYPE, effects)
                .activeMax(2)
                .shutdownGrace(Duration.ZERO)
                .start()) {
            SagaHandle<String> handle = sagaz.start(many, "rome");

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(sagaz.operations().children(handle.id())).hasSize(12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goBackWithTheirParentAfterARestart(Stores stores) throws InterruptedException {
        Supplier<Store> store = stores.in(folder);
        Gate gate = new Gate(effects, "pay", false);
        UUID id;
        try (Sagaz sagaz = engine(store.get(), TRIP, gate)) {
            id = sagaz.start(TRIP, "rome").id();
            gate.awaitReached();
            assertThat(child(sagaz, id).status()).isEqualTo(SagaStatus.COMPLETED);
        }
        Gate again = new Gate(effects, "pay", false);
        try (Sagaz sagaz = engine(store.get(), TRIP, again)) {
            SagaHandle<String> handle = sagaz.find(TRIP, id).orElseThrow();
            again.awaitReached();
            handle.cancel("never mind");

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Compensated.class);
            assertThat(child(sagaz, id).status()).isEqualTo(SagaStatus.COMPENSATED);
            assertThat(effects.steps(id)).isEmpty();
            assertThat(effects.steps(child(sagaz, id).id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitInTheStoreWhereThereIsNoPlaceForThem(Stores stores) throws InterruptedException {
        int children = 12;
        Script.Builder many = Script.saga("Many");
        for (int i = 0; i < children; i++) {
            many.step("book" + i).after().runs(BOOK);
        }
        Script type = many.build();
        try (Sagaz sagaz = Engine.builder()
                .store(stores.in(folder).get())
                .saga(type)
                .service(Participant.TYPE, effects)
                .activeMax(2)
                .start()) {
            // Each time their ends and their parent's return meet in another way.
            for (int round = 0; round < ROUNDS; round++) {
                SagaHandle<String> handle = sagaz.start(type, "rome " + round);

                assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
                assertThat(sagaz.operations().children(handle.id()))
                        .hasSize(children)
                        .extracting(RelatedSaga::status)
                        .containsOnly(SagaStatus.COMPLETED);
            }
        }
    }

    @Test
    void areRegisteredWithTheirParentAndNeedTheirServices() {
        Script unserved =
                Script.saga("Unserved").step("a").runs(BOOK).end().services().build();

        assertThatThrownBy(() -> Engine.builder()
                        .store(new MemoryStore(InstantSource.system()))
                        .saga(unserved)
                        .start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no object serves test.Participant");
    }

    @Test
    void mayBeRegisteredThemselvesAsWell() throws InterruptedException {
        try (Sagaz sagaz = Engine.builder()
                .store(new MemoryStore(InstantSource.system()))
                .saga(BOOK)
                .saga(TRIP)
                .service(Participant.TYPE, effects)
                .start()) {
            assertThat(sagaz.start(BOOK, "alone").await(LIMIT)).isEqualTo(new Outcome.Completed<>("alone booked"));
            assertThat(sagaz.start(TRIP, "rome").await(LIMIT)).isEqualTo(new Outcome.Completed<>("rome/book booked"));
        }
    }

    @Test
    void areRefusedAtTheStartWhereTheyMeanSomethingElse() {
        Script other = Script.saga("Book").step("hotel").build();

        assertThatThrownBy(() -> Engine.builder()
                        .store(new MemoryStore(InstantSource.system()))
                        .saga(other)
                        .saga(TRIP)
                        .service(Participant.TYPE, effects)
                        .start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("saga test.Book version 1, which test.Trip runs, means something else than the one that is"
                        + " registered; compile both together");
    }

    @Test
    void areRefusedAtTheStartWhereTheyCannotGoBackAnyMore() {
        Script pay = Script.saga("Pay").step("charge").pivot().build();
        Script trip = Script.saga("Trip").step("paying").runs(pay).build();

        assertThatThrownBy(() -> engine(new MemoryStore(InstantSource.system()), trip, effects))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("step `paying` of test.Trip runs test.Pay, which can't be rolled back any more");
    }
}
