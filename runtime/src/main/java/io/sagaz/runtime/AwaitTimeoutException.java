package io.sagaz.runtime;

import io.sagaz.kernel.SagazException;

/** A saga hasn't ended within the time that its caller was willing to wait. The saga goes on. */
public final class AwaitTimeoutException extends SagazException {
    private static final long serialVersionUID = 1L;

    public AwaitTimeoutException(String message) {
        super(message);
    }
}
