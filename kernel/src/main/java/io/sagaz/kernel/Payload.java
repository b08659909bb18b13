package io.sagaz.kernel;

/** A value that the kernel carries from one event to the next and never opens. Implementations are immutable. */
public interface Payload {}
