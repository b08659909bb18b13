package io.sagaz.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.store.Rows.Writing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteFailureTest {
    @TempDir
    Path directory;

    private Path file = Path.of("shop.db");

    @BeforeEach
    void place() {
        file = directory.resolve("shop.db");
    }

    @Test
    void saysThatTheDirectoryIsMissing() {
        assertFailsToOpen(directory.resolve("nowhere/shop.db"))
                .hasMessageContaining("there is no directory `" + directory.resolve("nowhere") + "`; create it");
    }

    @Test
    void saysThatTheFileIsADirectory() {
        assertFailsToOpen(directory).hasMessageContaining("is a directory; name a file in it");
    }

    @Test
    void saysThatTheDirectoryIsAFile() throws IOException {
        Files.writeString(directory.resolve("file"), "x");

        assertFailsToOpen(directory.resolve("file/shop.db")).hasMessageContaining("there is no directory");
    }

    @Test
    void saysThatTheLockCannotBeMade() throws IOException {
        Files.createDirectory(directory.resolve("shop.db.lock"));

        assertFailsToOpen(file)
                .hasMessageContaining("can't lock `")
                .hasMessageContaining("allow this process to write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.db", "50%.db", "b#c;d.db", "läden.db", "'q\".db", "who?.db", "file:x.db"})
    void opensAFileOfAnyName(String name) throws IOException {
        file = directory.resolve(name);

        writeSagas();

        assertThat(Files.size(file)).isPositive();
        try (SqliteStore store = SqliteStore.at(file)) {
            store.open();
            assertThat(store.saga(Rows.id(1))).isPresent();
        }
    }

    @Test
    void saysThatTheFileIsNoDatabase() throws IOException {
        Files.writeString(
                file, "this is a letter to a friend, not a database; it is long enough to be looked at".repeat(9));

        assertFailsToOpen(file)
                .hasMessageContaining("can't")
                .hasMessageContaining("`" + file + "`")
                .hasMessageContaining("the file is no SQLite database; name another one");
    }

    @Test
    void opensOnceTheCauseIsGone() throws IOException {
        Files.writeString(file, "no database ".repeat(99));
        try (SqliteStore store = SqliteStore.at(file)) {
            assertThatThrownBy(store::open).isInstanceOf(StoreException.class);
            Files.delete(file);

            store.open();

            assertThat(store.openLane("node-1")).isPositive();
        }
    }

    @Test
    void saysThatTheFileIsDamaged() throws IOException {
        writeSagas();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long position = 4096; position < channel.size(); position += 4096) {
                channel.write(ByteBuffer.allocate(2048), position);
            }
        }

        assertFailsToOpen(file).hasMessageContaining("the file is damaged; stop, keep a copy, and restore it");
    }

    private void writeSagas() {
        try (SqliteStore store = SqliteStore.at(file)) {
            store.open();
            Writing writing = new Writing(store.openLane("node-1"));
            for (int i = 1; i <= 100; i++) {
                writing.create(Rows.saga(i)).enter(Rows.entry(i, 1));
            }
            writing.to(store);
        }
    }

    @Test
    void refusesTablesOfANewerVersion() throws Exception {
        writeSagas();
        execute("INSERT INTO sagaz_schema VALUES (99, 0)");

        assertFailsToOpen(file)
                .hasMessageContaining("have version 99")
                .hasMessageContaining("knows them up to 4: run the newer Sagaz");

        execute("DELETE FROM sagaz_schema WHERE version = 99");
        try (SqliteStore store = SqliteStore.at(file)) {
            store.open();
            assertThat(store.saga(Rows.id(100))).isPresent();
        }
    }

    @Test
    void leavesTheTablesOfOthersAlone() throws Exception {
        execute("CREATE TABLE stock (product TEXT)");
        execute("INSERT INTO stock VALUES ('tea')");

        writeSagas();

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("SELECT product FROM stock").getString(1))
                    .isEqualTo("tea");
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void writesNothingOnAFullDiskAndGoesOnWhenThereIsSpaceAgain() {
        SqliteDatabase database = new SqliteDatabase(file);
        try (SqliteStore store = new SqliteStore(database)) {
            store.open();
            Writing writing = new Writing(store.openLane("node-1"));
            for (int i = 1; i <= 200; i++) {
                writing.create(Rows.saga(i)).enter(Rows.entry(i, 1, "x".repeat(500)));
            }
            database.write("fill the disk", connection -> limitPages(connection, 1));

            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> writing.to(store))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("can't commit a batch in `" + file + "`")
                        .hasMessageContaining("there is no space left; nothing was written");
                assertThat(store.saga(Rows.id(1))).isEmpty();
                assertThat(store.journal(Rows.id(1))).isEmpty();
            }
            database.write("make space", connection -> limitPages(connection, 1_000_000));

            assertThat(writing.to(store)).isEmpty();
            assertThat(store.saga(Rows.id(200))).isPresent();
            assertThat(store.journal(Rows.id(200))).hasSize(1);
        }
    }

    /** Below the pages that are there it is just these. */
    private static boolean limitPages(SqliteConnection connection, int pages) throws java.sql.SQLException {
        connection.execute("PRAGMA max_page_count = " + pages);
        return true;
    }

    @Test
    void saysThatItCannotBeWritten() {
        try (SqliteDatabase database = new SqliteDatabase(file)) {
            database.open(connection -> {});

            // The connection for reading stands in for a file that is protected: who is root may write any.
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> database.<Integer>read(
                                "write a row",
                                connection -> connection
                                        .prepare("INSERT INTO sagaz_schema VALUES (50, 0)")
                                        .executeUpdate()))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("can't write a row in `" + file + "`: it can't be written; allow this"
                                + " process to write the file and its directory");
            }
        }
    }

    @Test
    void saysThatAnotherProgramHoldsTheDatabaseAndGoesOnAfterwards() throws Exception {
        try (SqliteStore store = SqliteStore.at(file)) {
            store.open();
            Writing writing = new Writing(store.openLane("node-1")).create(Rows.saga(1));
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = other.createStatement()) {
                statement.executeUpdate("BEGIN IMMEDIATE");

                assertThatThrownBy(() -> writing.to(store))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("another program holds the database; end its transaction");
                assertThat(store.saga(Rows.id(1))).isEmpty();
            }

            writing.to(store);
            assertThat(store.saga(Rows.id(1))).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_CONSTRAINT_TRIGGER", "SQLITE_CONSTRAINT_CHECK", "SQLITE_TOOBIG", "SQLITE_MISMATCH"})
    void tellsWhatIsWrongWithTheDataFromWhatIsWrongWithTheDatabase(SQLiteErrorCode code) {
        assertThat(SqliteFailure.of(file, "commit", new SQLiteException("x", code)))
                .isInstanceOf(UnstorableException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_BUSY", "SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_CORRUPT", "SQLITE_ERROR"})
    void takesEverythingElseForAFailureOfTheDatabase(SQLiteErrorCode code) {
        assertThat(SqliteFailure.of(file, "commit", new SQLiteException("x", code)))
                .isNotInstanceOf(UnstorableException.class);
    }

    @Test
    void refusesATimeThatCannotBeStored() {
        try (SqliteStore store = SqliteStore.at(file)) {
            store.open();
            SagaRow row = Rows.saga(1).with(SagaStatus.RUNNING, Optional.empty(), Instant.MAX);
            Writing writing = new Writing(store.openLane("node-1")).create(row);

            assertThatThrownBy(() -> writing.to(store))
                    .isInstanceOf(UnstorableException.class)
                    .hasMessageStartingWith("a time is beyond what can be stored; nothing was written");
            assertThat(store.saga(Rows.id(1))).isEmpty();
        }
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertFailsToOpen(Path file) {
        try (SqliteStore store = SqliteStore.at(file)) {
            return assertThatThrownBy(store::open).isInstanceOf(StoreException.class);
        }
    }
}
