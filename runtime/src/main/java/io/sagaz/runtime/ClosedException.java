package io.sagaz.runtime;

import io.sagaz.kernel.SagazException;

/**
 * The engine doesn't work any more: it was closed, or it has stopped because the store belongs to somebody else. What
 * was committed is safe and goes on at the next start.
 */
public final class ClosedException extends SagazException {
    private static final long serialVersionUID = 1L;

    public ClosedException(String message) {
        super(message);
    }

    public ClosedException(String message, Throwable cause) {
        super(message, cause);
    }
}
