package io.sagaz.runtime.journal;

import io.sagaz.kernel.SagazException;

/** This saga can't go on here, all others can: its definition isn't known, or its journal can't be read. */
public final class UnusableSagaException extends SagazException {
    private static final long serialVersionUID = 1L;

    public UnusableSagaException(String message) {
        super(message);
    }

    public UnusableSagaException(String message, Throwable cause) {
        super(message, cause);
    }
}
