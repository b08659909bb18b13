package io.sagaz.runtime;

import java.sql.Connection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a service is told about the call that it serves. Immutable. */
public interface StepContext {
    /** The idempotency key: the same for every attempt of this call, another for every other call. */
    UUID key();

    /** Counted from 1. */
    int attempt();

    UUID sagaId();

    /** Qualified name of the saga, such as {@code shop.orders.FulfilOrder}. */
    String sagaType();

    /** As written in the {@code .saga} file. */
    String stepName();

    /** As the saga's {@code tenant} clause says; empty if it has none. */
    Optional<String> tenant();

    /** When this attempt times out and its thread is interrupted. */
    Instant deadline();

    Map<String, String> headers();

    /**
     * The connection of the transaction in which an operation runs that is {@code transactional}: what is written through
     * it is committed together with the saga's own entry, or not at all. It isn't the operation's to commit, to roll back
     * or to close. All other writes of the engine wait until the operation returns.
     *
     * @throws IllegalStateException for every other operation, and if the store has no connection (memory)
     */
    default Connection connection() {
        throw new IllegalStateException("`" + stepName() + "` calls no `transactional` operation");
    }

    /** Whether a compensation undoes something that may never have happened. */
    boolean inDoubt();
}
