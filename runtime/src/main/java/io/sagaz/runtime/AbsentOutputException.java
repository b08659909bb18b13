package io.sagaz.runtime;

import io.sagaz.kernel.SagazException;

/** An expression needs the output of a step that has none. */
public final class AbsentOutputException extends SagazException {
    private static final long serialVersionUID = 1L;

    private final int step;

    public AbsentOutputException(int step) {
        super("the output of step " + step + " is absent");
        this.step = step;
    }

    /** Index of the step. */
    public int step() {
        return step;
    }
}
