package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Effects;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.engine.FlakyStore.Mood;
import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.Store;
import io.sagaz.runtime.store.UnstorableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Data that the store doesn't take stops its own saga and no other. */
@Timeout(60)
class UnstorableDataTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int OTHERS = 30;
    private static final Script TRIP =
            Script.saga("Trip").keyed().step("hotel").step("pay").pivot().build();

    @TempDir
    Path folder;

    private final Effects effects = new Effects();
    private final CompletableFuture<UUID> poisoned = new CompletableFuture<>();

    private Sagaz engine(Store store) {
        return Engine.builder()
                .store(store)
                .saga(TRIP)
                .service(Participant.TYPE, new Poisoning())
                .start();
    }

    /** The store refuses journal entries with a certain word: SQLite by a trigger, the other one as it would. */
    private void refusePoison(Stores stores, FlakyStore store) throws SQLException {
        if (stores == Stores.SQLITE) {
            execute("CREATE TRIGGER poison BEFORE INSERT ON sagaz_journal WHEN NEW.body LIKE '%poison%'"
                    + " BEGIN SELECT RAISE(ABORT, 'no poison here'); END");
        } else {
            store.refuse(UnstorableDataTest::hasPoison);
        }
    }

    private void takePoison(Stores stores, FlakyStore store) throws SQLException {
        if (stores == Stores.SQLITE) {
            execute("DROP TRIGGER poison");
        } else {
            store.refuse(batch -> false);
        }
    }

    private static boolean hasPoison(Batch batch) {
        return batch.entries().stream().anyMatch(entry -> entry.body().contains("poison"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sagaz.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheStartThatCannotBeStoredAndCommitsTheOthersOfItsGroup(Stores stores) throws Exception {
        FlakyStore store = new FlakyStore(stores.in(folder).get());
        ExecutorService callers = Executors.newFixedThreadPool(OTHERS + 1);
        try (Sagaz sagaz = engine(store)) {
            poisoned.complete(new UUID(0, 0));
            refusePoison(stores, store);
            store.become(Mood.FAILS);
            List<Future<SagaHandle<String>>> others = new ArrayList<>();
            Future<SagaHandle<String>> bad = callers.submit(() -> sagaz.start(TRIP, "poison"));
            for (int i = 0; i < OTHERS; i++) {
                String key = "t" + i;
                others.add(callers.submit(() -> sagaz.start(TRIP, key)));
            }
            store.awaitFailures();
            store.become(Mood.WELL);

            assertThatThrownBy(bad::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(UnstorableException.class)
                    .hasMessageContaining("the database refuses the data");
            for (Future<SagaHandle<String>> other : others) {
                assertThat(other.get().await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            }
            assertThat(sagaz.find(TRIP, "poison")).isEmpty();
        } finally {
            callers.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void suspendsTheSagaWhoseEventCannotBeStoredUntilTheStoreTakesIt(Stores stores) throws Exception {
        Supplier<Store> opened = stores.in(folder);
        FlakyStore store = new FlakyStore(opened.get());
        SagaHandle<String> bad;
        try (Sagaz sagaz = engine(store)) {
            bad = poison(stores, store, sagaz);

            assertThat(sagaz.operations().suspended(10)).containsExactly(bad.id());
            assertThat(sagaz.operations().reason(bad.id()).orElseThrow()).contains("the database refuses the data");
            assertThat(bad.status()).isEqualTo(SagaStatus.SUSPENDED);
            assertThat(bad.history()).extracting(HistoryEntry::kind).containsExactly("started", "succeeded");
            assertThatThrownBy(() -> bad.cancel("no")).isInstanceOf(RefusedException.class);
            assertThat(sagaz.start(TRIP, "later").await(LIMIT)).isInstanceOf(Outcome.Completed.class);
        }
        takePoison(stores, store);
        try (Sagaz sagaz = engine(opened.get())) {
            SagaHandle<String> again = sagaz.find(TRIP, bad.id()).orElseThrow();

            assertThat(again.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            assertThat(sagaz.operations().suspended(10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWithTheOthersWhereNotEvenTheStatusCanBeStored(Stores stores) throws Exception {
        FlakyStore store = new FlakyStore(stores.in(folder).get());
        if (stores == Stores.MEMORY) {
            store.refuse(batch ->
                    hasPoison(batch) || batch.changed().stream().anyMatch(row -> row.status() == SagaStatus.SUSPENDED));
        }
        try (Sagaz sagaz = engine(store)) {
            if (stores == Stores.SQLITE) {
                execute("CREATE TRIGGER status BEFORE UPDATE ON sagaz_saga WHEN NEW.status = 'SUSPENDED'"
                        + " BEGIN SELECT RAISE(ABORT, 'nobody is suspended here'); END");
            }
            SagaHandle<String> bad = stores == Stores.SQLITE ? poison(stores, store, sagaz) : awaitPoisoned(sagaz);

            assertThat(bad.status()).isEqualTo(SagaStatus.SUSPENDED);
            assertThat(sagaz.operations().suspended(10)).isEmpty();
            assertThat(sagaz.start(TRIP, "later").await(LIMIT)).isInstanceOf(Outcome.Completed.class);
        }
    }

    private SagaHandle<String> poison(Stores stores, FlakyStore store, Sagaz sagaz)
            throws SQLException, InterruptedException {
        refusePoison(stores, store);
        return awaitPoisoned(sagaz);
    }

    /** Its second step returns what can't be stored, while others run beside it. */
    private SagaHandle<String> awaitPoisoned(Sagaz sagaz) throws InterruptedException {
        List<SagaHandle<String>> others = new ArrayList<>();
        SagaHandle<String> bad = sagaz.start(TRIP, "bad");
        poisoned.complete(bad.id());
        for (int i = 0; i < OTHERS; i++) {
            others.add(sagaz.start(TRIP, "t" + i));
        }
        assertThatThrownBy(() -> bad.await(LIMIT))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("can't go on here and will not end: ")
                .hasMessageContaining("the database refuses the data");
        for (SagaHandle<String> other : others) {
            assertThat(other.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
        }
        return bad;
    }

    /** One saga pays with poison. */
    private final class Poisoning implements Participant {
        @Override
        public String act(String step, StepContext context) throws Refused {
            String output = effects.act(step, context);
            return step.equals("pay") && context.sagaId().equals(poisoned.join()) ? "poison" : output;
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
