package io.sagaz.runtime.lane;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.StepState;
import io.sagaz.kernel.Work;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.SignalType;
import io.sagaz.runtime.StepName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A saga with the services that it calls. Immutable; safe for any thread. */
public final class BoundSaga<I, O> {
    private final SagaType<I, O> type;
    private final SagaDefinition definition;
    private final Map<String, BoundService<?>> services;
    private final Map<String, BoundSaga<?, ?>> children;

    /** @param children the sagas that it runs, by qualified name */
    BoundSaga(SagaType<I, O> type, Map<String, BoundService<?>> services, Map<String, BoundSaga<?, ?>> children) {
        this.type = type;
        this.definition = type.definition();
        this.services = services;
        this.children = Map.copyOf(children);
        for (StepDefinition step : definition.steps()) {
            if (step.work() instanceof Work.Child child) {
                requireChild(step, child);
            }
        }
    }

    private void requireChild(StepDefinition step, Work.Child work) {
        BoundSaga<?, ?> child = children.get(work.saga());
        String what = "step `" + step.name() + "` of " + name() + " runs " + work.saga();
        if (child == null) {
            throw new IllegalArgumentException(what + ", which " + name() + " doesn't list among its children");
        }
        if (step.compensation() instanceof Compensation.OwnRollback
                && child.definition().steps().stream().anyMatch(it -> it.mark() != Mark.NONE)) {
            throw new IllegalArgumentException(what
                    + ", which can't be rolled back any more since it has a pivot or an irreversible step now;"
                    + " compile both together");
        }
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

    /** The idempotency key of a call of this instance. */
    UUID key(UUID saga, CallId call) {
        return IdempotencyKey.of(saga, stepDefinition(call.step()).name(), call);
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

    /** Whether it runs other sagas. */
    boolean hasChildren() {
        return !children.isEmpty();
    }

    /** A saga that it runs. */
    BoundSaga<?, ?> child(String name) {
        BoundSaga<?, ?> child = children.get(name);
        if (child == null) {
            throw new SagazBugException(name() + " runs " + name + ", which it doesn't list");
        }
        return child;
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
        return stepDefinition(step).work().accept(new Work.Visitor<Optional<Codec<?>>>() {
            @Override
            public Optional<Codec<?>> call(Work.Call work) {
                return operation(work.call()).output();
            }

            @Override
            public Optional<Codec<?>> sleep(Work.Wait work) {
                return Optional.empty();
            }

            @Override
            public Optional<Codec<?>> await(Work.Await work) {
                return signal(work.signal()).map(SignalType::codec);
            }

            @Override
            public Optional<Codec<?>> child(Work.Child work) {
                return BoundSaga.this.child(work.saga()).type().output().map(codec -> codec);
            }
        });
    }

    /** A signal that the saga declares, by its simple name. */
    Optional<SignalType<?>> signal(String name) {
        return type.signals().stream()
                .filter(signal -> signal.name().equals(name))
                .<SignalType<?>>map(signal -> signal)
                .findFirst();
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
