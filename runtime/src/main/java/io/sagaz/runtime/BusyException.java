package io.sagaz.runtime;

import io.sagaz.kernel.SagazException;

/** The engine has more to do than it takes, or the store doesn't answer; the request may be made again later. */
public final class BusyException extends SagazException {
    private static final long serialVersionUID = 1L;

    public BusyException(String message) {
        super(message);
    }
}
