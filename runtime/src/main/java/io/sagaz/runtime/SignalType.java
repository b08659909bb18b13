package io.sagaz.runtime;

/**
 * A signal that a saga declares. Generated; immutable.
 *
 * @param saga qualified name of the saga that declares it
 * @param name simple, as declared in the saga
 * @param type the generated record that carries its fields
 * @param <S> that record
 */
public record SignalType<S>(String saga, String name, Class<S> type, Codec<S> codec) {}
