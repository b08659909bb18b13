package io.sagaz.runtime.engine;

import io.sagaz.runtime.Operations;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.SignalType;
import io.sagaz.runtime.lane.Lane;
import io.sagaz.runtime.lane.LaneSagaz;
import io.sagaz.runtime.store.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An engine with its threads. Safe for any thread. */
final class RunningEngine implements Sagaz {
    private static final Logger LOG = LoggerFactory.getLogger(RunningEngine.class);
    /** What the last commits get after the grace period; a store that can't take them keeps nobody longer. */
    private static final Duration COMMIT_GRACE = Duration.ofSeconds(5);

    private final LaneSagaz sagaz;
    private final LaneLoop loop;
    private final StoreLoops storeLoops;
    private final Workers workers;
    private final Store store;
    private final Duration shutdownGrace;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    RunningEngine(
            LaneSagaz sagaz,
            LaneLoop loop,
            StoreLoops storeLoops,
            Workers workers,
            Store store,
            Duration shutdownGrace) {
        this.sagaz = sagaz;
        this.loop = loop;
        this.storeLoops = storeLoops;
        this.workers = workers;
        this.store = store;
        this.shutdownGrace = shutdownGrace;
    }

    /** How many sagas are in memory. */
    int inMemory() {
        return sagaz.inMemory();
    }

    Workers workers() {
        return workers;
    }

    @Override
    public <I, O> SagaHandle<O> start(SagaType<I, O> type, I input) {
        return sagaz.start(type, input);
    }

    @Override
    public <O> Optional<SagaHandle<O>> find(SagaType<?, O> type, String key) {
        return sagaz.find(type, key);
    }

    @Override
    public <O> Optional<SagaHandle<O>> find(SagaType<?, O> type, String tenant, String key) {
        return sagaz.find(type, tenant, key);
    }

    @Override
    public <O> Optional<SagaHandle<O>> find(SagaType<?, O> type, UUID id) {
        return sagaz.find(type, id);
    }

    @Override
    public <S> void signal(UUID saga, String key, SignalType<S> type, S signal) {
        sagaz.signal(saga, key, type, signal);
    }

    @Override
    public Operations operations() {
        return sagaz.operations();
    }

    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            if (closing.compareAndSet(false, true)) {
                closeNow();
            } else {
                closed.await();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void closeNow() throws InterruptedException {
        try {
            // Before the lane lets go of its sagas, which would only make room for others.
            storeLoops.wakes().close();
            CompletableFuture<Void> drained = loop.drain();
            if (!within(shutdownGrace, drained)) {
                LOG.info(
                        "Handlers still run after {}: they are interrupted and called again at the next start",
                        shutdownGrace);
                loop.onLane(Lane::abandon);
                within(COMMIT_GRACE, drained);
            }
        } finally {
            release();
        }
    }

    /** Whatever goes wrong or interrupts it, the store is given back and others who close are let go. */
    private void release() throws InterruptedException {
        try {
            storeLoops.commits().close();
            loop.end();
        } finally {
            try {
                workers.close();
            } finally {
                try {
                    store.close();
                } finally {
                    closed.countDown();
                    LOG.info("The engine is closed");
                }
            }
        }
    }

    private static boolean within(Duration limit, CompletableFuture<Void> drained) throws InterruptedException {
        try {
            drained.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing completes it with a failure", e);
        }
    }
}
