package io.sagaz.cli;

/** What the command was given can't be used; the message says what, and what to do. */
final class RefusedInputException extends RuntimeException {
    RefusedInputException(String message) {
        super(message);
    }

    RefusedInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
