package io.sagaz.runtime.store;

/** A saga, journal entry or message of the batch stands already, perhaps from the same batch: nothing was written. */
public final class DuplicateEntryException extends StoreException {
    private static final long serialVersionUID = 1L;

    public DuplicateEntryException(String message) {
        super(message);
    }

    public DuplicateEntryException(String message, Throwable cause) {
        super(message, cause);
    }
}
