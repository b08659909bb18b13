package io.sagaz.runtime.codec;

import io.sagaz.kernel.Payload;

/**
 * A value on its way between steps, as {@link JsonPayloads} has written it. Equal if the text is.
 *
 * @param json one JSON value; not checked here
 */
public record JsonPayload(String json) implements Payload {}
