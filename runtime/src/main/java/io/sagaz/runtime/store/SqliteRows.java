package io.sagaz.runtime.store;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.codec.JsonPayloads;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows as SQLite has them. Ids are blobs of 16 bytes: less than half of their text in each key of the journal, and ordered
 * by time like it. Times are integers of microseconds: the resolution of PostgreSQL, ordered, and never rounded.
 */
final class SqliteRows {
    static final String SAGA_COLUMNS =
            "id, type, version, definition_hash, tenant, business_key, status, cause, created_at, updated_at, overdue_at,"
                    + " indexes, parent_id, parent_step";
    static final String JOURNAL_COLUMNS = "saga_id, seq, kind, codec, body";
    static final String OUTBOX_COLUMNS = "lane, pos, saga_id, topic, message_key, type, step, codec, body, created_at";
    static final String DEFINITION_COLUMNS = "type, version, hash, definition";

    /** The statuses of sagas that haven't ended. */
    static final String OPEN = "'RUNNING', 'COMPENSATING', 'SUSPENDED'";

    private static final Codec<Map<String, String>> INDEXES = Codecs.map(Codecs.STRING);
    private static final JsonPayloads JSON = new JsonPayloads(Integer.MAX_VALUE);

    private SqliteRows() {}

    static void bind(PreparedStatement to, SagaRow row) throws SQLException {
        to.setBytes(1, id(row.id()));
        to.setString(2, row.type());
        to.setInt(3, row.version());
        to.setString(4, row.definitionHash());
        to.setString(5, row.tenant());
        to.setString(6, row.businessKey().orElse(null));
        to.setString(7, row.status().name());
        to.setString(8, row.cause().orElse(null));
        to.setLong(9, micros(row.createdAt()));
        to.setLong(10, micros(row.updatedAt()));
        bind(to, 11, row.overdueAt());
        to.setString(12, row.indexes().isEmpty() ? null : JSON.write(INDEXES, row.indexes()));
        to.setBytes(13, row.parent().map(parent -> id(parent.saga())).orElse(null));
        to.setString(14, row.parent().map(Parent::step).orElse(null));
    }

    /** A time that may be absent. */
    static void bind(PreparedStatement to, int column, Optional<Instant> time) throws SQLException {
        if (time.isPresent()) {
            to.setLong(column, micros(time.get()));
        } else {
            to.setNull(column, Types.INTEGER);
        }
    }

    static void bind(PreparedStatement to, JournalEntry entry) throws SQLException {
        to.setBytes(1, id(entry.saga()));
        to.setLong(2, entry.sequence());
        to.setString(3, entry.kind());
        to.setString(4, entry.codec());
        to.setString(5, entry.body());
    }

    static void bind(PreparedStatement to, OutboxRow row) throws SQLException {
        to.setLong(1, row.lane());
        to.setLong(2, row.position());
        to.setBytes(3, id(row.saga()));
        to.setString(4, row.topic());
        to.setString(5, row.messageKey().orElse(null));
        to.setString(6, row.type());
        to.setString(7, row.step());
        to.setString(8, row.codec());
        to.setString(9, row.body());
        to.setLong(10, micros(row.createdAt()));
    }

    static void bind(PreparedStatement to, DefinitionRow row) throws SQLException {
        to.setString(1, row.type());
        to.setInt(2, row.version());
        to.setString(3, row.hash());
        to.setString(4, row.json());
    }

    static SagaRow saga(ResultSet row) throws SQLException {
        return new SagaRow(
                id(row.getBytes(1)),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)),
                parent(row),
                indexes(row.getString(12)),
                SagaStatus.valueOf(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                instant(row.getLong(9)),
                instant(row.getLong(10)),
                time(row, 11));
    }

    private static Optional<Parent> parent(ResultSet row) throws SQLException {
        byte[] saga = row.getBytes(13);
        return saga == null ? Optional.empty() : Optional.of(new Parent(id(saga), row.getString(14)));
    }

    private static Map<String, String> indexes(@Nullable String json) {
        return json == null ? Map.of() : JSON.read(INDEXES, json);
    }

    /** A time that may be absent. */
    static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(instant(micros));
    }

    static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                id(row.getBytes(1)), row.getLong(2), row.getString(3), row.getString(4), row.getString(5));
    }

    static OutboxRow message(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getLong(2),
                id(row.getBytes(3)),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                instant(row.getLong(10)));
    }

    static DefinitionRow definition(ResultSet row) throws SQLException {
        return new DefinitionRow(row.getString(1), row.getInt(2), row.getString(3), row.getString(4));
    }

    /** Runs a query whose parameters are bound already. */
    static <T> List<T> all(PreparedStatement query, Reading<T> reading) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                all.add(reading.of(row));
            }
        }
        return all;
    }

    static <T> Optional<T> first(PreparedStatement query, Reading<T> reading) throws SQLException {
        return all(query, reading).stream().findFirst();
    }

    static byte[] id(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static long micros(Instant time) {
        // Not by ChronoUnit, which counts nanoseconds in between and so no more than 292 years.
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Reads the row at which the result stands. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
