package io.sagaz.runtime;

import io.sagaz.kernel.SagazException;

/** Sagaz itself is wrong; please report it. */
public final class SagazBugException extends SagazException {
    private static final long serialVersionUID = 1L;

    public SagazBugException(String what) {
        super(what + " (this is a defect of Sagaz: please report it)");
    }
}
