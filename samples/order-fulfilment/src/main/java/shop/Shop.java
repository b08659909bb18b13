package shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The shop's own database, in a file apart from the engine's: SQLite has one writer.
 *
 * <p>Safe for several threads; work is done one piece at a time.
 */
final class Shop implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS stock (sku TEXT PRIMARY KEY, quantity INTEGER NOT NULL CHECK (quantity >= 0))",
            "CREATE TABLE IF NOT EXISTS reservation (request TEXT PRIMARY KEY, order_id TEXT, state TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS reserved (request TEXT NOT NULL, sku TEXT NOT NULL, quantity INTEGER NOT NULL)",
            "CREATE TABLE IF NOT EXISTS account (customer TEXT PRIMARY KEY, cents INTEGER NOT NULL, answers INTEGER NOT NULL)",
            "CREATE TABLE IF NOT EXISTS charge (request TEXT PRIMARY KEY, id TEXT NOT NULL, customer TEXT NOT NULL,"
                    + " cents INTEGER NOT NULL, at TEXT NOT NULL, refunded INTEGER NOT NULL)",
            "CREATE TABLE IF NOT EXISTS parcel (request TEXT PRIMARY KEY, order_id TEXT NOT NULL, carrier TEXT NOT NULL,"
                    + " tracking TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS mail (request TEXT PRIMARY KEY, customer TEXT NOT NULL, tracking TEXT NOT NULL)");

    private final ReentrantLock lock = new ReentrantLock();
    private final Connection connection;

    private Shop(Connection connection) {
        this.connection = connection;
    }

    static Shop open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA busy_timeout = 5000");
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
            connection.setAutoCommit(false);
            return new Shop(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the shop's database " + file + " can't be opened", e);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the shop's database " + file, e);
        }
    }

    /** Work in one transaction; {@code E} is the business failure that it may end with, undone like any other. */
    interface Work<T, E extends Exception> {
        T run(Shop shop) throws SQLException, E;
    }

    <T, E extends Exception> T transaction(Work<T, E> work) throws E {
        lock.lock();
        try {
            boolean done = false;
            try {
                T result = work.run(this);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the shop's database failed", e);
        } finally {
            lock.unlock();
        }
    }

    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The rows, each a list of its columns. */
    List<List<Object>> rows(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet result = statement.executeQuery()) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the shop's database can't be closed", e);
        } finally {
            lock.unlock();
        }
    }
}
