package io.sagaz.runtime.store;

import static io.sagaz.runtime.store.Rows.changed;
import static io.sagaz.runtime.store.Rows.definition;
import static io.sagaz.runtime.store.Rows.entry;
import static io.sagaz.runtime.store.Rows.id;
import static io.sagaz.runtime.store.Rows.message;
import static io.sagaz.runtime.store.Rows.saga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.store.Rows.Writing;
import io.sagaz.runtime.store.Store.KeyTaken;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does alike. */
abstract class StoreContract implements BusinessKeyContract, LaneContract, ParkingContract {
    private Store store;
    private long lane;

    /** A store that isn't open yet; with each call a view of the same data, as after a restart. */
    abstract Store restarted();

    @BeforeEach
    void open() {
        store = restarted();
        store.open();
        lane = store.openLane("node-1");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public final Store store() {
        return store;
    }

    @Override
    public final long lane() {
        return lane;
    }

    @Override
    public final void restart() {
        store.close();
        store = restarted();
        store.open();
    }

    private Writing writing() {
        return new Writing(lane);
    }

    @Test
    void readsBackWhatWasWritten() {
        SagaRow row = saga(1, "order-1");

        List<KeyTaken> taken = writing()
                .create(row)
                .enter(entry(1, 1), entry(1, 2))
                .send(message(lane, 1, 1))
                .define(definition("{}"))
                .to(store);

        assertThat(taken).isEmpty();
        assertThat(store.saga(row.id())).contains(row);
        assertThat(store.saga(row.type(), "", "order-1")).contains(row);
        assertThat(store.journal(row.id())).containsExactly(entry(1, 1), entry(1, 2));
        assertThat(store.outbox(10)).containsExactly(message(lane, 1, 1));
        assertThat(store.definition(row.type(), 1, "h1")).contains(definition("{}"));
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(store.saga(id(1))).isEmpty();
        assertThat(store.saga(Rows.TYPE, "", "order-1")).isEmpty();
        assertThat(store.sagas(SagaStatus.RUNNING, 10)).isEmpty();
        assertThat(store.journal(id(1))).isEmpty();
        assertThat(store.outbox(10)).isEmpty();
        assertThat(store.definition(Rows.TYPE, 1, "h1")).isEmpty();
    }

    @Test
    void writesAnEmptyBatch() {
        assertThat(writing().to(store)).isEmpty();
    }

    @Test
    void keepsWhatWasWrittenOverARestart() {
        writing()
                .create(saga(1, "order-1"))
                .enter(entry(1, 1))
                .send(message(lane, 1, 1))
                .to(store);

        restart();

        assertThat(store.saga(id(1))).contains(saga(1, "order-1"));
        assertThat(store.journal(id(1))).containsExactly(entry(1, 1));
        assertThat(store.outbox(10)).containsExactly(message(lane, 1, 1));
    }

    @Test
    void givesTheJournalInOrderOfSequence() {
        writing().enter(entry(1, 3), entry(2, 1), entry(1, 1)).to(store);
        writing().enter(entry(1, 2), entry(1, 11), entry(1, 10)).to(store);

        assertThat(store.journal(id(1))).extracting(JournalEntry::sequence).containsExactly(1L, 2L, 3L, 10L, 11L);
    }

    @Test
    void givesTheOutboxInOrderOfLaneAndPosition() {
        long second = store.openLane("node-1");
        new Writing(second).send(message(second, 1, 1)).to(store);
        writing().send(message(lane, 10, 1), message(lane, 2, 1)).to(store);

        assertThat(store.outbox(10)).containsExactly(message(lane, 2, 1), message(lane, 10, 1), message(second, 1, 1));
        assertThat(store.outbox(2)).containsExactly(message(lane, 2, 1), message(lane, 10, 1));
    }

    @Test
    void keepsTheOutboxInOrderOverARestart() {
        writing().send(message(lane, 7, 1)).to(store);
        restart();
        long later = store.openLane("node-1");
        new Writing(later).send(message(later, 1, 1)).to(store);

        assertThat(store.outbox(10)).containsExactly(message(lane, 7, 1), message(later, 1, 1));
    }

    @Test
    void writesNothingOfABatchWithADuplicateEntry() {
        writing().create(saga(1)).enter(entry(1, 1)).to(store);

        assertThatThrownBy(() -> writing()
                        .create(saga(2, "order-2"))
                        .define(definition("{}"))
                        .enter(entry(2, 1), entry(1, 1, "{\"other\":true}"), entry(1, 2))
                        .send(message(lane, 1, 2))
                        .change(changed(saga(1), SagaStatus.SUSPENDED, "x"))
                        .to(store))
                .isInstanceOf(DuplicateEntryException.class)
                .hasMessageContaining("stands already; nothing was written");

        assertThat(store.saga(id(2))).isEmpty();
        assertThat(store.saga(Rows.TYPE, "", "order-2")).isEmpty();
        assertThat(store.journal(id(2))).isEmpty();
        assertThat(store.journal(id(1))).containsExactly(entry(1, 1));
        assertThat(store.outbox(10)).isEmpty();
        assertThat(store.definition(Rows.TYPE, 1, "h1")).isEmpty();
        assertThat(store.saga(id(1))).contains(saga(1));
    }

    @Test
    void goesOnAfterADuplicate() {
        writing().enter(entry(1, 1)).to(store);
        assertThatThrownBy(() -> writing().enter(entry(1, 1)).to(store)).isInstanceOf(DuplicateEntryException.class);

        writing().create(saga(2)).enter(entry(1, 2)).to(store);

        assertThat(store.journal(id(1))).containsExactly(entry(1, 1), entry(1, 2));
        assertThat(store.saga(id(2))).isPresent();
    }

    @Test
    void refusesADuplicateWithinABatch() {
        assertThatThrownBy(() -> writing().enter(entry(1, 1), entry(1, 1)).to(store))
                .isInstanceOf(DuplicateEntryException.class);

        assertThat(store.journal(id(1))).isEmpty();
    }

    @Test
    void refusesABatchThatIsSentAgain() {
        Writing start = writing().create(saga(1, "order-1")).enter(entry(1, 1)).send(message(lane, 1, 1));
        start.to(store);

        assertThatThrownBy(() -> start.to(store)).isInstanceOf(DuplicateEntryException.class);

        assertThat(store.journal(id(1))).hasSize(1);
        assertThat(store.outbox(10)).hasSize(1);
    }

    @Test
    void refusesASagaOrAMessageThatStandsAlready() {
        writing().create(saga(1)).send(message(lane, 1, 1)).to(store);

        assertThatThrownBy(() -> writing().create(saga(1)).to(store)).isInstanceOf(DuplicateEntryException.class);
        assertThatThrownBy(() -> writing().send(message(lane, 1, 1)).to(store))
                .isInstanceOf(DuplicateEntryException.class);
    }

    @Test
    void changesStatusCauseAndTime() {
        writing().create(saga(1, "order-1")).to(store);
        SagaRow suspended = changed(saga(1, "order-1"), SagaStatus.SUSPENDED, "courier is away");

        writing().change(suspended).to(store);

        assertThat(store.saga(id(1))).contains(suspended);
        assertThat(store.sagas(SagaStatus.SUSPENDED, 10)).containsExactly(suspended);
        assertThat(store.sagas(SagaStatus.RUNNING, 10)).isEmpty();
    }

    @Test
    void changesASagaInTheBatchThatCreatesIt() {
        SagaRow ended = changed(saga(1), SagaStatus.COMPENSATED, "declined");

        writing().create(saga(1)).change(ended).to(store);

        assertThat(store.saga(id(1))).contains(ended);
    }

    @Test
    void reportsAChangeOfAnUnknownSagaAsADefectAndWritesNothing() {
        assertThatThrownBy(() -> writing()
                        .create(saga(2))
                        .change(changed(saga(1), SagaStatus.SUSPENDED, "x"))
                        .to(store))
                .isInstanceOf(SagazBugException.class)
                .hasMessageContaining(id(1).toString());

        assertThat(store.saga(id(2))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void listsSagasByStatusOldestFirst(SagaStatus status) {
        long last = 0;
        for (SagaStatus each : SagaStatus.values()) {
            if (each != status) {
                writing().create(saga(id(++last), Optional.empty(), each)).to(store);
            }
        }
        SagaRow first = saga(id(last + 1), Optional.empty(), status);
        SagaRow second = saga(id(last + 2), Optional.empty(), status);
        SagaRow third = saga(id(last + 3), Optional.empty(), status);
        writing().create(third, first, second).to(store);

        assertThat(store.sagas(status, 2)).containsExactly(first, second);
        assertThat(store.sagas(status, 10)).containsExactly(first, second, third);
    }

    @Test
    void findsSagasByTheirIndexesOverARestart() {
        SagaRow first = indexed(1, Map.of("customer", "it's \"Ü\"", "amount", "10.5"));
        SagaRow second = indexed(2, Map.of("customer", "Eve", "amount", "10.5"));
        writing().create(first, second, saga(3)).to(store);
        writing().change(changed(first, SagaStatus.COMPLETED, "")).to(store);
        restart();

        assertThat(store.saga(first.id()).orElseThrow().indexes()).isEqualTo(first.indexes());
        assertThat(store.sagas(Rows.TYPE, Map.of("amount", "10.5"), 10))
                .extracting(SagaRow::id)
                .containsExactly(first.id(), second.id());
        assertThat(store.sagas(Rows.TYPE, Map.of("amount", "10.5"), 1)).hasSize(1);
        assertThat(store.sagas(Rows.TYPE, first.indexes(), 10))
                .extracting(SagaRow::id)
                .containsExactly(first.id());
        assertThat(store.sagas(Rows.TYPE, Map.of("amount", "10"), 10)).isEmpty();
        assertThat(store.sagas("Other", Map.of("amount", "10.5"), 10)).isEmpty();
        assertThat(store.sagas(Rows.TYPE, Map.of(), 10)).hasSize(3);
    }

    private static SagaRow indexed(long number, Map<String, String> indexes) {
        SagaRow row = saga(number);
        return new SagaRow(
                row.id(),
                row.type(),
                row.version(),
                row.definitionHash(),
                row.tenant(),
                row.businessKey(),
                row.parent(),
                indexes,
                row.status(),
                row.cause(),
                row.createdAt(),
                row.updatedAt(),
                row.overdueAt());
    }

    private static SagaRow child(long number, long parent) {
        SagaRow row = saga(number, "key-" + number);
        return new SagaRow(
                row.id(),
                row.type(),
                row.version(),
                row.definitionHash(),
                row.tenant(),
                row.businessKey(),
                Optional.of(new Parent(id(parent), "book")),
                row.indexes(),
                row.status(),
                row.cause(),
                row.createdAt(),
                row.updatedAt(),
                row.overdueAt());
    }

    @Test
    void listsTheChildrenOfASagaOldestFirst() {
        writing().create(saga(1), child(4, 1), child(3, 1), child(2, 9)).to(store);
        writing().change(changed(child(3, 1), SagaStatus.COMPLETED, "")).to(store);
        restart();

        assertThat(store.children(id(1))).containsExactly(changed(child(3, 1), SagaStatus.COMPLETED, ""), child(4, 1));
        assertThat(store.children(id(4))).isEmpty();
    }

    @Test
    void commitsTheBatchOfATransaction() {
        writing().create(saga(1)).to(store);

        assertThat(store.transact(
                        connection -> Optional.of(writing().enter(entry(1, 1)).batch())))
                .isTrue();

        restart();
        assertThat(store.journal(id(1))).containsExactly(entry(1, 1));
    }

    @Test
    void commitsNothingOfATransactionWithoutBatch() {
        writing().create(saga(1)).to(store);

        assertThat(store.transact(connection -> Optional.empty())).isFalse();

        assertThat(store.transact(
                        connection -> Optional.of(writing().enter(entry(1, 1)).batch())))
                .isTrue();
        assertThat(store.journal(id(1))).containsExactly(entry(1, 1));
    }

    @Test
    void commitsNothingOfATransactionWithADuplicate() {
        writing().create(saga(1)).enter(entry(1, 1)).to(store);

        assertThatThrownBy(() -> store.transact(connection ->
                        Optional.of(writing().enter(entry(1, 1), entry(1, 2)).batch())))
                .isInstanceOf(DuplicateEntryException.class);

        assertThat(store.journal(id(1))).containsExactly(entry(1, 1));
    }

    @Test
    void storesADefinitionOnce() {
        writing()
                .define(definition("{\"first\":1}"), definition("{\"second\":2}"))
                .to(store);
        writing().define(definition("{\"third\":3}")).to(store);

        assertThat(store.definition(Rows.TYPE, 1, "h1")).contains(definition("{\"first\":1}"));
        assertThat(store.definition(Rows.TYPE, 2, "h1")).isEmpty();
        assertThat(store.definition(Rows.TYPE, 1, "h2")).isEmpty();
    }

    @Test
    void keepsUnicode() {
        String text = "Ünïcödé 🚚 \u0001 \u202e \"'; DROP TABLE sagaz_saga; -- \\ \n 漢字 e\u0301";
        SagaRow row = new SagaRow(
                id(1),
                text,
                1,
                text,
                text,
                Optional.of(text),
                SagaStatus.RUNNING,
                Optional.of(text),
                Rows.CREATED,
                Rows.CREATED,
                Optional.empty());
        JournalEntry entry = new JournalEntry(id(1), 1, text, text, text);

        writing().create(row).enter(entry).to(store);

        assertThat(store.saga(text, text, text)).contains(row);
        assertThat(store.journal(id(1))).containsExactly(entry);
    }

    @Test
    void keepsOptionalColumnsAbsent() {
        OutboxRow message = new OutboxRow(
                lane, 1, id(1), "t", Optional.empty(), "type", "step", "json", "null", Instant.EPOCH.minusNanos(1000));

        writing().send(message).to(store);

        assertThat(store.outbox(1)).containsExactly(message);
    }

    @Test
    void writesABigBatch() {
        String body = "x".repeat(2048);
        Writing writing = writing();
        for (int i = 1; i <= 256; i++) {
            writing.create(saga(i, "order-" + i)).enter(entry(i, 1, body), entry(i, 2, body));
        }

        assertThat(writing.to(store)).isEmpty();

        assertThat(store.sagas(SagaStatus.RUNNING, 1000)).hasSize(256);
        assertThat(store.journal(id(256))).containsExactly(entry(256, 1, body), entry(256, 2, body));
    }

    @Test
    void keepsALongBody() {
        String body = "y".repeat(1 << 20);

        writing().enter(entry(1, 1, body)).to(store);

        assertThat(store.journal(id(1)).get(0).body()).isEqualTo(body);
    }

    @Test
    void tellsTheTimeInMicroseconds() {
        Instant now = store.now();

        assertThat(now).isAfter(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void saysThatItIsNotOpen() {
        store.close();

        assertThatThrownBy(() -> store.saga(id(1)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("isn't open");
        assertThatThrownBy(() -> writing().to(store))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("isn't open");
    }

    @Test
    void refusesToBeOpenedTwice() {
        assertThatThrownBy(() -> store.open())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("open already");

        assertThat(store.saga(id(1))).isEmpty();
    }

    @Test
    void closesTwice() {
        store.close();
        store.close();

        assertThatThrownBy(() -> store.now()).isInstanceOf(StoreException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void doesWhatTheModelDoes(long seed) {
        new RandomBatches(seed, store, this::restartedStore).run(120);
    }

    private Store restartedStore() {
        restart();
        return store;
    }
}
