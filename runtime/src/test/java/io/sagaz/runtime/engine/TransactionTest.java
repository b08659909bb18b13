package io.sagaz.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.SagazException;
import io.sagaz.runtime.Ledger;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.store.SqliteStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Transactional operations with real threads. */
@Timeout(120)
class TransactionTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SAGAS = 100;
    private static final Script SAGA = Script.saga("Move")
            .step("withdraw")
            .transactional()
            .timeout(Duration.ofSeconds(30))
            .step("beside")
            .after(0)
            .transactional()
            .step("deposit")
            .after(0)
            .transactional()
            .timeout(Duration.ofSeconds(30))
            .build();
    private static final Script HASTY = Script.saga("Hasty")
            .step("withdraw")
            .transactional()
            .timeout(Duration.ofMillis(200))
            .build();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("sagaz.db");
    }

    private static Sagaz engine(FlakyStore store, Ledger.Behaviour behaviour) {
        return Engine.builder()
                .store(store)
                .saga(SAGA)
                .saga(HASTY)
                .service(Participant.TYPE, new Ledger(behaviour))
                .shutdownGrace(Duration.ofSeconds(5))
                .start();
    }

    private FlakyStore store() {
        return new FlakyStore(SqliteStore.at(file()));
    }

    @Test
    void manySagasWriteInTurns() throws Exception {
        try (Sagaz sagaz = engine(store(), (step, context, connection) -> {})) {
            List<SagaHandle<String>> handles = new ArrayList<>();
            for (int saga = 0; saga < SAGAS; saga++) {
                handles.add(sagaz.start(SAGA, "s" + saga));
            }
            for (SagaHandle<String> handle : handles) {
                assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Completed.class);
            }
        }
        List<String> rows = Ledger.rows(file());
        assertThat(rows).hasSize(3 * SAGAS);
        for (String step : List.of("withdraw", "beside", "deposit")) {
            assertThat(Collections.frequency(rows, step)).isEqualTo(SAGAS);
        }
    }

    @Test
    void anAttemptWhoseTimeIsUpWritesNothing() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch awaitInterrupt = new CountDownLatch(1);
        try (Sagaz sagaz = engine(store(), (step, context, connection) -> awaitDeafly(over, awaitInterrupt))) {
            SagaHandle<String> handle = sagaz.start(HASTY, "x");
            SagaHandle<String> other = sagaz.find(HASTY, handle.id()).orElseThrow();
            awaitInterrupt.await();
            over.countDown();

            assertThat(other.await(LIMIT)).isInstanceOf(Outcome.Compensated.class);
        }
        assertThat(Ledger.rows(file())).isEmpty();
    }

    @Test
    void findsOutThatACommitStandsWhoseAnswerWasLost() throws Exception {
        FlakyStore store = store();
        try (Sagaz sagaz = engine(store, (step, context, connection) -> {
            if (step.equals("deposit")) {
                store.loseTransaction();
            }
        })) {
            assertThat(sagaz.start(SAGA, "x").await(LIMIT)).isInstanceOf(Outcome.Completed.class);
        }
        assertThat(Ledger.rows(file())).containsExactlyInAnyOrder("withdraw", "beside", "deposit");
    }

    @Test
    void stopsTheEngineIfNobodyCanSayWhetherACommitStandsAndTheNextStartReadsIt() throws Exception {
        FlakyStore store = store();
        UUID id;
        try (Sagaz sagaz = engine(store, (step, context, connection) -> {
            if (step.equals("deposit")) {
                store.loseTransactionAndJournal();
            }
        })) {
            SagaHandle<String> handle = sagaz.start(SAGA, "x");
            id = handle.id();
            assertThatThrownBy(() -> handle.await(LIMIT))
                    .isInstanceOf(SagazException.class)
                    .hasMessageContaining("it isn't known whether a transactional operation");
        }
        try (Sagaz sagaz = engine(store(), (step, context, connection) -> {})) {
            assertThat(sagaz.find(SAGA, id).orElseThrow().await(LIMIT)).isInstanceOf(Outcome.Completed.class);
        }
        assertThat(Ledger.rows(file())).containsExactlyInAnyOrder("withdraw", "beside", "deposit");
    }

    @Test
    void anAttemptFailsThatTheStoreDoesNotTake() throws Exception {
        FlakyStore store = store();
        try (Sagaz sagaz = engine(store, (step, context, connection) -> {})) {
            store.refuse(batch ->
                    batch.entries().stream().anyMatch(entry -> entry.body().contains("act:withdraw")));
            SagaHandle<String> handle = sagaz.start(HASTY, "x");

            assertThat(handle.await(LIMIT)).isInstanceOf(Outcome.Compensated.class);
            assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
        }
        assertThat(Ledger.rows(file())).isEmpty();
    }

    /** An interrupt says that the time is up; it is noted and nothing else. */
    private static void awaitDeafly(CountDownLatch latch, CountDownLatch interrupted) {
        boolean passed = false;
        while (!passed) {
            try {
                passed = latch.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        }
    }
}
