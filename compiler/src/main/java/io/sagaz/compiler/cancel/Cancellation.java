package io.sagaz.compiler.cancel;

import java.util.concurrent.CancellationException;

/**
 * Asked again and again by a computation that may be given up: an editor no longer needs the analysis of a text that has
 * changed since. Implementations are safe for any thread and answer at once.
 */
@FunctionalInterface
public interface Cancellation {
    Cancellation NEVER = () -> false;

    /** Whether the result is no longer needed. Once true, it stays true. */
    boolean requested();

    /**
     * Goes on only while the result is needed.
     *
     * @throws CancellationException if it is not; whoever computes lets it pass and keeps nothing of what is half done
     */
    default void check() {
        if (requested()) {
            throw new CancellationException("the result is no longer needed");
        }
    }
}
