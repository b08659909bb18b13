package io.sagaz.kernel;

/**
 * A user's value on its way through a saga: carried, never opened.
 *
 * <p>The kernel passes payloads on by reference and asks nothing of them; generated records implement this interface.
 */
public interface Payload {}
