package io.sagaz.kernel;

/**
 * An event that a step publishes when it has succeeded.
 *
 * @param event qualified name of the event type
 * @param value evaluates to the event
 */
public record EmitDefinition(String event, Expression value) {}
