package io.sagaz.runtime.lane;

import io.sagaz.kernel.Event;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagazException;
import io.sagaz.runtime.BusyException;
import io.sagaz.runtime.Operations;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.SignalType;
import io.sagaz.runtime.journal.Fold;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What users ask of a lane, whoever drives it. Safe for any thread. */
public final class LaneSagaz {
    static final String NO_TENANT = "";

    private final Lane lane;
    private final Driver driver;
    private final Store store;
    private final Catalog catalog;
    private final Seams seams;
    private final Payloads payloads;
    private final LaneLimits limits;
    private final Semaphore starts;
    private final Semaphore active;
    private final Semaphore requests;
    private final Operations operations;
    private final LaneSignals signals;

    public LaneSagaz(Lane lane, Driver driver, Store store, Catalog catalog, LaneLimits limits) {
        this.lane = lane;
        this.driver = driver;
        this.store = store;
        this.catalog = catalog;
        this.seams = lane.context().seams();
        this.payloads = lane.context().payloads();
        this.limits = limits;
        this.starts = new Semaphore(limits.startsMax());
        this.active = new Semaphore(limits.activeMax());
        this.requests = new Semaphore(limits.startsMax());
        this.operations = new LaneOperations(this);
        this.signals = new LaneSignals(this);
    }

    /** As {@link io.sagaz.runtime.Sagaz#start}. */
    public <I, O> SagaHandle<O> start(SagaType<I, O> type, I input) {
        TransactionRunner.refuseInside();
        driver.requireOpen();
        BoundSaga<I, O> bound = catalog.bound(type);
        Payload payload = payloads.write("the input of " + bound.name(), type.input(), input);
        UUID id = seams.ids().get();
        SagaRow row = row(bound, id, input);
        Admission admission = admit();
        ActiveSaga saga = ActiveSaga.fresh(lane.context(), bound, row, admission);
        CompletableFuture<UUID> reply = new CompletableFuture<>();
        boolean accepted = false;
        try {
            driver.onLane(driven -> driven.start(saga, payload, reply));
        } catch (RuntimeException e) {
            admission.leave();
            throw e;
        }
        try {
            UUID durable = answer(reply, "start " + bound.name() + again(row));
            accepted = durable.equals(id);
            return accepted ? new LaneHandle<>(this, bound, id) : handle(bound, durable);
        } finally {
            // Without an answer the saga may still be stored and run: its place is then the lane's to give back.
            if (!accepted && reply.isDone()) {
                admission.leave();
            }
        }
    }

    private <I> SagaRow row(BoundSaga<I, ?> bound, UUID id, I input) {
        return NewSaga.row(
                bound,
                id,
                bound.type().tenant(input).orElse(NO_TENANT),
                bound.type().key(input),
                Optional.empty(),
                NewSaga.indexes(bound.type(), input),
                seams.now());
    }

    private static String again(SagaRow row) {
        return row.businessKey().isPresent()
                ? "; it may be stored all the same, and starting it again with the same key is safe"
                : "; it may be stored all the same as " + row.id();
    }

    private Admission admit() {
        take(
                starts,
                () -> limits.startsMax() + " sagas are accepted and not worked on yet, and none began within "
                        + DurationText.of(limits.requestTimeout()) + "; start it again later");
        try {
            take(
                    active,
                    () -> limits.activeMax() + " sagas are in memory, and none ended within "
                            + DurationText.of(limits.requestTimeout()) + "; start it again later");
        } catch (RuntimeException e) {
            starts.release();
            throw e;
        }
        return new Admission(starts, active);
    }

