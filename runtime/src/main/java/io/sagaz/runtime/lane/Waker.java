package io.sagaz.runtime.lane;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.SagazException;
import io.sagaz.kernel.State;
import io.sagaz.runtime.BusyException;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.journal.Fold;
import io.sagaz.runtime.journal.UnusableSagaException;
import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.Parking;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Brings sagas from the store into a lane: what earlier runs left, what is due, and what somebody asks for. Reads in
 * pages, and no more than there are places in memory. It waits for the store, so it has a thread of its own; for one
 * thread.
 */
public final class Waker {
    /** How long before it is due a parked saga is taken up. */
    public static final Duration AHEAD = Duration.ofSeconds(15);

    private static final int CLAIM_ROWS_MAX = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Lane lane;
    private final long laneId;
    private final Store store;
    private final Catalog catalog;
    private final Semaphore places;
    private final Deque<SagaRow> claimed = new ArrayDeque<>();
    /** Read by the thread that starts the engine. */
    private final AtomicInteger resumed = new AtomicInteger();
    /** Whether a claim failed and may have been made all the same: its sagas are this lane's, and nobody has them. */
    private boolean inDoubt;

    /** @param activeMax how many sagas from the store may be in memory */
    public Waker(Lane lane, long laneId, Store store, Catalog catalog, int activeMax) {
        this.lane = lane;
        this.laneId = laneId;
        this.store = store;
        this.catalog = catalog;
        this.places = new Semaphore(activeMax);
    }

    /** How it stands after a page. */
    public enum Page {
        /** There may be more. */
        MORE,
        /** There is no more. */
        LAST,
        /** There may be more, but no place in memory. */
        NO_PLACE
    }

    /** How many sagas were given to the lane. */
    public int resumed() {
        return resumed.get();
    }

    /**
     * Takes up a page of what lanes of earlier runs left open.
     *
     * @param driver has the lane do something
     */
    public Page takeUp(Consumer<Consumer<Lane>> driver) {
        return page(driver, size -> store.claim(laneId, size));
    }

    /** Takes up a page of what is due soon. */
    public Page wakeDue(Consumer<Consumer<Lane>> driver) {
        Instant until = Spans.after(lane.context().seams().now(), AHEAD);
        return page(driver, size -> store.claimDue(laneId, until, size));
    }

    private Page page(Consumer<Consumer<Lane>> driver, IntFunction<List<SagaRow>> claim) {
        bring(List.of(), driver);
        int size = size();
        if (size == 0) {
            return Page.NO_PLACE;
        }
        List<SagaRow> rows = claim(driver, () -> claim.apply(size));
        bring(rows, driver);
        if (rows.size() < size) {
            return Page.LAST;
        }
        // A page that the places cut short is followed by a pause, else each place that is freed costs a commit.
        return size == CLAIM_ROWS_MAX ? Page.MORE : Page.NO_PLACE;
    }

    private <T> T claim(Consumer<Consumer<Lane>> driver, Supplier<T> claim) {
        if (inDoubt) {
            release(driver);
        }
        // What is thrown on the way leaves it so.
        inDoubt = true;
        T rows = claim.get();
        inDoubt = false;
        return rows;
    }

    /**
     * Parks what is this lane's but isn't there, due at once. Nothing else brings sagas back, so that what the lane
     * misses it still misses when they are parked; those that it parked or ended itself meanwhile only wake too early or
     * not at all.
     */
    private void release(Consumer<Consumer<Lane>> driver) {
        Optional<Instant> now = Optional.of(lane.context().seams().now());
        UUID last = FIRST;
        List<UUID> ids;
        do {
            ids = store.held(laneId, last, CLAIM_ROWS_MAX);
            List<Parking> lost = missing(ids, driver).stream()
                    .map(id -> new Parking(id, now))
                    .toList();
            if (!lost.isEmpty()) {
                store.write(new Batch(laneId, List.of(), List.of(), List.of(), List.of(), lost, List.of()));
            }
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        } while (ids.size() == CLAIM_ROWS_MAX);
    }

