package io.sagaz.runtime;

import io.sagaz.kernel.SagaStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One saga instance. Safe for any thread.
 *
 * @param <O> the saga's output
 */
public interface SagaHandle<O> {
    UUID id();

    /** As last committed. */
    SagaStatus status();

    /**
     * Waits for the end.
     *
     * @throws AwaitTimeoutException if it hasn't ended by then; the saga goes on
     * @throws InterruptedException if the caller is interrupted; the saga goes on
     */
    Outcome<O> await(Duration limit) throws InterruptedException;

    /** Empty while it is open. */
    Optional<Outcome<O>> outcome();

    /** What happened so far, from the journal. */
    List<HistoryEntry> history();

    /**
     * Asks for the saga to be rolled back.
     *
     * @throws RefusedException if it has committed or ended
     */
    void cancel(String reason);
}
