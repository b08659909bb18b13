package io.sagaz.runtime;

import io.sagaz.kernel.SagazException;

/** A request that doesn't fit the saga's state; nothing changed. */
public final class RefusedException extends SagazException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}
