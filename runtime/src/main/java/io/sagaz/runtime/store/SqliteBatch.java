package io.sagaz.runtime.store;

import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.store.Store.KeyTaken;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Writes one batch within a transaction: fence, definitions, sagas, journal, outbox, parking, wakes. */
final class SqliteBatch {
    private static final String CREATE = "INSERT INTO sagaz_saga (" + SqliteRows.SAGA_COLUMNS
            + ", lane) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (tenant, type, business_key) WHERE business_key IS NOT NULL DO NOTHING";

    private final SqliteConnection connection;
    private final Batch batch;
    private final Set<UUID> refused = new HashSet<>();

    private SqliteBatch(SqliteConnection connection, Batch batch) {
        this.connection = connection;
        this.batch = batch;
    }

    static List<KeyTaken> write(SqliteConnection connection, Batch batch) throws SQLException {
        try {
            return writeRows(connection, batch);
        } catch (ArithmeticException | DateTimeException e) {
            throw new UnstorableException(
                    "a time is beyond what can be stored; nothing was written (" + e.getMessage() + ")", e);
        }
    }

    private static List<KeyTaken> writeRows(SqliteConnection connection, Batch batch) throws SQLException {
        SqliteBatch writing = new SqliteBatch(connection, batch);
        fence(connection, batch.lane());
        writing.define();
        List<KeyTaken> taken = writing.create();
        writing.insert(
                "a journal entry",
                "INSERT INTO sagaz_journal (" + SqliteRows.JOURNAL_COLUMNS + ") VALUES (?, ?, ?, ?, ?)",
                batch.entries(),
                JournalEntry::saga,
                SqliteRows::bind);
        writing.insert(
                "a message",
                "INSERT INTO sagaz_outbox (" + SqliteRows.OUTBOX_COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                batch.messages(),
                OutboxRow::saga,
                SqliteRows::bind);
        writing.change();
        writing.park();
        writing.wake();
        return taken;
    }

    /** The transaction holds the database, so that a lane that is there now is there at the commit. */
    static void fence(SqliteConnection connection, long lane) throws SQLException {
        PreparedStatement query = connection.prepare("SELECT id FROM sagaz_lane WHERE id = ?");
        query.setLong(1, lane);
        if (SqliteRows.first(query, row -> row.getLong(1)).isEmpty()) {
            throw new FencedException("lane " + lane + " was taken over by a later run; nothing was written");
        }
    }

    private void define() throws SQLException {
        PreparedStatement insert = connection.prepare("INSERT INTO sagaz_definition (" + SqliteRows.DEFINITION_COLUMNS
                + ") VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
        for (DefinitionRow row : batch.definitions()) {
            SqliteRows.bind(insert, row);
            insert.executeUpdate();
        }
    }

    private List<KeyTaken> create() throws SQLException {
        List<KeyTaken> taken = new ArrayList<>();
        PreparedStatement insert = connection.prepare(CREATE);
        for (SagaRow row : batch.created()) {
            SqliteRows.bind(insert, row);
            if (row.status().ended()) {
                insert.setNull(15, Types.INTEGER);
            } else {
                insert.setLong(15, batch.lane());
            }
            if (insertSaga(insert, row) == 0) {
                taken.add(new KeyTaken(row.id(), holder(row)));
                refused.add(row.id());
            }
        }
        return taken;
    }

    private static int insertSaga(PreparedStatement insert, SagaRow row) throws SQLException {
        try {
            return insert.executeUpdate();
        } catch (SQLException e) {
            throw duplicate("saga " + row.id(), e);
        }
    }

    /** The saga that has the key already. */
    private UUID holder(SagaRow row) throws SQLException {
        PreparedStatement same = connection.prepare("SELECT id FROM sagaz_saga WHERE id = ?");
        same.setBytes(1, SqliteRows.id(row.id()));
        if (SqliteRows.first(same, found -> true).isPresent()) {
            throw new DuplicateEntryException("saga " + row.id() + " stands already; nothing was written");
        }
        PreparedStatement query =
                connection.prepare("SELECT id FROM sagaz_saga WHERE tenant = ? AND type = ? AND business_key = ?");
        query.setString(1, row.tenant());
        query.setString(2, row.type());
        query.setString(3, row.businessKey().orElseThrow());
        return SqliteRows.first(query, found -> SqliteRows.id(found.getBytes(1)))
                .orElseThrow();
    }

    private <R> void insert(String what, String sql, List<R> rows, Function<R, UUID> saga, Binding<R> binding)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        PreparedStatement insert = connection.prepare(sql);
        for (R row : rows) {
            if (!refused.contains(saga.apply(row))) {
                binding.bind(insert, row);
                insert.addBatch();
            }
        }
        try {
            insert.executeBatch();
        } catch (SQLException e) {
            throw duplicate(what, e);
        } finally {
            insert.clearBatch();
        }
    }

    private void change() throws SQLException {
        PreparedStatement update =
                connection.prepare("UPDATE sagaz_saga SET status = ?, cause = ?, updated_at = ?, overdue_at = ?,"
                        + " lane = CASE WHEN ?5 THEN NULL ELSE lane END, wake_at = CASE WHEN ?5 THEN NULL ELSE wake_at END"
                        + " WHERE id = ?6");
        for (SagaRow row : batch.changed()) {
            if (refused.contains(row.id())) {
                continue;
            }
            update.setString(1, row.status().name());
            update.setString(2, row.cause().orElse(null));
            update.setLong(3, SqliteRows.micros(row.updatedAt()));
            SqliteRows.bind(update, 4, row.overdueAt());
            update.setBoolean(5, row.status().ended());
            update.setBytes(6, SqliteRows.id(row.id()));
            execute(update, row.id());
        }
    }

    private void park() throws SQLException {
        PreparedStatement update = connection.prepare("UPDATE sagaz_saga SET"
                + " lane = NULL, wake_at = CASE WHEN status IN (" + SqliteRows.OPEN + ") THEN ? END WHERE id = ?");
        for (Parking parking : batch.parked()) {
            if (!refused.contains(parking.saga())) {
                SqliteRows.bind(update, 1, parking.wakeAt());
                update.setBytes(2, SqliteRows.id(parking.saga()));
                execute(update, parking.saga());
            }
        }
    }

    private void wake() throws SQLException {
        if (batch.woken().isEmpty()) {
            return;
        }
        PreparedStatement update =
                connection.prepare("UPDATE sagaz_saga SET wake_at = ?1 WHERE id = ?2 AND lane IS NULL"
                        + " AND status IN (" + SqliteRows.OPEN + ") AND (wake_at IS NULL OR wake_at > ?1)");
        for (Wake wake : batch.woken()) {
            update.setLong(1, SqliteRows.micros(wake.at()));
            update.setBytes(2, SqliteRows.id(wake.saga()));
            update.executeUpdate();
        }
    }

    private static void execute(PreparedStatement update, UUID saga) throws SQLException {
        if (update.executeUpdate() == 0) {
            throw new SagazBugException("a batch changes saga " + saga + ", which isn't stored");
        }
    }

    private static SQLException duplicate(String what, SQLException cause) {
        if (SqliteFailure.isDuplicate(cause)) {
            throw new DuplicateEntryException(what + " stands already; nothing was written", cause);
        }
        return cause;
    }

    /** Binds a row's columns, in order. */
    private interface Binding<R> {
        void bind(PreparedStatement to, R row) throws SQLException;
    }
}
