package io.sagaz.runtime.testing;

import io.sagaz.runtime.lane.CallRunner.Caller;
import io.sagaz.runtime.testing.Stepper.Timing;

/** What happens in place of a call. */
final class Fault {
    /** For good. */
    static final int ALWAYS = Integer.MAX_VALUE;

    private final Caller caller;
    private final Timing timing;
    private int attemptsLeft;

    /** @param attempts how many it hits */
    Fault(Caller caller, Timing timing, int attempts) {
        this.caller = caller;
        this.timing = timing;
        this.attemptsLeft = attempts;
    }

    Caller caller() {
        return caller;
    }

    Timing timing() {
        return timing;
    }

    /** @return whether this attempt is hit */
    boolean take() {
        if (attemptsLeft == 0) {
            return false;
        }
        if (attemptsLeft != ALWAYS) {
            attemptsLeft--;
        }
        return true;
    }
}
