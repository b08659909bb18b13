package io.sagaz.runtime.engine;

import io.sagaz.runtime.ClosedException;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.lane.Attempt;
import io.sagaz.runtime.lane.Dispatcher;
import io.sagaz.runtime.lane.Lane;
import io.sagaz.runtime.lane.TransactionRunner;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs user code, a bounded number of attempts at a time; the others wait. An attempt that was given up while its handler
 * still runs gives its slot back, so that hanging handlers don't bring everything to a stop. Safe for any thread.
 */
final class Workers implements Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final ExecutorService executor;
    private final TransactionRunner runner;
    private final LongSupplier nanos;
    private final Consumer<Consumer<Lane>> outcomes;
    private final Limits limits;
    private final ReentrantLock lock = new ReentrantLock();
    /** In order of arrival; those that aren't wanted any more leave. */
    private final Set<Attempt> waiting = new LinkedHashSet<>();

    private final Set<Attempt> running = new HashSet<>();
    private final Set<Attempt> hanging = new HashSet<>();
    private int free;
    private boolean closed;

    /**
     * @param slots attempts at a time; as many again may hang
     * @param waitingMax attempts that wait for a slot; bounded by the sagas in memory, so that more are a defect
     */
    record Limits(int slots, int waitingMax) {}

    Workers(
            ExecutorService executor,
            Limits limits,
            TransactionRunner runner,
            LongSupplier nanos,
            Consumer<Consumer<Lane>> outcomes) {
        this.executor = executor;
        this.limits = limits;
        this.free = limits.slots();
        this.runner = runner;
        this.nanos = nanos;
        this.outcomes = outcomes;
    }

    @Override
    public void dispatch(Attempt attempt) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (free == 0) {
                if (waiting.size() >= limits.waitingMax()) {
                    throw new SagazBugException("more attempts wait than the sagas in memory can have");
                }
                waiting.add(attempt);
                return;
            }
            free--;
        } finally {
            lock.unlock();
        }
        executor.execute(() -> work(attempt));
    }

    @Override
    public void abandon(Attempt attempt) {
        Optional<Attempt> next;
        lock.lock();
        try {
            if (waiting.remove(attempt) || closed || !running.contains(attempt)) {
                return;
            }
            if (hanging.size() >= limits.slots()) {
                LOG.warn(
                        "{} handlers hang beyond their time-outs: no more of them are replaced until some end",
                        limits.slots());
                return;
            }
            running.remove(attempt);
            hanging.add(attempt);
            next = nextOrFree();
        } finally {
            lock.unlock();
        }
        next.ifPresent(other -> executor.execute(() -> work(other)));
    }

    /** How many attempts wait for a worker. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
        } finally {
            lock.unlock();
        }
        executor.shutdownNow();
    }

    /** Goes on with what waits, so that a busy worker needs no hand-over. */
    private void work(Attempt first) {
        Optional<Attempt> next = Optional.of(first);
        while (next.isPresent()) {
            next = run(next.get()) ? next() : Optional.empty();
        }
    }

    /** @return whether the slot is still this thread's */
    private boolean run(Attempt attempt) {
        if (!attempt.begin(nanos.getAsLong())) {
            return true;
        }
        lock.lock();
        try {
            running.add(attempt);
        } finally {
            lock.unlock();
        }
        Consumer<Lane> outcome = outcome(attempt);
        attempt.end();
        // What was meant for this attempt must not hit the next one on this thread.
        boolean interrupted = Thread.interrupted();
        tell(attempt, outcome);
        lock.lock();
        try {
            hanging.remove(attempt);
            return running.remove(attempt) && !(closed && interrupted);
        } finally {
            lock.unlock();
        }
    }

    private Consumer<Lane> outcome(Attempt attempt) {
        try {
            return runner.run(attempt);
        } catch (ClosedException e) {
            LOG.debug("An attempt of saga {} began after the engine's end; it is made again", attempt.sagaId(), e);
            return lane -> {};
        }
    }

    private void tell(Attempt attempt, Consumer<Lane> outcome) {
        try {
            outcomes.accept(outcome);
        } catch (ClosedException e) {
            LOG.debug("An attempt of saga {} ended after the engine; it is made again", attempt.sagaId(), e);
        }
    }

    private Optional<Attempt> next() {
        lock.lock();
        try {
            return nextOrFree();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Attempt> nextOrFree() {
        Iterator<Attempt> first = waiting.iterator();
        if (!first.hasNext()) {
            free++;
            return Optional.empty();
        }
        Attempt next = first.next();
        first.remove();
        return Optional.of(next);
    }
}
