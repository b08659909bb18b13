package io.sagaz.runtime.lane;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.runtime.journal.Fold;
import io.sagaz.runtime.journal.UnusableSagaException;
import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes up the sagas that earlier runs left open. */
public final class Recovery {
    private static final int CLAIM_ROWS_MAX = 500;

    private final Lane lane;
    private final long laneId;
    private final Store store;
    private final Catalog catalog;

    public Recovery(Lane lane, long laneId, Store store, Catalog catalog) {
        this.lane = lane;
        this.laneId = laneId;
        this.store = store;
        this.catalog = catalog;
    }

    /**
     * Before the lane is driven. What can't go on is SUSPENDED with the reason; nothing else is touched by it.
     *
     * @return how many go on
     */
    public int recover() {
        int recovered = 0;
        List<SagaRow> claimed = store.claim(laneId, CLAIM_ROWS_MAX);
        while (!claimed.isEmpty()) {
            List<SagaRow> unusable = new ArrayList<>();
            for (SagaRow row : claimed) {
                Optional<SagaRow> suspended = resume(row);
                suspended.ifPresent(unusable::add);
                recovered += suspended.isPresent() ? 0 : 1;
            }
            if (!unusable.isEmpty()) {
                store.write(new Batch(laneId, List.of(), unusable, List.of(), List.of(), List.of()));
            }
            claimed = store.claim(laneId, CLAIM_ROWS_MAX);
        }
        return recovered;
    }

    /** @return the row of a saga that can't go on */
    private Optional<SagaRow> resume(SagaRow row) {
        try {
            BoundSaga<?, ?> bound = catalog.bound(row);
            List<JournalEntry> journal = store.journal(row.id());
            State state = Fold.of(lane.context().kernel(), bound.definition(), journal);
            lane.resume(ActiveSaga.folded(lane.context(), bound, row, state, journal.size()));
            return Optional.empty();
        } catch (UnusableSagaException e) {
            Lane.logUnusable(row, e);
            return Optional.of(row.with(
                    SagaStatus.SUSPENDED,
                    Optional.of(String.valueOf(e.getMessage())),
                    lane.context().seams().now()));
        }
    }
}
