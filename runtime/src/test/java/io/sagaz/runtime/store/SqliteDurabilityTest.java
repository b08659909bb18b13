package io.sagaz.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDurabilityTest {
    private static final int KILLS = 5;

    @TempDir
    Path directory;

    @Test
    void killedAtAnyMomentItHasEveryAcknowledgedBatchWholeAndNoneHalf() throws Exception {
        Path file = directory.resolve("shop.db");
        long seed = 20260301;
        Random random = new Random(seed);
        long next = 1;

        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = killAfter(SqliteChild.start(file, next), random.nextInt(80));

            assertThat(acknowledged).as("batches of run %d", kill).isGreaterThanOrEqualTo(next);
            next = checkAndCount(file, acknowledged) + 1;
        }
    }

    /** @return the number of the last batch that the process said it had committed */
    private static long killAfter(Process child, int millis) throws IOException, InterruptedException {
        try (BufferedReader acknowledgements = child.inputReader()) {
            String last = acknowledgements.readLine();
            assertThat(child.waitFor(millis, TimeUnit.MILLISECONDS))
                    .as("the child ended by itself")
                    .isFalse();
            // By its handle, since a Process that is destroyed loses what stands in the pipe.
            child.toHandle().destroyForcibly();
            child.waitFor();
            for (String line = last; line != null; line = acknowledgements.readLine()) {
                last = line;
            }
            return Long.parseLong(last);
        } finally {
            child.destroyForcibly();
        }
    }

    /** @return how many batches are there: the acknowledged ones, and perhaps the one that was on its way */
    private static long checkAndCount(Path file, long acknowledged) {
        try (SqliteStore store = SqliteStore.at(file)) {
            store.open();
            long there = store.outbox(Integer.MAX_VALUE).size();
            assertThat(there).isBetween(acknowledged, acknowledged + 1);
            for (long number = 1; number <= there; number++) {
                assertThat(store.saga(Rows.id(number))).isPresent();
                assertThat(store.journal(Rows.id(number))).hasSize(SqliteChild.entries(number));
            }
            assertThat(store.saga(Rows.id(there + 1))).isEmpty();
            assertThat(store.journal(Rows.id(there + 1))).isEmpty();
            return there;
        }
    }

    @Test
    void writesAheadAndWaitsForTheDisk() {
        try (SqliteDatabase database = new SqliteDatabase(directory.resolve("shop.db"))) {
            database.open(connection -> {});

            assertThat(database.<String>write("ask", connection -> pragma(connection, "journal_mode")))
                    .isEqualTo("wal");
            assertThat(database.<String>write("ask", connection -> pragma(connection, "synchronous")))
                    .as("2 is FULL")
                    .isEqualTo("2");
            assertThat(database.<String>read("ask", connection -> pragma(connection, "query_only")))
                    .isEqualTo("1");
        }
    }

    private static String pragma(SqliteConnection connection, String name) throws java.sql.SQLException {
        PreparedStatement query = connection.prepare("PRAGMA " + name);
        return SqliteRows.first(query, row -> row.getString(1)).orElseThrow();
    }
}
