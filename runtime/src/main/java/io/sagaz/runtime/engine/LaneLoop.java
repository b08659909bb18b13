package io.sagaz.runtime.engine;

import io.sagaz.runtime.ClosedException;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.lane.Driver;
import io.sagaz.runtime.lane.Lane;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lane's thread: takes what comes in, rings alarms, hands over commits. Never blocks but to wait for work. */
final class LaneLoop implements Driver {
    private static final Logger LOG = LoggerFactory.getLogger(LaneLoop.class);
    /** After so many pieces of work alarms and commits have their turn. */
    private static final int ROUND_WORK_MAX = 512;

    private final Lane lane;
    private final LongSupplier nanos;
    private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private boolean draining;
    private boolean ending;
    private volatile boolean ended;

    LaneLoop(Lane lane, LongSupplier nanos) {
        this.lane = lane;
        this.nanos = nanos;
    }

    @Override
    public void onLane(Runnable work) {
        inbox.add(work);
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
        return reply.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static ClosedException closed() {
        return new ClosedException("the engine is closed; what was committed goes on at its next start");
    }

    /** Lets nothing new begin; completed when no handler runs and everything is committed. */
    CompletableFuture<Void> drain() {
        onLane(() -> {
            draining = true;
            lane.drain();
        });
        return drained;
    }

    /** The loop ends, and whoever still waits is told so. */
    void end() {
        onLane(() -> ending = true);
    }

    /** The thread's work. */
    void run() {
        while (!ending) {
            @Nullable Runnable work = waitForWork();
            for (int done = 0; work != null && done < ROUND_WORK_MAX; done++) {
                run(work);
                work = inbox.poll();
            }
            run(work);
            run(lane::fireAlarms);
            run(lane::flush);
            if (draining && lane.drained()) {
                drained.complete(null);
            }
        }
        ended = true;
        lane.stop(closed());
        for (Runnable late = inbox.poll(); late != null; late = inbox.poll()) {
            run(late);
        }
    }

    private void run(@Nullable Runnable work) {
        if (work == null) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The engine has a defect and stops; everything that was committed goes on at its next start", e);
            lane.stop(new SagazBugException("the engine has stopped because of " + e));
        }
    }

    private @Nullable Runnable waitForWork() {
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
