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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does alike. */
abstract class StoreContract {
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

    final Store store() {
        return store;
    }

    final long lane() {
        return lane;
    }

    final void restart() {
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
    void startsOnceForEachBusinessKey() {
        writing().create(saga(1, "order-1")).to(store);

        List<KeyTaken> taken = writing()
                .create(saga(2, "order-1"), saga(3, "order-3"))
                .enter(entry(2, 1), entry(3, 1))
                .send(message(lane, 1, 2), message(lane, 2, 3))
                .change(changed(saga(2, "order-1"), SagaStatus.COMPLETED, ""))
                .to(store);

        assertThat(taken).containsExactly(new KeyTaken(id(2), id(1)));
        assertThat(store.saga(id(2))).isEmpty();
        assertThat(store.journal(id(2))).isEmpty();
        assertThat(store.saga(Rows.TYPE, "", "order-1")).contains(saga(1, "order-1"));
        assertThat(store.saga(id(3))).isPresent();
        assertThat(store.journal(id(3))).hasSize(1);
        assertThat(store.outbox(10)).containsExactly(message(lane, 2, 3));
    }

    @Test
    void startsOnceForEachBusinessKeyWithinABatch() {
        List<KeyTaken> taken = writing()
                .create(saga(5, "order-1"), saga(2, "order-1"), saga(3, "order-1"))
                .enter(entry(5, 1), entry(2, 1), entry(3, 1))
                .to(store);

        assertThat(taken).containsExactly(new KeyTaken(id(2), id(5)), new KeyTaken(id(3), id(5)));
        assertThat(store.journal(id(5))).hasSize(1);
        assertThat(store.journal(id(2))).isEmpty();
    }

    @Test
    void keepsAKeyTakenAfterTheEndAndARestart() {
        SagaRow first = saga(1, "order-1");
        writing().create(first).change(changed(first, SagaStatus.COMPLETED, "")).to(store);
        restart();
        long later = store.openLane("node-1");

        List<KeyTaken> taken = new Writing(later).create(saga(2, "order-1")).to(store);

        assertThat(taken).containsExactly(new KeyTaken(id(2), id(1)));
    }

    @Test
    void tellsKeysApartByTypeAndTenant() {
        SagaRow row = saga(1, "order-1");
        SagaRow otherType = new SagaRow(
                id(2),
                "Other",
                1,
                "h",
                "",
                row.businessKey(),
                row.status(),
                row.cause(),
                row.createdAt(),
                row.updatedAt());
        SagaRow otherTenant = new SagaRow(
                id(3),
                row.type(),
                1,
                "h",
                "t",
                row.businessKey(),
                row.status(),
                row.cause(),
                row.createdAt(),
                row.updatedAt());

        assertThat(writing().create(row, otherType, otherTenant).to(store)).isEmpty();

        assertThat(store.saga("Other", "", "order-1")).contains(otherType);
        assertThat(store.saga(row.type(), "t", "order-1")).contains(otherTenant);
    }

    @Test
    void startsAnyNumberOfSagasWithoutAKey() {
        assertThat(writing().create(saga(1), saga(2)).to(store)).isEmpty();

        assertThat(store.sagas(SagaStatus.RUNNING, 10)).containsExactly(saga(1), saga(2));
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
    void refusesABatchOfALaneThatNeverWas() {
        assertThatThrownBy(() -> new Writing(lane + 99).create(saga(1)).to(store))
                .isInstanceOf(FencedException.class)
                .hasMessageContaining("lane " + (lane + 99));

        assertThat(store.saga(id(1))).isEmpty();
    }

    @Test
    void fencesTheLanesOfAnEarlierRun() {
        writing().create(saga(1)).to(store);
        restart();

        assertThatThrownBy(() -> writing().enter(entry(1, 1)).to(store)).isInstanceOf(FencedException.class);
        assertThatThrownBy(() -> store.claim(lane, 10)).isInstanceOf(FencedException.class);

        assertThat(store.journal(id(1))).isEmpty();
    }

    @Test
    void neverUsesALaneTwice() {
        long second = store.openLane("node-1");
        restart();
        long third = store.openLane("node-2");

        assertThat(second).isGreaterThan(lane);
        assertThat(third).isGreaterThan(second);
    }

    @Test
    void keepsTheOtherLanesOfTheSameRun() {
        long second = store.openLane("node-1");

        writing().create(saga(1)).to(store);
        new Writing(second).create(saga(2)).to(store);

        assertThat(store.claim(second, 10)).isEmpty();
        assertThat(store.claim(lane, 10)).isEmpty();
    }

    @Test
    void claimsTheOpenSagasOfAnEarlierRunOnceOldestFirst() {
        SagaRow suspended = saga(id(2), Optional.empty(), SagaStatus.SUSPENDED);
        writing()
                .create(saga(4), suspended, saga(3), saga(1), saga(id(5), Optional.empty(), SagaStatus.COMPLETED))
                .change(changed(saga(3), SagaStatus.COMPENSATED, "x"))
                .to(store);
        restart();
        long later = store.openLane("node-1");

        List<SagaRow> first = store.claim(later, 2);
        List<SagaRow> rest = store.claim(later, 10);

        assertThat(first).containsExactly(saga(1), suspended);
        assertThat(rest).containsExactly(saga(4));
        assertThat(store.claim(later, 10)).isEmpty();
        assertThat(store.claim(store.openLane("node-1"), 10)).isEmpty();
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
                Rows.CREATED);
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
    void readersSeeWholeBatchesWhileOthersWrite() throws Exception {
        int batches = 200;
        AtomicLong done = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(pool.submit(() -> {
                    int seen = 0;
                    while (done.get() < batches) {
                        seen = Math.max(seen, checkWhole());
                    }
                    return Math.max(seen, checkWhole());
                }));
            }
            pool.submit(() -> {
                        for (int i = 0; i < batches; i++) {
                            writing()
                                    .enter(entry(1, 2L * i + 1), entry(1, 2L * i + 2))
                                    .to(store);
                            done.incrementAndGet();
                        }
                    })
                    .get(60, TimeUnit.SECONDS);

            for (Future<Integer> reader : readers) {
                assertThat(reader.get(60, TimeUnit.SECONDS)).isEqualTo(2 * batches);
            }
        } finally {
            done.set(batches);
            pool.shutdownNow();
        }
    }

    private int checkWhole() {
        int entries = store.journal(id(1)).size();
        assertThat(entries % 2).as("%d entries of batches of two", entries).isZero();
        return entries;
    }

    @Test
    void writersOfSeveralLanesDoNotDisturbEachOther() throws Exception {
        long[] lanes = {lane, store.openLane("node-1"), store.openLane("node-1")};
        ExecutorService pool = Executors.newFixedThreadPool(lanes.length);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < lanes.length; i++) {
                long own = lanes[i];
                long number = i + 1L;
                writers.add(pool.submit(() -> {
                    for (int n = 1; n <= 50; n++) {
                        new Writing(own)
                                .enter(entry(number, n))
                                .send(message(own, n, number))
                                .to(store);
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(store.outbox(1000)).hasSize(150);
        assertThat(store.journal(id(3))).hasSize(50);
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
