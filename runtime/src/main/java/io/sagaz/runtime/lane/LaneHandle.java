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
import io.sagaz.runtime.store.SagaRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A handle to a saga of this process: open ones are asked in memory, ended ones are read from the store. */
final class LaneHandle<O> implements SagaHandle<O> {
    private final LaneSagaz sagaz;
    private final BoundSaga<?, O> bound;
    private final UUID id;
    private final Optional<ActiveSaga> active;

    /** @param active empty if it isn't open */
    LaneHandle(LaneSagaz sagaz, BoundSaga<?, O> bound, UUID id, Optional<ActiveSaga> active) {
        this.sagaz = sagaz;
        this.bound = bound;
        this.id = id;
        this.active = active;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public SagaStatus status() {
        return active.map(ActiveSaga::committedStatus).orElseGet(() -> row().status());
    }

    @Override
    public Outcome<O> await(Duration limit) throws InterruptedException {
        if (active.isEmpty()) {
            return outcome().orElseThrow(this::standsStill);
        }
        try {
            return outcome(
                    active.get().bound(), sagaz.driver().await(active.get().end(), limit));
        } catch (TimeoutException e) {
            throw new AwaitTimeoutException("saga " + id + " of " + bound.name() + " is " + status()
                    + " and hasn't ended within " + DurationText.of(limit) + "; it goes on");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SagazException cause) {
                throw cause;
            }
            throw new SagazBugException("waiting for saga " + id + " failed with " + e.getCause());
        }
    }

    private SagazException standsStill() {
        return new RefusedException("saga " + id + " of " + bound.name() + " can't go on here and will not end: "
                + row().cause().orElse("it isn't open in this process"));
    }

    @Override
    public Optional<Outcome<O>> outcome() {
        if (!status().ended()) {
            return Optional.empty();
        }
        if (active.isPresent()) {
            return Optional.of(outcome(active.get().bound(), active.get().committedState()));
        }
        BoundSaga<?, ?> own = sagaz.catalog().bound(row());
        State state = Fold.of(
                sagaz.lane().context().kernel(), own.definition(), sagaz.store().journal(id));
        return Optional.of(outcome(own, state));
    }

    private Outcome<O> outcome(BoundSaga<?, ?> own, State state) {
        return new Outcomes(sagaz.payloads()).of(bound, own, state);
    }

    @Override
    public List<HistoryEntry> history() {
        return History.of(
                own().type().definition(), own().type().steps(), sagaz.store().journal(id));
    }

    /** The version that the saga was started with; where that isn't registered the one that the caller knows. */
    private BoundSaga<?, ?> own() {
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
