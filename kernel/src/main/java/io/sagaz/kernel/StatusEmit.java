package io.sagaz.kernel;

/**
 * An event that a saga publishes each time it comes into a status.
 *
 * @param emit evaluated in the state that has the status: the outputs of its steps may be absent
 */
public record StatusEmit(SagaStatus status, EmitDefinition emit) {}
