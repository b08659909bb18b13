package io.sagaz.runtime;

/**
 * A signal that a saga declares. Generated; immutable.
 *
 * @param name simple, as declared in the saga
 * @param type the generated record that carries its fields
 * @param <S> that record
 */
public record SignalType<S>(String name, Class<S> type, Codec<S> codec) {}
