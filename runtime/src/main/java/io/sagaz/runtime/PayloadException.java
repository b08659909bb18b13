package io.sagaz.runtime;

import io.sagaz.kernel.SagazException;

/** A payload doesn't hold what its type says, or is too big. */
public final class PayloadException extends SagazException {
    private static final long serialVersionUID = 1L;

    public PayloadException(String message) {
        super(message);
    }

    public PayloadException(String message, Throwable cause) {
        super(message, cause);
    }
}
