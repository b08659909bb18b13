package io.sagaz.runtime;

import java.util.Optional;
import java.util.UUID;

/**
 * A running engine: the one object that users hold. Safe for any thread.
 *
 * <p>When {@link #start} has returned the saga is durable: it goes on after a crash, here or after a restart.
 */
public interface Sagaz extends AutoCloseable {
    /**
     * Starts a saga, once for each tenant and business key: a second start returns a handle to the first.
     *
     * @throws io.sagaz.kernel.SagazException if it could not be stored; it may be tried again
     */
    <I, O> SagaHandle<O> start(SagaType<I, O> type, I input);

    /** The saga that was started with this business key; of a type without {@code tenant}. */
    <O> Optional<SagaHandle<O>> find(SagaType<?, O> type, String key);

    /** The saga of this tenant that was started with this business key. */
    <O> Optional<SagaHandle<O>> find(SagaType<?, O> type, String tenant, String key);

    <O> Optional<SagaHandle<O>> find(SagaType<?, O> type, UUID id);

    /**
     * Gives a saga a signal, durably: a step that waits for it goes on, or one that will; the saga's generated class has a
     * method for each. Several signals are taken in the order in which they came.
     *
     * @param key tells a repeated signal from a new one: with one key the saga takes it once
     * @throws RefusedException if the saga isn't known, has ended, or waits nowhere for such a signal; nothing changed
     */
    <S> void signal(UUID saga, String key, SignalType<S> type, S signal);

    Operations operations();

    /** Stops gracefully: takes no more work, lets attempts in flight end for a while, and closes the store. */
    @Override
    void close();
}
