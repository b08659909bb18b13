package io.sagaz.runtime.lane;

import io.sagaz.kernel.Event;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.SagazException;
import io.sagaz.kernel.State;
import io.sagaz.runtime.AwaitTimeoutException;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.journal.Fold;
import io.sagaz.runtime.journal.History;
import io.sagaz.runtime.journal.UnusableSagaException;
import io.sagaz.runtime.lane.Endings.End;
import io.sagaz.runtime.store.SagaRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * A handle to a saga of this process: one in memory is asked there, any other is read from the store. It keeps the end
 * once it knows it.
 */
final class LaneHandle<O> implements SagaHandle<O> {
    private final LaneSagaz sagaz;
    private final BoundSaga<?, O> bound;
    private final UUID id;
    private volatile Optional<End> known = Optional.empty();

    LaneHandle(LaneSagaz sagaz, BoundSaga<?, O> bound, UUID id) {
        this.sagaz = sagaz;
        this.bound = bound;
        this.id = id;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public SagaStatus status() {
        return known.map(end -> end.state().status())
                .or(() -> active().map(ActiveSaga::committedStatus))
                .orElseGet(() -> row().status());
    }

    private Optional<ActiveSaga> active() {
        return sagaz.lane().saga(id);
    }

    @Override
    public Outcome<O> await(Duration limit) throws InterruptedException {
        return outcome(known.isPresent() ? known.get() : keep(awaitEnd(limit)));
    }

    private End keep(End end) {
        if (end.last()) {
            known = Optional.of(end);
        }
        return end;
    }

    private End awaitEnd(Duration limit) throws InterruptedException {
        TransactionRunner.refuseInside();
        Endings endings = sagaz.lane().endings();
        // First, so that an end between the look and the wait isn't missed.
        CompletableFuture<End> end = endings.join(id);
        try {
            if (!end.isDone() && (!isOpenHere() || sagaz.lane().stuck(id).isPresent())) {
                Optional<End> stored = stored();
                if (stored.isPresent()) {
                    return stored.get();
                }
            }
            return sagaz.driver().await(end, limit);
        } catch (TimeoutException e) {
            throw new AwaitTimeoutException("saga " + id + " of " + bound.name() + " is " + status()
                    + " and hasn't ended within " + DurationText.of(limit) + "; it goes on");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SagazException cause) {
                throw cause;
            }
            throw new SagazBugException("waiting for saga " + id + " failed with " + e.getCause());
        } finally {
            endings.leave(id);
        }
    }

    /** A child that has completed may be in memory while its parent asks it to go back. */
    private boolean isOpenHere() {
        return active().filter(saga -> !saga.committedStatus().ended()).isPresent();
    }

    /**
     * The end of a saga that isn't in memory; empty if it may still come.
     *
     * @throws RefusedException if it will not come in this process
     */
    private Optional<End> stored() {
        SagaRow row = row();
        if (row.status().ended()) {
            return Optional.of(fold(row));
        }
        Optional<String> reason = sagaz.lane().stuck(id);
        if (reason.isEmpty() && row.status() == SagaStatus.SUSPENDED && !canGoOn(row)) {
            reason = row.cause();
        }
        if (reason.isPresent()) {
            throw new RefusedException(
                    "saga " + id + " of " + bound.name() + " can't go on here and will not end: " + reason.get());
        }
        return Optional.empty();
    }

    private boolean canGoOn(SagaRow row) {
        try {
            fold(row);
            return true;
        } catch (UnusableSagaException e) {
            return false;
        }
    }

    private End fold(SagaRow row) {
        BoundSaga<?, ?> own = sagaz.catalog().bound(row);
        State state = Fold.of(
                sagaz.lane().context().kernel(), own.definition(), sagaz.store().journal(id));
        return End.of(own, state, row);
    }

    @Override
    public Optional<Outcome<O>> outcome() {
        if (known.isPresent() || isOpenHere()) {
            return known.map(this::outcome);
        }
        SagaRow row = row();
        return row.status().ended() ? Optional.of(outcome(keep(fold(row)))) : Optional.empty();
    }

    private Outcome<O> outcome(End end) {
        return new Outcomes(sagaz.payloads()).of(bound, end.bound(), end.state());
    }

    @Override
    public List<HistoryEntry> history() {
        BoundSaga<?, ?> own = own();
        return History.of(
                own.type().definition(), own.type().steps(), sagaz.store().journal(id));
    }

    /** The version that the saga was started with; where that isn't registered the one that the caller knows. */
    private BoundSaga<?, ?> own() {
        Optional<ActiveSaga> active = active();
        if (active.isPresent()) {
            return active.get().bound();
        }
        try {
            return sagaz.catalog().bound(row());
        } catch (UnusableSagaException e) {
            return bound;
        }
    }

    @Override
    public void cancel(String reason) {
        String key = sagaz.newKey();
        sagaz.request("cancel", id, at -> new Event.CancelRequested(at, key, reason));
    }

    private SagaRow row() {
        return sagaz.store()
                .saga(id)
                .orElseThrow(() -> new SagazException("saga " + id + " isn't in the store any more"));
    }

    @Override
    public String toString() {
        return bound.name() + " " + id;
    }
}
