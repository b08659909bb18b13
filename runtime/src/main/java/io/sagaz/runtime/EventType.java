package io.sagaz.runtime;

/**
 * A declared event.
 *
 * @param name qualified, such as {@code shop.orders.OrderShipped}
 * @param topic as declared, else the qualified name
 */
public record EventType<E extends SagaEvent>(String name, String topic, Class<E> type, Codec<E> codec) {}
