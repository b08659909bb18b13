package io.sagaz.runtime.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/** One connection with the settings of a store; statements are prepared once. Not safe for several threads. */
final class SqliteConnection implements AutoCloseable {
    /** The database's clock, in microseconds. */
    static final String NOW = "CAST(unixepoch('subsec') * 1000000 AS INTEGER)";

    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private SqliteConnection(Connection connection) {
        this.connection = connection;
    }

    static SqliteConnection writing(Path file) throws SQLException {
        return open(file, false);
    }

    static SqliteConnection reading(Path file) throws SQLException {
        return open(file, true);
    }

    private static SqliteConnection open(Path file, boolean queryOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return configured(config.createConnection("jdbc:sqlite:" + file), queryOnly);
    }

    /** Takes over the connection; it is closed if it doesn't take the settings. */
    static SqliteConnection configured(Connection connection, boolean queryOnly) throws SQLException {
        SqliteConnection opened = new SqliteConnection(connection);
        try {
            // Elsewhere without effect; on macOS nothing else waits until the drive itself has written.
            opened.execute("PRAGMA fullfsync = ON");
            if (queryOnly) {
                opened.execute("PRAGMA query_only = ON");
            }
            return opened;
        } catch (SQLException | RuntimeException e) {
            try {
                connection.close();
            } catch (SQLException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** For somebody who may write within the open transaction, and not end it. */
    LentConnection lent() {
        return new LentConnection(connection);
    }

    /** To be called after an error: the driver ends some statements by it, which then refuse to run again. */
    void forgetPrepared() {
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException ignored) {
                // It is gone, which is what was wanted.
            }
        }
        prepared.clear();
    }

    /** Runs statements that bring no result. */
    void execute(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    /** @return whether no transaction is open any more */
    boolean rollback() {
        forgetPrepared();
        try {
            execute("ROLLBACK");
            return true;
        } catch (SQLException e) {
            // After a full disk or an I/O error SQLite may have rolled back by itself.
            String message = e.getMessage();
            return message != null && message.contains("no transaction is active");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
