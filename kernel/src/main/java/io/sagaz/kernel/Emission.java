package io.sagaz.kernel;

import java.util.OptionalInt;

/**
 * An event that is to be published because of a transition.
 *
 * @param step index of the step that has succeeded; empty where the status of the saga is the reason
 * @param emit what to publish
 */
public record Emission(OptionalInt step, EmitDefinition emit) {}
