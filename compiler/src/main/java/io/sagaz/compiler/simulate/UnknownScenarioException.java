package io.sagaz.compiler.simulate;

import io.sagaz.kernel.SagazException;

/** Somebody asked for a scenario that a saga doesn't have; the message says what it has. */
public final class UnknownScenarioException extends SagazException {
    UnknownScenarioException(String message) {
        super(message);
    }
}