    /** Asked of the lane after it was given what was claimed before. */
    private List<UUID> missing(List<UUID> ids, Consumer<Consumer<Lane>> driver) {
        CompletableFuture<List<UUID>> missing = new CompletableFuture<>();
        driver.accept(driven -> missing.complete(driven.missing(ids)));
        return missing.join();
    }

    /** When something is due next, by the wall clock. */
    public Optional<Instant> nextWake() {
        return store.nextWake();
    }

    /**
     * Tells a saga that was taken up what its children have come to.
     *
     * @param awaited keys of those whose results it waits for
     */
    public void children(UUID id, Set<String> awaited, Consumer<Consumer<Lane>> driver) {
        List<KnownChild> children = KnownChild.of(store, id, awaited::contains);
        driver.accept(driven -> driven.childrenAre(id, children));
    }

    /** Takes up a saga that somebody asks for, or says why it can't be. */
    public void wake(UUID id, Consumer<Consumer<Lane>> driver) {
        bring(List.of(), driver);
        if (size() == 0) {
            SagazException busy =
                    new BusyException("as many sagas are in memory as may be; ask for saga " + id + " again later");
            driver.accept(driven -> driven.doesNotCome(id, busy));
            return;
        }
        Optional<SagaRow> row = claim(driver, () -> store.claim(laneId, id).or(() -> completedChild(id)));
        if (row.isPresent()) {
            bring(List.of(row.get()), driver);
        } else {
            SagazException reason = new RefusedException(whyNot(id));
            driver.accept(driven -> driven.doesNotCome(id, reason));
        }
    }

    /** It may go back, if it is its parent that asks for it. */
    private Optional<SagaRow> completedChild(UUID id) {
        return store.saga(id)
                .filter(row -> row.parent().isPresent() && row.status() == SagaStatus.COMPLETED)
                .flatMap(row -> store.reopen(laneId, id));
    }

    private String whyNot(UUID id) {
        return store.saga(id)
                .filter(found -> found.status() == SagaStatus.SUSPENDED)
                .flatMap(SagaRow::cause)
                .map(cause -> "saga " + id + " can't go on: " + cause)
                .orElse("saga " + id + " isn't open");
    }

    private int size() {
        return Math.min(CLAIM_ROWS_MAX, places.availablePermits());
    }

    private void bring(List<SagaRow> rows, Consumer<Consumer<Lane>> driver) {
        claimed.addAll(rows);
        // A row leaves the queue when the lane knows of its saga: what the store can't read now it is asked for again.
        for (SagaRow row = claimed.peek(); row != null; row = claimed.peek()) {
            bring(row, driver);
            claimed.remove();
        }
    }

    private void bring(SagaRow row, Consumer<Consumer<Lane>> driver) {
        try {
            BoundSaga<?, ?> bound = catalog.bound(row);
            List<JournalEntry> journal = store.journal(row.id());
            State state = Fold.of(lane.context().kernel(), bound.definition(), journal);
            // Nobody else takes places, so that one of the page's is free.
            Admission admission = places.tryAcquire() ? Admission.woken(places) : Admission.none();
            ActiveSaga saga = ActiveSaga.folded(lane.context(), bound, row, state, journal.size(), admission);
            driver.accept(driven -> driven.resume(saga));
            resumed.incrementAndGet();
        } catch (UnusableSagaException e) {
            SagaLog.unusable(row, e);
            SagaRow suspended = suspended(row, String.valueOf(e.getMessage()));
            if (!suspended.equals(row)) {
                store.write(Batch.ofChanges(laneId, List.of(suspended)));
            }
            driver.accept(driven -> driven.standsStill(suspended));
        }
    }

    private SagaRow suspended(SagaRow row, String reason) {
        return row.status() == SagaStatus.SUSPENDED && row.cause().equals(Optional.of(reason))
                ? row
                : row.with(
                        SagaStatus.SUSPENDED,
                        Optional.of(reason),
                        lane.context().seams().now());
    }
}
