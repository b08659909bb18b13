package io.sagaz.runtime.engine;

import io.sagaz.runtime.ClosedException;
import io.sagaz.runtime.Outage;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.lane.Driver;
import io.sagaz.runtime.lane.Lane;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lane's thread: takes what comes in, rings alarms, hands over commits. Never blocks but to wait for work. */
final class LaneLoop implements Driver {
    private static final Logger LOG = LoggerFactory.getLogger(LaneLoop.class);
    /** After so many pieces of work alarms and commits have their turn. */
    private static final int ROUND_WORK_MAX = 512;

    private static final Duration LIMIT_MAX = Duration.ofNanos(Long.MAX_VALUE);

    private final LongSupplier nanos;
    private final Supplier<Optional<Outage>> outages;
    private final BlockingQueue<Consumer<Lane>> inbox;
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean draining;
    private boolean ending;
    private volatile boolean ended;

    /**
     * @param inboxMax what may wait for the lane; more would be a defect of whoever bounds it
     * @param outages since when the store takes no commits
     */
    LaneLoop(LongSupplier nanos, int inboxMax, Supplier<Optional<Outage>> outages) {
        this.nanos = nanos;
        this.inbox = new LinkedBlockingQueue<>(inboxMax);
        this.outages = outages;
    }

    @Override
    public Optional<Outage> outage() {
        return outages.get();
    }

    @Override
    public void onLane(Consumer<Lane> work) {
        if (!inbox.offer(work)) {
            throw new SagazBugException("more waits for the lane than sagas and callers together can have asked for");
        }
        // The loop may have emptied the inbox for the last time before this came in.
        if (ended && inbox.remove(work)) {
            throw closed();
        }
    }

    @Override
    public void requireOpen() {
        if (ended) {
            throw closed();
        }
    }

    @Override
    public <T> T await(CompletableFuture<T> reply, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        // A limit beyond some three hundred years can't be counted in nanoseconds, and needn't be.
        long nanos = limit.compareTo(LIMIT_MAX) < 0 ? limit.toNanos() : Long.MAX_VALUE;
        return reply.get(nanos, TimeUnit.NANOSECONDS);
    }

    private static ClosedException closed() {
        return new ClosedException("the engine is closed; what was committed goes on at its next start");
    }

    /** Lets nothing new begin; completed when no handler runs and everything is committed. */
    CompletableFuture<Void> drain() {
        onLane(lane -> {
            draining = true;
            lane.drain();
        });
        return drained;
    }

    /** The loop ends, and whoever still waits is told so. */
    void end() throws InterruptedException {
        onLane(lane -> ending = true);
        end.await();
    }

    /** The thread's work. */
    void run(Lane lane) {
        try {
            // What was taken up from earlier runs may have something to commit.
            round(lane, null);
            while (!ending) {
                round(lane, waitForWork(lane));
            }
        } finally {
            ended = true;
            lane.stop(closed());
            for (Consumer<Lane> late = inbox.poll(); late != null; late = inbox.poll()) {
                run(late, lane);
            }
            end.countDown();
        }
    }

    private void round(Lane lane, @Nullable Consumer<Lane> first) {
        @Nullable Consumer<Lane> work = first;
        for (int done = 1; work != null; done++) {
            run(work, lane);
            work = done < ROUND_WORK_MAX ? inbox.poll() : null;
        }
        run(Lane::fireAlarms, lane);
        run(Lane::flush, lane);
        if (draining && lane.drained()) {
            drained.complete(null);
        }
    }

    private static void run(Consumer<Lane> work, Lane lane) {
        try {
            work.accept(lane);
        } catch (RuntimeException e) {
            LOG.error("The engine has a defect and stops; what was committed goes on at its next start", e);
            lane.stop(new SagazBugException("the engine has stopped because of " + e));
        }
    }

    private @Nullable Consumer<Lane> waitForWork(Lane lane) {
        OptionalLong alarm = lane.nextAlarmNanos();
        try {
            if (alarm.isEmpty()) {
                return inbox.take();
            }
            long wait = alarm.getAsLong() - nanos.getAsLong();
            return wait <= 0 ? inbox.poll() : inbox.poll(wait, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // Nobody but close() ends this thread, and that comes in as work.
            return null;
        }
    }
}
