package io.sagaz.runtime.lane;

import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.CallId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One attempt of a call, on its way from the lane to a worker. Safe for any thread. */
public final class Attempt {
    private final ActiveSaga saga;
    private final OwedCall call;
    private final int number;
    private final SagaValues values;
    private final ReentrantLock lock = new ReentrantLock();
    private Phase phase = Phase.WAITING;
    private @Nullable Thread thread;
    private long begunNanos;
    private volatile boolean hopeless;

    private enum Phase {
        WAITING,
        RUNNING,
        ENDED
    }

    Attempt(ActiveSaga saga, OwedCall call, int number, SagaValues values) {
        this.saga = saga;
        this.call = call;
        this.number = number;
        this.values = values;
    }

    ActiveSaga saga() {
        return saga;
    }

    OwedCall owed() {
        return call;
    }

    SagaValues values() {
        return values;
    }

    public BoundSaga<?, ?> bound() {
        return saga.bound();
    }

    public UUID sagaId() {
        return saga.id();
    }

    /** Empty for none. */
    Optional<String> tenant() {
        return saga.tenant();
    }

    public CallId call() {
        return call.id();
    }

    /** Counted from 1. */
    public int number() {
        return number;
    }

    public CallDefinition operation() {
        return call.operation();
    }

    Duration timeout() {
        return call.timeout();
    }

    String stepName() {
        return saga.bound().stepDefinition(call.id().step()).name();
    }

    /**
     * The calling thread is about to make the attempt.
     *
     * @return false if it isn't wanted any more
     */
    public boolean begin(long nanos) {
        lock.lock();
        try {
            if (phase != Phase.WAITING) {
                return false;
            }
            phase = Phase.RUNNING;
            thread = Thread.currentThread();
            begunNanos = nanos;
        } finally {
            lock.unlock();
        }
        saga.admission().begin();
        return true;
    }

    /** The thread has made the attempt; from now on it is not interrupted on its account. */
    public void end() {
        lock.lock();
        try {
            phase = Phase.ENDED;
            thread = null;
        } finally {
            lock.unlock();
        }
    }

    /** @return whether no thread had begun it, and none will */
    boolean withdraw() {
        lock.lock();
        try {
            boolean waits = phase == Phase.WAITING;
            if (waits) {
                phase = Phase.ENDED;
            }
            return waits;
        } finally {
            lock.unlock();
        }
    }

    void interrupt() {
        lock.lock();
        try {
            if (thread != null) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How much of its time-out is left; all of it while it waits for a worker. */
    long nanosLeft(long nanos) {
        lock.lock();
        try {
            long used = phase == Phase.WAITING ? 0 : nanos - begunNanos;
            return Spans.nanos(call.timeout()) - used;
        } finally {
            lock.unlock();
        }
    }

    /** Its outcome can't change by another attempt. */
    void markHopeless() {
        hopeless = true;
    }

    boolean hopeless() {
        return hopeless;
    }
}
