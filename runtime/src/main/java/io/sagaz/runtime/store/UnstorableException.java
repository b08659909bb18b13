package io.sagaz.runtime.store;

/**
 * The data of the batch can't be stored, such as by a constraint or because it is too big: nothing was written, and the
 * same batch would be refused again. Without the data that is to blame it would be written.
 */
public final class UnstorableException extends StoreException {
    private static final long serialVersionUID = 1L;

    public UnstorableException(String message) {
        super(message);
    }

    public UnstorableException(String message, Throwable cause) {
        super(message, cause);
    }
}
