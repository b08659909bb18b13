package io.sagaz.runtime;

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

    /** Whether a compensation undoes something that may never have happened. */
    boolean inDoubt();
}
