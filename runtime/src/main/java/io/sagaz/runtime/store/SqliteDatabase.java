package io.sagaz.runtime.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A database file that belongs to this process: one connection writes, another reads, in WAL mode, so that neither waits
 * for the other. Safe for any thread.
 */
final class SqliteDatabase implements AutoCloseable {
    private final Path file;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable OwnedFile owned;
    private @Nullable SqliteConnection writer;
    private @Nullable SqliteConnection reader;

    SqliteDatabase(Path file) {
        this.file = file;
    }

    /** Takes the file, brings its tables up to date and does the preparation, in one transaction. */
    void open(Preparation preparation) {
        writing.lock();
        reading.lock();
        try {
            if (owned != null) {
                throw new StoreException("the store in `" + file + "` is open already");
            }
            owned = OwnedFile.take(file);
            prepare(preparation);
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }

    private void prepare(Preparation preparation) {
        boolean done = false;
        try {
            write("prepare the tables", connection -> {
                int version = SqliteMigrations.run(connection, file);
                preparation.run(connection);
                return version;
            });
            done = true;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    /** Runs the work in one transaction that commits all of it or nothing. */
    <T> T write(String operation, Work<T> work) {
        writing.lock();
        try {
            return inTransaction(operation, work);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Runs the work in one transaction, and then what is to be committed with it.
     *
     * @return whether it is committed: not if the work gives nothing
     */
    <T> boolean writeUnless(String operation, Work<Optional<T>> work, Ending<T> ending) {
        writing.lock();
        try {
            return inTransaction(operation, connection -> {
                Optional<T> last = work.with(connection);
                if (last.isEmpty()) {
                    throw new NothingToCommit();
                }
                ending.with(connection, last.get());
                return true;
            });
        } catch (NothingToCommit e) {
            return false;
        } finally {
            writing.unlock();
        }
    }

    private <T> T inTransaction(String operation, Work<T> work) {
        boolean committed = false;
        try {
            SqliteConnection connection = writer();
            connection.execute("BEGIN IMMEDIATE");
            T result = work.with(connection);
            connection.execute("COMMIT");
            committed = true;
            return result;
        } catch (SQLException e) {
            throw SqliteFailure.of(file, operation, e);
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    private SqliteConnection writer() throws SQLException {
        Path real = checkOpen().path();
        SqliteConnection known = writer;
        SqliteConnection usable = known == null ? SqliteConnection.writing(real) : known;
        writer = usable;
        return usable;
    }

    /** A connection that can't be rolled back is given up: the next write makes another. */
    private void rollback() {
        SqliteConnection failed = writer;
        if (failed != null && !failed.rollback()) {
            writer = null;
            close(failed);
        }
    }

    /** Runs one query. It sees what was committed before, and no writer waits for it. */
    <T> T read(String operation, Work<T> work) {
        reading.lock();
        try {
            return work.with(reader());
        } catch (SQLException e) {
            if (reader != null) {
                reader.forgetPrepared();
            }
            throw SqliteFailure.of(file, operation, e);
        } finally {
            reading.unlock();
        }
    }

    private SqliteConnection reader() throws SQLException {
        Path real = checkOpen().path();
        SqliteConnection known = reader;
        SqliteConnection usable = known == null ? SqliteConnection.reading(real) : known;
        reader = usable;
        return usable;
    }

    private OwnedFile checkOpen() {
        if (owned == null) {
            throw new StoreException("the store in `" + file + "` isn't open");
        }
        return owned;
    }

    @Override
    public void close() {
        writing.lock();
        reading.lock();
        try {
            try {
                close(reader);
            } finally {
                close(writer);
            }
        } finally {
            reader = null;
            writer = null;
            release();
            reading.unlock();
            writing.unlock();
        }
    }

    private void close(@Nullable SqliteConnection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(file, "close the store", e);
        }
    }

    private void release() {
        OwnedFile last = owned;
        owned = null;
        if (last != null) {
            last.close();
        }
    }

    /** Has a transaction rolled back that has failed in no way. */
    @SuppressWarnings("serial")
    private static final class NothingToCommit extends RuntimeException {
        NothingToCommit() {
            super("nothing is to be committed", null, false, false);
        }
    }

    /** What is done at the end of a transaction. */
    interface Ending<T> {
        void with(SqliteConnection connection, T last) throws SQLException;
    }

    /** What is done before the store is open. */
    interface Preparation {
        void run(SqliteConnection connection) throws SQLException;
    }

    /** What is done with a connection. */
    interface Work<T> {
        T with(SqliteConnection connection) throws SQLException;
    }
}
