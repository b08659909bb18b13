package io.sagaz.runtime.lane;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** The places that a saga takes up, each given back once. Safe for any thread. */
final class Admission {
    private static final Semaphore NOBODYS = new Semaphore(0);

    private final Place waiting;
    private final Place memory;

    /**
     * The places are the saga's already.
     *
     * @param waiting among the sagas that were accepted and haven't been worked on yet
     * @param memory among the sagas in memory
     */
    Admission(Semaphore waiting, Semaphore memory) {
        this.waiting = new Place(waiting);
        this.memory = new Place(memory);
    }

    /** Of a saga that was accepted by an earlier run. */
    static Admission none() {
        return new Admission(NOBODYS, NOBODYS);
    }

    /** The saga is being worked on. */
    void begin() {
        waiting.release();
    }

    /** The saga has left memory. */
    void leave() {
        waiting.release();
        memory.release();
    }

    private static final class Place {
        private final Semaphore places;
        private final AtomicBoolean held = new AtomicBoolean(true);

        Place(Semaphore places) {
            this.places = places;
        }

        void release() {
            if (held.compareAndSet(true, false)) {
                places.release();
            }
        }
    }
}
