package io.sagaz.runtime.lane;

import io.sagaz.runtime.ClosedException;
import io.sagaz.runtime.Outage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Drives a lane for those who ask something of it. Safe for any thread. */
public interface Driver {
    /**
     * Has this done by whoever drives the lane.
     *
     * @throws ClosedException if nobody does any more
     */
    void onLane(Consumer<Lane> work);

    /** @throws ClosedException if the lane isn't driven any more */
    void requireOpen();

    /** Since when the store takes no commits; empty while it does. */
    Optional<Outage> outage();

    /** Waits for what the lane will answer. */
    <T> T await(CompletableFuture<T> reply, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException;
}
