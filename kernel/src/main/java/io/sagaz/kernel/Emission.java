package io.sagaz.kernel;

/**
 * An event that is to be published because a step has succeeded.
 *
 * @param step index of the step
 * @param emit what to publish
 */
public record Emission(int step, EmitDefinition emit) {}
