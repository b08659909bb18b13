package io.sagaz.runtime.store;

import io.sagaz.kernel.SagaStatus;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps sagas in an SQLite file. What was committed is on the disk (WAL, {@code synchronous=FULL}) and survives a crash of
 * the process or of the machine. One process at a time has the file, held by {@code <file>.lock}; the tables, all named
 * {@code sagaz_...}, are made at {@link #open}. Needs {@code org.xerial:sqlite-jdbc} on the class path. Safe for
 * any thread.
 *
 * <p>SQLite has one writer: services that write tables of their own keep them in another file, save for {@code
 * transactional} operations, which write through the store's own connection while everything else waits.
 */
public final class SqliteStore implements Store {
    /** Says nothing new, but without it the planner doesn't take the index of what isn't completed. */
    private static final String BY_INDEX = " AND status <> 'COMPLETED'";

    private final SqliteDatabase database;

    SqliteStore(SqliteDatabase database) {
        this.database = database;
    }

    /** @param file made at {@link #open} if it doesn't exist; its directory has to */
    public static SqliteStore at(Path file) {
        return new SqliteStore(new SqliteDatabase(file));
    }

    @Override
    public void open() {
        // The file belongs to this process now, so that every lane in it is of an earlier run.
        database.open(connection -> connection.execute("DELETE FROM sagaz_lane"));
    }

    @Override
    public long openLane(String node) {
        return database.write("open a lane", connection -> {
            PreparedStatement insert = connection.prepare(
                    "INSERT INTO sagaz_lane (node, opened_at) VALUES (?, " + SqliteConnection.NOW + ") RETURNING id");
            insert.setString(1, node);
            return SqliteRows.all(insert, row -> row.getLong(1)).get(0);
        });
    }

    @Override
    public Instant now() {
        return database.read(
                "read the clock",
                connection -> SqliteRows.instant(
                        SqliteRows.all(connection.prepare("SELECT " + SqliteConnection.NOW), row -> row.getLong(1))
                                .get(0)));
    }

    @Override
    public List<KeyTaken> write(Batch batch) {
        return database.write("commit a batch", connection -> SqliteBatch.write(connection, batch));
    }

    @Override
    public boolean transact(Work work) {
        return database.writeUnless(
                "commit a transactional operation",
                connection -> {
                    LentConnection lent = connection.lent();
                    try {
                        return work.run(Optional.of(lent.connection()));
                    } finally {
                        lent.end();
                    }
                },
                (connection, batch) -> SqliteBatch.write(connection, batch));
    }

    @Override
    public List<SagaRow> claim(long lane, int limit) {
        return claim(
                lane,
                "SELECT id FROM sagaz_saga WHERE status IN (" + SqliteRows.OPEN + ")" + BY_INDEX
                        + " AND lane NOT IN (SELECT id FROM sagaz_lane) ORDER BY id LIMIT ?",
                update -> update.setInt(2, limit));
    }

    @Override
    public List<SagaRow> claimDue(long lane, Instant until, int limit) {
        return claim(
                lane,
                "SELECT id FROM sagaz_saga WHERE wake_at IS NOT NULL AND wake_at <= ? ORDER BY wake_at, id LIMIT ?",
                update -> {
                    update.setLong(2, SqliteRows.micros(until));
                    update.setInt(3, limit);
                });
    }

    @Override
    public Optional<SagaRow> claim(long lane, UUID saga) {
        return claim(
                        lane,
                        "SELECT id FROM sagaz_saga WHERE id = ? AND status IN (" + SqliteRows.OPEN + ")"
                                + " AND (lane IS NULL OR lane NOT IN (SELECT id FROM sagaz_lane))",
                        update -> update.setBytes(2, SqliteRows.id(saga)))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<SagaRow> reopen(long lane, UUID saga) {
        return claim(
                        lane,
                        "SELECT id FROM sagaz_saga WHERE id = ?2 AND status = 'COMPLETED'"
                                + " AND (lane IS NULL OR lane = ?1 OR lane NOT IN (SELECT id FROM sagaz_lane))",
                        update -> update.setBytes(2, SqliteRows.id(saga)))
                .stream()
                .findFirst();
    }

    /** @param which selects ids; its parameters begin with the second */
    private List<SagaRow> claim(long lane, String which, Parameters parameters) {
        return database.write("claim sagas", connection -> {
            SqliteBatch.fence(connection, lane);
            PreparedStatement update = connection.prepare("UPDATE sagaz_saga SET lane = ?, wake_at = NULL WHERE id IN ("
                    + which + ") RETURNING " + SqliteRows.SAGA_COLUMNS);
            update.setLong(1, lane);
            parameters.bind(update);
            // RETURNING has no order of its own.
            return SqliteRows.all(update, SqliteRows::saga).stream()
                    .sorted(Comparator.comparing(row -> row.id().toString()))
                    .toList();
        });
    }

    @Override
    public List<UUID> held(long lane, UUID after, int limit) {
        return database.read("list a lane's sagas", connection -> {
            PreparedStatement query = connection.prepare("SELECT " + SqliteRows.SAGA_COLUMNS
                    + " FROM sagaz_saga WHERE lane = ? AND id > ? AND status IN (" + SqliteRows.OPEN + ")" + BY_INDEX
                    + " ORDER BY id LIMIT ?");
            query.setLong(1, lane);
            query.setBytes(2, SqliteRows.id(after));
            query.setInt(3, limit);
            return SqliteRows.all(query, row -> SqliteRows.saga(row).id());
        });
    }

    @Override
    public Optional<Instant> nextWake() {
        return database.read(
                "find what is due",
                connection -> SqliteRows.all(
                                connection.prepare("SELECT min(wake_at) FROM sagaz_saga WHERE wake_at IS NOT NULL"),
                                row -> SqliteRows.time(row, 1))
                        .get(0));
    }

    @Override
    public List<SagaRow> overdue(int limit) {
        return database.read("list what is overdue", connection -> {
            PreparedStatement query = connection.prepare("SELECT " + SqliteRows.SAGA_COLUMNS
                    + " FROM sagaz_saga WHERE overdue_at IS NOT NULL AND status IN (" + SqliteRows.OPEN
                    + ") ORDER BY overdue_at, id LIMIT ?");
            query.setInt(1, limit);
            return SqliteRows.all(query, SqliteRows::saga);
        });
    }

    @Override
    public Optional<SagaRow> saga(UUID id) {
        return database.read("read a saga", connection -> {
            PreparedStatement query =
                    connection.prepare("SELECT " + SqliteRows.SAGA_COLUMNS + " FROM sagaz_saga WHERE id = ?");
            query.setBytes(1, SqliteRows.id(id));
            return SqliteRows.first(query, SqliteRows::saga);
        });
    }

    @Override
    public Optional<SagaRow> saga(String type, String tenant, String businessKey) {
        return database.read("find a saga", connection -> {
            PreparedStatement query = connection.prepare("SELECT " + SqliteRows.SAGA_COLUMNS
                    + " FROM sagaz_saga WHERE tenant = ? AND type = ? AND business_key = ?");
            query.setString(1, tenant);
            query.setString(2, type);
            query.setString(3, businessKey);
            return SqliteRows.first(query, SqliteRows::saga);
        });
    }

    @Override
    public List<SagaRow> children(UUID parent) {
        return database.read("list the children of a saga", connection -> {
            PreparedStatement query = connection.prepare(
                    "SELECT " + SqliteRows.SAGA_COLUMNS + " FROM sagaz_saga WHERE parent_id = ? ORDER BY id");
            query.setBytes(1, SqliteRows.id(parent));
            return SqliteRows.all(query, SqliteRows::saga);
        });
    }

    @Override
    public List<SagaRow> sagas(SagaStatus status, int limit) {
        String byIndex = status == SagaStatus.COMPLETED ? "" : BY_INDEX;
        return database.read("list sagas", connection -> {
            PreparedStatement query = connection.prepare("SELECT " + SqliteRows.SAGA_COLUMNS
                    + " FROM sagaz_saga WHERE status = ?" + byIndex + " ORDER BY id LIMIT ?");
            query.setString(1, status.name());
            query.setInt(2, limit);
            return SqliteRows.all(query, SqliteRows::saga);
        });
    }

    @Override
    public List<SagaRow> sagas(String type, Map<String, String> indexes, int limit) {
        List<Map.Entry<String, String>> wanted = List.copyOf(indexes.entrySet());
        String has = " AND EXISTS (SELECT 1 FROM json_each(indexes) WHERE key = ? AND value = ?)";
        return database.read("search sagas", connection -> {
            PreparedStatement query = connection.prepare("SELECT " + SqliteRows.SAGA_COLUMNS
                    + " FROM sagaz_saga WHERE type = ?" + has.repeat(wanted.size()) + " ORDER BY id LIMIT ?");
            int column = 1;
            query.setString(column++, type);
            for (Map.Entry<String, String> each : wanted) {
                query.setString(column++, each.getKey());
                query.setString(column++, each.getValue());
            }
            query.setInt(column, limit);
            return SqliteRows.all(query, SqliteRows::saga);
        });
    }

    @Override
    public List<JournalEntry> journal(UUID saga) {
        return database.read("read a journal", connection -> {
            PreparedStatement query = connection.prepare(
                    "SELECT " + SqliteRows.JOURNAL_COLUMNS + " FROM sagaz_journal WHERE saga_id = ? ORDER BY seq");
            query.setBytes(1, SqliteRows.id(saga));
            return SqliteRows.all(query, SqliteRows::entry);
        });
    }

    @Override
    public List<OutboxRow> outbox(int limit) {
        return database.read("read the outbox", connection -> {
            PreparedStatement query = connection.prepare(
                    "SELECT " + SqliteRows.OUTBOX_COLUMNS + " FROM sagaz_outbox ORDER BY lane, pos LIMIT ?");
            query.setInt(1, limit);
            return SqliteRows.all(query, SqliteRows::message);
        });
    }

    @Override
    public Optional<DefinitionRow> definition(String type, int version, String hash) {
        return database.read("read a definition", connection -> {
            PreparedStatement query = connection.prepare("SELECT " + SqliteRows.DEFINITION_COLUMNS
                    + " FROM sagaz_definition WHERE type = ? AND version = ? AND hash = ?");
            query.setString(1, type);
            query.setInt(2, version);
            query.setString(3, hash);
            return SqliteRows.first(query, SqliteRows::definition);
        });
    }

    @Override
    public void close() {
        database.close();
    }

    private interface Parameters {
        void bind(PreparedStatement to) throws SQLException;
    }
}
