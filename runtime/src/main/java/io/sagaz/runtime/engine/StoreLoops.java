package io.sagaz.runtime.engine;

/** The threads that wait for the store. */
record StoreLoops(CommitLoop commits, WakeLoop wakes) {
    /** Commits what was handed over, unless the store can't, and ends. */
    void close() throws InterruptedException {
        try {
            commits.close();
        } finally {
            wakes.close();
        }
    }
}
