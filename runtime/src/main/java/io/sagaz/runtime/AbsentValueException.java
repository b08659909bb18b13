package io.sagaz.runtime;

import io.sagaz.kernel.SagazException;

/** An expression needs a value that a condition promised, and it is absent. */
public final class AbsentValueException extends SagazException {
    private static final long serialVersionUID = 1L;

    public AbsentValueException() {
        super("a value that the condition of the step promised is absent");
    }
}
