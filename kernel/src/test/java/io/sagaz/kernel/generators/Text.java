package io.sagaz.kernel.generators;

import io.sagaz.kernel.Payload;

/** A value that tests can tell apart. */
public record Text(String value) implements Payload {}
