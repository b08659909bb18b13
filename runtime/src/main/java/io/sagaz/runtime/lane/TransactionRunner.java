package io.sagaz.runtime.lane;

import io.sagaz.kernel.Event;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.SagazException;
import io.sagaz.runtime.ClosedException;
import io.sagaz.runtime.journal.Part;
import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.DuplicateEntryException;
import io.sagaz.runtime.store.FencedException;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.Store;
import io.sagaz.runtime.store.StoreException;
import io.sagaz.runtime.store.UnstorableException;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes attempts. One of a {@code transactional} operation gets its turn from the lane, and runs in a transaction that
 * also commits what the saga makes of its success: either both stand or neither. Safe for any thread.
 */
public final class TransactionRunner {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionRunner.class);
    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    private final long lane;
    private final Store store;
    private final CallRunner runner;
    private final Consumer<Consumer<Lane>> lanes;

    /**
     * @param lane the number of the lane that the attempts are of
     * @param lanes has work done by that lane
     */
    public TransactionRunner(long lane, Store store, CallRunner runner, Consumer<Consumer<Lane>> lanes) {
        this.lane = lane;
        this.store = store;
        this.runner = runner;
        this.lanes = lanes;
    }

    public static boolean isTransactional(Attempt attempt) {
        return attempt.operation().kind() == OperationKind.TRANSACTIONAL;
    }

    /** Refuses what would wait for a transaction that waits for it. */
    static void refuseInside() {
        if (INSIDE.get()) {
            throw new IllegalStateException(
                    "a `transactional` operation can't ask the engine for anything: all writes wait"
                            + " for its end; do it in a step of its own");
        }
    }

    /**
     * Runs user code. Whatever that throws is the outcome.
     *
     * @return what the lane is to do with it
     */
    public Consumer<Lane> run(Attempt attempt) {
        if (!isTransactional(attempt)) {
            Event outcome = runner.run(attempt, Optional.empty());
            return driven -> driven.ended(attempt, outcome);
        }
        CompletableFuture<Boolean> turn = new CompletableFuture<>();
        lanes.accept(driven -> driven.wish(attempt, turn));
        try {
            return await(turn) ? new Transaction(attempt).run() : driven -> {};
        } catch (InterruptedException e) {
            Event outcome = runner.faulted(attempt, "interrupted");
            return driven -> driven.notTransacted(attempt, outcome);
        }
    }

    private static <T> T await(CompletableFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new SagazException("the lane didn't answer", e);
        }
    }

    /** One attempt that has its turn. For one thread. */
    private final class Transaction {
        private final Attempt attempt;
        private Event outcome;
        private Optional<Change> change = Optional.empty();

        Transaction(Attempt attempt) {
            this.attempt = attempt;
            this.outcome = runner.faulted(attempt, "the store didn't begin a transaction");
        }

        Consumer<Lane> run() {
            boolean committed;
            try {
                committed = store.transact(this::work);
            } catch (FencedException | DuplicateEntryException | UnstorableException e) {
                committed = false;
                outcome = runner.faulted(attempt, "nothing was committed: " + e.getMessage());
            } catch (StoreException e) {
                LOG.warn("A transactional operation of saga {} may not be committed", attempt.sagaId(), e);
                try {
                    committed = stands();
                } catch (StoreException unread) {
                    return stop(unread);
                }
                outcome = runner.faulted(attempt, "nothing was committed: " + e.getMessage());
            } catch (ClosedException e) {
                throw e;
            } catch (RuntimeException e) {
                return stop(e);
            }
            Event last = outcome;
            return committed
                    ? driven -> driven.transacted(attempt, change.orElseThrow())
                    : driven -> driven.notTransacted(attempt, last);
        }

        /** Nobody knows whether it is committed, and the lane must not go on without knowing; the next start reads it. */
        private Consumer<Lane> stop(RuntimeException reason) {
            SagazException stopped = new SagazException(
                    "the engine has stopped: it isn't known whether a transactional operation of saga "
                            + attempt.sagaId() + " was committed; start it again",
                    reason);
            return driven -> driven.stop(stopped);
        }

        private Optional<Batch> work(Optional<Connection> connection) {
            INSIDE.set(true);
            try {
                outcome = runner.run(attempt, connection);
            } finally {
                INSIDE.remove();
            }
            if (outcome instanceof Event.Succeeded) {
                change = made();
            }
            if (change.isEmpty() && outcome instanceof Event.Succeeded) {
                outcome = runner.faulted(attempt, "it was over before it could be committed");
            }
            return change.map(made -> Part.batch(lane, List.of(made.part())));
        }

        /** What the saga makes of the success; nothing if the attempt is over by now. */
        private Optional<Change> made() {
            CompletableFuture<Optional<Change>> answer = new CompletableFuture<>();
            Event success = outcome;
            lanes.accept(driven -> driven.transacting(attempt, success, answer));
            try {
                return await(answer);
            } catch (InterruptedException e) {
                outcome = runner.faulted(attempt, "interrupted");
                return Optional.empty();
            }
        }

        /** After a commit that failed, which on one machine is over. */
        private boolean stands() {
            List<JournalEntry> entries =
                    change.map(made -> made.part().entries()).orElse(List.of());
            return !entries.isEmpty() && store.journal(attempt.sagaId()).containsAll(entries);
        }
    }
}
