package io.sagaz.runtime.lane;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** A place among the sagas that were accepted but haven't been worked on yet; given back once. Safe for any thread. */
final class Admission {
    private final Semaphore places;
    private final AtomicBoolean held = new AtomicBoolean(true);

    Admission(Semaphore places) {
        this.places = places;
    }

    /** Of a saga that was accepted by an earlier run. */
    static Admission none() {
        return new Admission(new Semaphore(0));
    }

    void release() {
        if (held.compareAndSet(true, false)) {
            places.release();
        }
    }
}
