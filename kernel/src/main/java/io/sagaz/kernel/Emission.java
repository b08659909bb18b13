package io.sagaz.kernel;

import java.util.OptionalInt;

/**
 * An event that is to be published because a step, or an element of a fan-out, has succeeded.
 *
 * @param step index of the step
 * @param element index of the element, in a fan-out; else empty
 * @param emit what to publish
 */
public record Emission(int step, OptionalInt element, EmitDefinition emit) {
    /** Of a step that isn't fanned out. */
    public Emission(int step, EmitDefinition emit) {
        this(step, OptionalInt.empty(), emit);
    }
}
