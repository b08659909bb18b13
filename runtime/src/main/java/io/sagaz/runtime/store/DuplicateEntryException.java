package io.sagaz.runtime.store;

/** A journal entry of the batch stands already: nothing was written. */
public final class DuplicateEntryException extends StoreException {
    private static final long serialVersionUID = 1L;

    public DuplicateEntryException(String message, Throwable cause) {
        super(message, cause);
    }
}
