package io.sagaz.runtime.journal;

import io.sagaz.runtime.Outage;
import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.DuplicateEntryException;
import io.sagaz.runtime.store.FencedException;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.Store;
import io.sagaz.runtime.store.Store.KeyTaken;
import io.sagaz.runtime.store.StoreException;
import io.sagaz.runtime.store.UnstorableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits a lane's batches, one after the other. While the store can't work, the same batch is sent again until it can.
 * Data that the store doesn't take is left out, with all that belongs to the same saga. For one thread, save where it
 * says otherwise.
 */
public final class JournalWriter {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final Duration PAUSE_MIN = Duration.ofMillis(50);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);

    private final Store store;
    private final Pause pause;
    private final InstantSource clock;
    private volatile Optional<Outage> outage = Optional.empty();

    /** Waits between two tries. */
    public interface Pause {
        /** @return false if waiting makes no sense any more, since the engine closes */
        boolean await(Duration duration);
    }

    public JournalWriter(Store store, Pause pause, InstantSource clock) {
        this.store = store;
        this.pause = pause;
        this.clock = clock;
    }

    /** Since when the store takes no commits; empty while it does. Safe for any thread. */
    public Optional<Outage> outage() {
        return outage;
    }

    /**
     * @param parts in order; those of one saga as its journal has them
     * @throws FencedException if the store belongs to another process by now
     * @throws DuplicateEntryException if somebody else has written one of the entries
     * @throws StoreException if the store didn't take it before the engine closed
     */
    public Written write(long lane, List<Part> parts) {
        return new Bisection(lane, this::commit).write(parts);
    }

    private List<KeyTaken> commit(Batch batch) {
        Duration wait = PAUSE_MIN;
        boolean unknown = false;
        while (true) {
            try {
                List<KeyTaken> taken = unknown ? writeAgain(batch) : store.write(batch);
                answers();
                return taken;
            } catch (FencedException e) {
                throw e;
            } catch (DuplicateEntryException | UnstorableException e) {
                answers();
                throw e;
            } catch (StoreException e) {
                LOG.warn(
                        "The store can't commit {} entries, nothing new is executed until it can; next try in {} ms",
                        batch.entries().size(),
                        wait.toMillis(),
                        e);
                unknown = true;
                outage = Optional.of(failing(e));
                if (!pause.await(wait)) {
                    throw e;
                }
                wait = longer(wait);
            }
        }
    }

    private void answers() {
        if (outage.isPresent()) {
            outage = Optional.empty();
            LOG.info("The store takes writes again; everything goes on");
        }
    }

    private Outage failing(StoreException e) {
        Instant since = outage.map(Outage::since).orElseGet(clock::instant);
        int tries = outage.map(Outage::tries).orElse(0) + 1;
        return new Outage(since, tries, String.valueOf(e.getMessage()));
    }

    /** A commit that failed may have been one all the same; then its own entries stand in the way. */
    private List<KeyTaken> writeAgain(Batch batch) {
        try {
            return store.write(batch);
        } catch (DuplicateEntryException e) {
            return committedBefore(batch).orElseThrow(() -> e);
        }
    }

    /**
     * Reading proves it here: the first write has ended, and nobody else writes a living lane's sagas.
     *
     * @return empty if another batch wrote the entries
     */
    private Optional<List<KeyTaken>> committedBefore(Batch batch) {
        List<KeyTaken> taken = new ArrayList<>();
        Set<UUID> refused = new HashSet<>();
        for (SagaRow row : batch.created()) {
            if (store.saga(row.id()).isEmpty()) {
                Optional<SagaRow> existing =
                        row.businessKey().flatMap(key -> store.saga(row.type(), row.tenant(), key));
                if (existing.isEmpty()) {
                    return Optional.empty();
                }
                refused.add(row.id());
                taken.add(new KeyTaken(row.id(), existing.get().id()));
            }
        }
        boolean stands = batch.entries().stream()
                .filter(entry -> !refused.contains(entry.saga()))
                .allMatch(this::stands);
        return stands ? Optional.of(taken) : Optional.empty();
    }

    private boolean stands(JournalEntry entry) {
        return store.journal(entry.saga()).contains(entry);
    }

    private static Duration longer(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : doubled;
    }
}