    private void take(Semaphore places, Supplier<String> otherwise) {
        try {
            if (!places.tryAcquire(limits.requestTimeout().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new BusyException(otherwise.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SagazException("interrupted before anything was asked of the engine", e);
        }
    }

    /** As {@link io.sagaz.runtime.Sagaz#find}. */
    public <O> Optional<SagaHandle<O>> find(SagaType<?, O> type, String key) {
        return find(type, NO_TENANT, key);
    }

    /** As {@link io.sagaz.runtime.Sagaz#find}. */
    public <O> Optional<SagaHandle<O>> find(SagaType<?, O> type, String tenant, String key) {
        BoundSaga<?, O> bound = catalog.bound(type);
        return store().saga(bound.name(), tenant, key).map(row -> handle(bound, row.id()));
    }

    /** As {@link io.sagaz.runtime.Sagaz#find}. */
    public <O> Optional<SagaHandle<O>> find(SagaType<?, O> type, UUID id) {
        BoundSaga<?, O> bound = catalog.bound(type);
        return store().saga(id).filter(row -> row.type().equals(bound.name())).map(row -> handle(bound, id));
    }

    /** As {@link io.sagaz.runtime.Sagaz#signal}. */
    public <S> void signal(UUID saga, String key, SignalType<S> type, S signal) {
        signals.signal(saga, key, type, signal);
    }

    public Operations operations() {
        return operations;
    }

    /** @throws RefusedException if there is no such saga */
    BoundSaga<?, ?> bound(UUID saga) {
        return lane.saga(saga)
                .<BoundSaga<?, ?>>map(ActiveSaga::bound)
                .orElseGet(() -> store().saga(saga)
                        .<BoundSaga<?, ?>>map(catalog::bound)
                        .orElseThrow(() -> new RefusedException("there is no saga " + saga)));
    }

    private <O> SagaHandle<O> handle(BoundSaga<?, O> bound, UUID id) {
        return new LaneHandle<>(this, bound, id);
    }

    /** Indexes of the steps that were compensated, in the order in which their compensations ended. */
    public List<Integer> compensated(SagaType<?, ?> type, UUID id) {
        return lane.saga(id)
                .map(ActiveSaga::committedState)
                .orElseGet(() ->
                        Fold.of(lane.context().kernel(), catalog.bound(type).definition(), store().journal(id)))
                .compensated();
    }

    /** Whether the saga has something to do soon, or somebody has asked for it. */
    public boolean isInMemory(UUID id) {
        return lane.saga(id).isPresent();
    }

    /** How many sagas are in memory. */
    public int inMemory() {
        return lane.inMemory();
    }

    Lane lane() {
        return lane;
    }

    Driver driver() {
        return driver;
    }

    /** @throws io.sagaz.runtime.ClosedException if the engine is closed */
    Store store() {
        driver.requireOpen();
        return store;
    }

    Catalog catalog() {
        return catalog;
    }

    Payloads payloads() {
        return payloads;
    }

    String newKey() {
        return seams.ids().get().toString();
    }

    /** Asks a saga and waits until the answer is durable. */
    void request(String what, UUID id, Function<Instant, Event> event) {
        ask(what, id, (driven, reply) -> driven.request(id, event, reply));
    }

    /** Asks the lane about a saga and waits for the answer. */
    void ask(String what, UUID id, BiConsumer<Lane, CompletableFuture<UUID>> question) {
        TransactionRunner.refuseInside();
        take(
                requests,
                () -> limits.startsMax() + " requests wait for the store, and none was answered within "
                        + DurationText.of(limits.requestTimeout()) + "; try again later to " + what + " saga " + id);
        CompletableFuture<UUID> reply = new CompletableFuture<>();
        // The place is free when the request is answered, even if its caller has gone before.
        CompletableFuture<UUID> answered = reply.whenComplete((done, failure) -> requests.release());
        try {
            driver.onLane(driven -> question.accept(driven, reply));
        } catch (RuntimeException e) {
            reply.completeExceptionally(e);
            throw e;
        }
        answer(answered, what + " saga " + id);
    }

    private UUID answer(CompletableFuture<UUID> reply, String what) {
        try {
            return driver.await(reply, limits.requestTimeout());
        } catch (TimeoutException e) {
            throw new BusyException(
                    "the store didn't answer within " + DurationText.of(limits.requestTimeout()) + " to " + what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SagazException("interrupted while the store was asked to " + what, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SagazException cause) {
                throw cause;
            }
            throw new SagazBugException("to " + what + " failed with " + e.getCause());
        }
    }
}
