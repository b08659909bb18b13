package io.sagaz.runtime;

/**
 * A definite business failure that an operation declares with {@code fails}: thrown by a service, it promises that
 * nothing happened. The generated errors extend it.
 */
public abstract class Rejection extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message for people */
    protected Rejection(String message) {
        // A rejection is an answer, not an accident: its stack says nothing and costs much.
        super(message, null, false, false);
    }

    /** What tells this error from others. */
    public abstract ErrorType<?> errorType();
}
