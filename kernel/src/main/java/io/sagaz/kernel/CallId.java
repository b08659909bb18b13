package io.sagaz.kernel;

import java.util.OptionalInt;

/**
 * Names a call within one saga instance; its attempts share it and, in the runtime, one idempotency key.
 *
 * @param step index of the step
 * @param element index of the element, in a fan-out; else empty
 * @param role what the call is for
 * @param alternative 0 for the step's own call, n for the n-th entry of its {@code recover} list (from 1)
 */
public record CallId(int step, OptionalInt element, Role role, int alternative) {
    /** What a call is for. */
    public enum Role {
        /** Has the step's effect. */
        DO,
        /** Asks whether a call in doubt happened. */
        VERIFY,
        /** Undoes the call of the same step and alternative. */
        UNDO
    }

    /** Of a step that isn't fanned out. */
    public CallId(int step, Role role, int alternative) {
        this(step, OptionalInt.empty(), role, alternative);
    }

    public static CallId act(int step) {
        return new CallId(step, Role.DO, 0);
    }

    /** The call of this entry of the {@code recover} list. */
    CallId alternative(int entry) {
        return new CallId(step, element, role, entry);
    }

    public CallId as(Role other) {
        return new CallId(step, element, other, alternative);
    }
}
