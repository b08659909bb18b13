package io.sagaz.runtime.engine;

/** The threads that wait for the store. */
record StoreLoops(CommitLoop commits, WakeLoop wakes) {}
