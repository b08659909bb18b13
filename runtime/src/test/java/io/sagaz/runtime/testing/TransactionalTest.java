package io.sagaz.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Ledger;
import io.sagaz.runtime.Participant;
import io.sagaz.runtime.Participant.Refused;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Script;
import io.sagaz.runtime.store.SqliteStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations whose SQL is committed together with the saga's entry. */
class TransactionalTest {
    private static final Script SAGA = Script.saga("Move")
            .result(values -> values.output(0) + "+" + values.output(1))
            .step("withdraw")
            .transactional()
            .retry(Script.retries(2))
            .emits()
            .step("deposit")
            .transactional()
            .retry(Script.retries(2))
            .emits()
            .build();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("sagaz.db");
    }

    private TestSagaz sagaz(Ledger.Behaviour behaviour) {
        return TestSagaz.of(SAGA).store(() -> SqliteStore.at(file())).service(Participant.TYPE, new Ledger(behaviour));
    }

    private static SagaStatus run(TestSagaz sagaz) {
        SagaHandle<String> handle = sagaz.start(SAGA, "x");
        sagaz.advance(Duration.ofMinutes(1));
        return handle.status();
    }

    @Test
    void commitsWhatItWritesWithTheEntry() throws SQLException {
        try (TestSagaz sagaz = sagaz((step, context, connection) -> {})) {
            SagaHandle<String> handle = sagaz.start(SAGA, "x");
            sagaz.runUntilIdle();

            assertThat(handle.status()).isEqualTo(SagaStatus.COMPLETED);
            assertThat(sagaz.published(Script.Done.TYPE))
                    .extracting(Script.Done::step)
                    .containsExactly("withdraw", "deposit");
            assertThat(handle.history())
                    .extracting(entry -> entry.kind())
                    .containsExactly("started", "succeeded", "succeeded", "ended");
        }
        assertThat(Ledger.rows(file())).containsExactly("withdraw", "deposit");
    }

    @Test
    void writesEachEffectOnceWhereverTheProcessDies() throws SQLException {
        boolean more = true;
        for (int steps = 1; more; steps++) {
            Path own = folder.resolve("crash-" + steps + ".db");
            try (TestSagaz sagaz = TestSagaz.of(SAGA)
                    .store(() -> SqliteStore.at(own))
                    .service(Participant.TYPE, new Ledger((step, context, connection) -> {}))) {
                SagaHandle<String> handle = sagaz.start(SAGA, "x");
                for (int done = 0; done < steps && more; done++) {
                    more = sagaz.step();
                }
                sagaz.crash();
                sagaz.runUntilIdle();

                assertThat(handle.status()).as("after %d steps", steps).isEqualTo(SagaStatus.COMPLETED);
                assertThat(sagaz.published(Script.Done.TYPE)).hasSize(2);
            }
            assertThat(Ledger.rows(own)).as("after %d steps", steps).containsExactly("withdraw", "deposit");
        }
    }

    @Test
    void rollsBackWhatAnAttemptWroteThatFailed() throws SQLException {
        List<Integer> attempts = new ArrayList<>();
        try (TestSagaz sagaz = sagaz((step, context, connection) -> {
            attempts.add(context.attempt());
            if (step.equals("deposit") && context.attempt() < 3) {
                throw new IllegalStateException("no");
            }
        })) {
            assertThat(run(sagaz)).isEqualTo(SagaStatus.COMPLETED);
        }
        assertThat(attempts).containsExactly(1, 1, 2, 3);
        assertThat(Ledger.rows(file())).containsExactly("withdraw", "deposit");
    }

    @Test
    void isNeverInDoubt() throws SQLException {
        try (TestSagaz sagaz = sagaz((step, context, connection) -> {
            if (step.equals("deposit")) {
                throw new IllegalStateException("no");
            }
        })) {
            SagaHandle<String> handle = sagaz.start(SAGA, "x");
            sagaz.advance(Duration.ofMinutes(1));

            assertThat(handle.status()).isEqualTo(SagaStatus.COMPENSATED);
            assertThat(handle.outcome().orElseThrow().toString()).doesNotContain("deposit]");
        }
        assertThat(Ledger.rows(file())).containsExactly("withdraw");
    }

    @Test
    void rollsBackWhatARejectionWrote() throws SQLException {
        try (TestSagaz sagaz = sagaz((step, context, connection) -> {
            throw new Refused("no money");
        })) {
            assertThat(run(sagaz)).isEqualTo(SagaStatus.COMPENSATED);
        }
        assertThat(Ledger.rows(file())).isEmpty();
    }

    @Test
    void doesNotLetAnOperationEndItsTransaction() throws SQLException {
        List<String> refused = new ArrayList<>();
        try (TestSagaz sagaz = sagaz((step, context, connection) -> {
            assertThat(connection.getAutoCommit()).isFalse();
            connection.close();
            assertThat(connection.isClosed()).isFalse();
            try {
                connection.commit();
            } catch (SQLException e) {
                refused.add(e.getMessage());
            }
            try {
                connection.rollback();
            } catch (SQLException e) {
                refused.add(e.getMessage());
            }
        })) {
            assertThat(run(sagaz)).isEqualTo(SagaStatus.COMPLETED);
        }
        assertThat(refused)
                .hasSize(4)
                .allMatch(text -> text.contains("`commit` can't") || text.contains("`rollback` can't"));
    }

    @Test
    void takesTheConnectionBack() throws SQLException {
        List<java.sql.Connection> kept = new ArrayList<>();
        try (TestSagaz sagaz = sagaz((step, context, connection) -> kept.add(connection))) {
            run(sagaz);
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> kept.get(0).createStatement())
                .isInstanceOf(SQLException.class)
                .hasMessage("the `transactional` operation is over, and its connection with it");
    }

    @Test
    void countsAMistakeInTheSqlAsAFault() throws SQLException {
        try (TestSagaz sagaz = sagaz((step, context, connection) -> {
            try (Statement wrong = connection.createStatement()) {
                wrong.execute("INSERT INTO nowhere VALUES (1)");
            }
        })) {
            assertThat(run(sagaz)).isEqualTo(SagaStatus.COMPENSATED);
        }
        assertThat(Ledger.rows(file())).isEmpty();
    }

    @Test
    void refusesToAskTheEngineWithin() throws SQLException {
        List<String> refused = new ArrayList<>();
        TestSagaz[] self = new TestSagaz[1];
        try (TestSagaz sagaz = sagaz((step, context, connection) -> {
            try {
                self[0].start(SAGA, "y");
            } catch (IllegalStateException e) {
                refused.add(e.getMessage());
            }
            try {
                self[0].find(SAGA, context.sagaId()).orElseThrow().await(Duration.ofMinutes(1));
            } catch (IllegalStateException e) {
                refused.add(e.getMessage());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        })) {
            self[0] = sagaz;
            assertThat(run(sagaz)).isEqualTo(SagaStatus.COMPLETED);
        }
        assertThat(refused).hasSize(4).allMatch(text -> text.contains("can't ask the engine for anything"));
        assertThat(Ledger.rows(file())).containsExactly("withdraw", "deposit");
    }

    @Test
    void saysThatTheMemoryStoreHasNoConnection() {
        List<String> refused = new ArrayList<>();
        Participant asking = new Participant() {
            @Override
            public String act(String step, io.sagaz.runtime.StepContext context) {
                try {
                    context.connection();
                } catch (IllegalStateException e) {
                    refused.add(e.getMessage());
                }
                return step;
            }

            @Override
            public String other(String step, io.sagaz.runtime.StepContext context) {
                return step;
            }

            @Override
            public String find(java.util.UUID request, io.sagaz.runtime.StepContext context) {
                return "";
            }

            @Override
            public void undo(java.util.UUID request, io.sagaz.runtime.StepContext context) {}
        };
        try (TestSagaz sagaz = TestSagaz.of(SAGA).service(Participant.TYPE, asking)) {
            assertThat(run(sagaz)).isEqualTo(SagaStatus.COMPLETED);
        }
        assertThat(refused).hasSize(2).allMatch(text -> text.contains("take an SqliteStore"));
    }
}
