package io.sagaz.kernel;

import java.util.OptionalInt;

/**
 * An event that is to be published because of a transition.
 *
 * @param step index of the step that has succeeded; empty where the status of the saga is the reason
 * @param element index of the element that has succeeded, in a fan-out; else empty
 * @param emit what to publish
 */
public record Emission(OptionalInt step, OptionalInt element, EmitDefinition emit) {
    static Emission ofSaga(EmitDefinition emit) {
        return new Emission(OptionalInt.empty(), OptionalInt.empty(), emit);
    }

    static Emission ofStep(int step, EmitDefinition emit) {
        return new Emission(OptionalInt.of(step), OptionalInt.empty(), emit);
    }

    static Emission ofElement(int step, int element, EmitDefinition emit) {
        return new Emission(OptionalInt.of(step), OptionalInt.of(element), emit);
    }
}
