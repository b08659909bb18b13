package io.sagaz.runtime;

/**
 * A declared error.
 *
 * @param name qualified, such as {@code shop.orders.OutOfStock}
 */
public record ErrorType<E extends Rejection>(String name, Class<E> type, Codec<E> codec) {}
