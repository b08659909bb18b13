package io.sagaz.runtime.store;

/** The lane was taken over: nothing was written, and nothing of it can be written any more. */
public final class FencedException extends StoreException {
    private static final long serialVersionUID = 1L;

    public FencedException(String message) {
        super(message);
    }
}
