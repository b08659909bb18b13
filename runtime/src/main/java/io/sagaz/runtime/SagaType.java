package io.sagaz.runtime;

import io.sagaz.kernel.Expression;
import io.sagaz.kernel.SagaDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A compiled saga. Generated as {@code F.TYPE}. Stateless; safe for any thread.
 *
 * @param <I> its input
 * @param <O> its output, {@link Void} if it has none
 */
public interface SagaType<I, O> {
    SagaDefinition definition();

    /** The definition's JSON text, stored with every version that ever starts a saga. */
    String definitionJson();

    /** Of the definition, stable: equal for equal meaning. */
    String definitionHash();

    Codec<I> input();

    /** Empty if it has no output. */
    Optional<Codec<O>> output();

    /** By index. */
    List<? extends StepName> steps();

    /** The services that it calls. */
    List<ServiceType<?>> services();

    /**
     * Of the list that a step is fanned out over.
     *
     * @param step index of the step
     * @throws IllegalArgumentException if it isn't fanned out
     */
    default Codec<?> elements(int step) {
        throw new IllegalArgumentException("step " + step + " isn't fanned out");
    }

    /** The signals that it declares. */
    default List<SignalType<?>> signals() {
        return List.of();
    }

    /** The sagas that it runs, each in the version that runs. */
    default List<SagaType<?, ?>> children() {
        return List.of();
    }

    /** The business key of this input, as text; starting twice with one key starts once. */
    Optional<String> key(I input);

    /** Whose saga one with this input is; empty if sagas of this type belong to nobody in particular. */
    default Optional<String> tenant(I input) {
        return Optional.empty();
    }

    /** The search attributes of a saga with this input, as text, by name; empty where the value is absent. */
    default Map<String, Optional<String>> indexes(I input) {
        return Map.of();
    }

    /**
     * @return for arguments a {@code List}, for an event a {@link SagaEvent}, for a child its input, else the value; null if it is absent
     */
    @Nullable
    Object evaluate(Expression expression, Values values);
}
