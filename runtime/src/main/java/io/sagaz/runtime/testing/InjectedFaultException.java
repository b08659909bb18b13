package io.sagaz.runtime.testing;

import io.sagaz.kernel.SagazException;
import io.sagaz.runtime.StepName;

/** A fault that a test has asked for. */
final class InjectedFaultException extends SagazException {
    private static final long serialVersionUID = 1L;

    InjectedFaultException(StepName step) {
        super("a fault that the test injects into step `" + step.stepName() + "`");
    }
}
