package io.sagaz.runtime.store;

import io.sagaz.kernel.SagazException;

/** The database couldn't do it. Whether something was written isn't known unless a subclass says so. */
public class StoreException extends SagazException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
