package io.sagaz.runtime.engine;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.DefinitionRow;
import io.sagaz.runtime.store.FencedException;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.OutboxRow;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.Store;
import io.sagaz.runtime.store.StoreException;
import io.sagaz.runtime.store.UnstorableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A store whose commits and claims fail when told to. */
final class FlakyStore implements Store {
    private final Store store;
    private final AtomicInteger claimsOfOne = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;
    private volatile Claims claims = Claims.WELL;
    private volatile Predicate<Batch> unstorable = batch -> false;
    private volatile boolean losesTransaction;
    private volatile boolean losesJournal;
    private volatile boolean transactionLost;
    private volatile CountDownLatch failures = new CountDownLatch(0);

    enum Mood {
        WELL,
        /** Nothing is written. */
        FAILS,
        /** The batch is written, but nobody learns of it; well afterwards. */
        LOSES_ONE_ANSWER,
        /** Nothing is written of one batch, for a reason that isn't the store's; well afterwards. */
        HAS_ONE_DEFECT,
        /** Somebody else has the store. */
        FENCED
    }

    /** How it takes claims. */
    enum Claims {
        WELL,
        /** Nothing is claimed. */
        FAIL,
        /** The next sagas that are claimed are, but nobody learns of it; well afterwards. */
        LOSE_ONE_ANSWER
    }

    FlakyStore(Store store) {
        this.store = store;
    }

    void become(Mood next) {
        failures = new CountDownLatch(2);
        mood = next;
    }

    /** The next transaction that is committed is, but nobody learns of it. */
    void loseTransaction() {
        losesTransaction = true;
    }

    /** As {@link #loseTransaction}, and the journal can't be read once. */
    void loseTransactionAndJournal() {
        losesTransaction = true;
        losesJournal = true;
    }

    void claims(Claims next) {
        claims = next;
    }

    /** How often a single saga was to be claimed. */
    int claimsOfOne() {
        return claimsOfOne.get();
    }

    /** Takes no such data from now on. */
    void refuse(Predicate<Batch> data) {
        unstorable = data;
    }

    /** Waits until two commits have failed. */
    void awaitFailures() throws InterruptedException {
        if (!failures.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("no commit has failed");
        }
    }

    @Override
    public List<KeyTaken> write(Batch batch) {
        return switch (mood) {
            case WELL -> writeWhatMayBeStored(batch);
            case FAILS -> {
                failures.countDown();
                throw new StoreException("the disk is full");
            }
            case LOSES_ONE_ANSWER -> {
                store.write(batch);
                mood = Mood.WELL;
                throw new StoreException("the connection is gone");
            }
            case HAS_ONE_DEFECT -> {
                mood = Mood.WELL;
                throw new IllegalStateException("a defect");
            }
            case FENCED -> throw new FencedException("the lane was taken over");
        };
    }

    private List<KeyTaken> writeWhatMayBeStored(Batch batch) {
        if (unstorable.test(batch)) {
            throw new UnstorableException("the database refuses the data");
        }
        return store.write(batch);
    }

    @Override
    public void open() {
        store.open();
    }

    @Override
    public Optional<SagaRow> reopen(long lane, UUID saga) {
        return store.reopen(lane, saga);
    }

    @Override
    public List<SagaRow> children(UUID parent) {
        return store.children(parent);
    }

    @Override
    public long openLane(String node) {
        return store.openLane(node);
    }

    @Override
    public Instant now() {
        return store.now();
    }

    @Override
    public List<SagaRow> claim(long lane, int limit) {
        return claiming(() -> store.claim(lane, limit));
    }

    @Override
    public List<SagaRow> claimDue(long lane, Instant until, int limit) {
        return claiming(() -> store.claimDue(lane, until, limit));
    }

    @Override
    public Optional<SagaRow> claim(long lane, UUID saga) {
        claimsOfOne.incrementAndGet();
        return claiming(() -> store.claim(lane, saga));
    }

    @Override
    public boolean transact(Work work) {
        Mood now = mood;
        if (now == Mood.FAILS) {
            throw new StoreException("the disk is full");
        }
        if (now == Mood.FENCED) {
            throw new FencedException("the store is another's");
        }
        boolean committed = store.transact(connection -> work.run(connection).map(batch -> {
            if (unstorable.test(batch)) {
                throw new UnstorableException("the data is refused");
            }
            return batch;
        }));
        if (committed && losesTransaction) {
            losesTransaction = false;
            transactionLost = true;
            throw new StoreException("the connection is gone");
        }
        return committed;
    }

    private <T> T claiming(Supplier<T> claim) {
        Claims now = claims;
        if (now == Claims.FAIL) {
            throw new StoreException("the disk is full");
        }
        T claimed = claim.get();
        if (now == Claims.LOSE_ONE_ANSWER && !claimed.equals(List.of()) && !claimed.equals(Optional.empty())) {
            claims = Claims.WELL;
            throw new StoreException("the connection is gone");
        }
        return claimed;
    }

    @Override
    public List<UUID> held(long lane, UUID after, int limit) {
        return store.held(lane, after, limit);
    }

    @Override
    public Optional<Instant> nextWake() {
        return store.nextWake();
    }

    @Override
    public List<SagaRow> overdue(int limit) {
        return store.overdue(limit);
    }

    @Override
    public Optional<SagaRow> saga(UUID id) {
        return store.saga(id);
    }

    @Override
    public Optional<SagaRow> saga(String type, String tenant, String businessKey) {
        return store.saga(type, tenant, businessKey);
    }

    @Override
    public List<SagaRow> sagas(String type, Map<String, String> indexes, int limit) {
        return store.sagas(type, indexes, limit);
    }

    @Override
    public List<SagaRow> sagas(SagaStatus status, int limit) {
        return store.sagas(status, limit);
    }

    @Override
    public List<JournalEntry> journal(UUID saga) {
        if (losesJournal && transactionLost) {
            losesJournal = false;
            throw new StoreException("the connection is still gone");
        }
        return store.journal(saga);
    }

    @Override
    public List<OutboxRow> outbox(int limit) {
        return store.outbox(limit);
    }

    @Override
    public Optional<DefinitionRow> definition(String type, int version, String hash) {
        return store.definition(type, version, hash);
    }

    @Override
    public void close() {
        store.close();
    }
}
