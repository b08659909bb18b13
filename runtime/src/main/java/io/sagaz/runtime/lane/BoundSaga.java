package io.sagaz.runtime.lane;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.StepState;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A saga with the services that it calls. Immutable; safe for any thread. */
public final class BoundSaga<I, O> {
    private final SagaType<I, O> type;
    private final SagaDefinition definition;
    private final Map<String, BoundService<?>> services;

    BoundSaga(SagaType<I, O> type, Map<String, BoundService<?>> services) {
        this.type = type;
        this.definition = type.definition();
        this.services = services;
        definition.steps().stream()
                .filter(step -> step.operation().isEmpty())
                .findFirst()
                .ifPresent(step -> {
                    throw new IllegalArgumentException("step `" + step.name() + "` of " + definition.qualifiedName()
                            + " is no action, and the engine runs nothing else yet");
                });
    }

    public SagaType<I, O> type() {
        return type;
    }

    public SagaDefinition definition() {
        return definition;
    }

    public String name() {
        return definition.qualifiedName();
    }

    public StepName step(int index) {
        return type.steps().get(index);
    }

    StepDefinition stepDefinition(int index) {
        return definition.steps().get(index);
    }

    BoundService<?> service(CallDefinition call) {
        BoundService<?> service = services.get(call.service());
        if (service == null) {
            throw new SagazBugException(name() + " calls " + call.service() + ", which it doesn't list");
        }
        return service;
    }

    OperationType operation(CallDefinition call) {
        return service(call).operation(call.operation());
    }

    /** Of a step's output, in a fan-out the list of what its elements gave. Empty if it has none. */
    public Optional<Codec<?>> output(int step) {
        Optional<Codec<?>> output = workOutput(step);
        return stepDefinition(step).fanOut().isPresent() ? output.map(BoundSaga::listOf) : output;
    }

    /**
     * Of what a step's work gives, in a fan-out for one element; its alternatives have the same type. Empty if that is
     * nothing.
     */
    Optional<Codec<?>> workOutput(int step) {
        return operation(stepDefinition(step).call()).output();
    }

    /** Failed elements that are borne are absent in it. */
    private static <T> Codec<?> listOf(Codec<T> element) {
        return Codecs.list(Codecs.optional(element));
    }

    /** Of what the compensation of a step, or of one of its elements, returned, in this state. */
    Optional<Codec<?>> undone(int step, StepState state) {
        return compensation(step, state.alternative())
                .flatMap(undo -> operation(undo.call()).output());
    }

    private Optional<Compensation.Undo> compensation(int step, int alternative) {
        StepDefinition definition = stepDefinition(step);
        Compensation compensation = definition.compensation();
        if (alternative > 0 && definition.recovery().get(alternative - 1) instanceof Alternative.Call call) {
            compensation = call.compensation();
        }
        return compensation instanceof Compensation.Undo undo ? Optional.of(undo) : Optional.empty();
    }

    /** A declared error by its name. */
    Optional<ErrorType<?>> error(String name) {
        return type.services().stream()
                .map(ServiceType::operations)
                .flatMap(List::stream)
                .map(OperationType::fails)
                .flatMap(List::stream)
                .filter(error -> error.name().equals(name))
                .<ErrorType<?>>map(error -> error)
                .findFirst();
    }
}
