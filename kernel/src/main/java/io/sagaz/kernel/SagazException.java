package io.sagaz.kernel;

/** The root of every failure that Sagaz reports by throwing. */
public class SagazException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SagazException(String message) {
        super(message);
    }

    public SagazException(String message, Throwable cause) {
        super(message, cause);
    }
}
