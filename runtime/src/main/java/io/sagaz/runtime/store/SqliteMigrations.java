package io.sagaz.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Brings the tables to the version that this program knows. The n-th script leads to version n and never changes. */
final class SqliteMigrations {
    private static final List<String> SCRIPTS = List.of(
            "sqlite/0001-sagas.sql", "sqlite/0002-parking.sql", "sqlite/0003-indexes.sql", "sqlite/0004-children.sql");

    private SqliteMigrations() {}

    /**
     * Runs within the caller's transaction.
     *
     * @return the version of the tables
     */
    static int run(SqliteConnection connection, Path file) throws SQLException {
        connection.execute(
                "CREATE TABLE IF NOT EXISTS sagaz_schema (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT");
        int version = version(connection);
        if (version > SCRIPTS.size()) {
            throw new StoreException("the tables in `" + file + "` have version " + version
                    + ", but this version of Sagaz knows them up to " + SCRIPTS.size() + ": run the newer Sagaz");
        }
        for (int next = version; next < SCRIPTS.size(); next++) {
            connection.execute(script(SCRIPTS.get(next)));
            record(connection, next + 1);
        }
        return SCRIPTS.size();
    }

    private static int version(SqliteConnection connection) throws SQLException {
        try (ResultSet row = connection
                .prepare("SELECT coalesce(max(version), 0) FROM sagaz_schema")
                .executeQuery()) {
            return row.getInt(1);
        }
    }

    private static void record(SqliteConnection connection, int version) throws SQLException {
        PreparedStatement insert =
                connection.prepare("INSERT INTO sagaz_schema VALUES (?, " + SqliteConnection.NOW + ")");
        insert.setInt(1, version);
        insert.executeUpdate();
    }

    private static String script(String name) {
        try (InputStream script = SqliteMigrations.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
