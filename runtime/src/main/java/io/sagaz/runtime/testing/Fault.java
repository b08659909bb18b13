package io.sagaz.runtime.testing;

import io.sagaz.runtime.lane.CallRunner.Caller;

/** What happens in place of a call. */
final class Fault {
    /** For good. */
    static final int ALWAYS = Integer.MAX_VALUE;

    private final Caller caller;
    private final boolean hangs;
    private int attemptsLeft;

    private Fault(Caller caller, boolean hangs, int attempts) {
        this.caller = caller;
        this.hangs = hangs;
        this.attemptsLeft = attempts;
    }

    static Fault of(Caller caller, int attempts) {
        return new Fault(caller, false, attempts);
    }

    static Fault hanging(int attempts) {
        return new Fault(
                (attempt, service, arguments, step) -> {
                    throw new IllegalStateException("a call that hangs is never made");
                },
                true,
                attempts);
    }

    Caller caller() {
        return caller;
    }

    boolean hangs() {
        return hangs;
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
