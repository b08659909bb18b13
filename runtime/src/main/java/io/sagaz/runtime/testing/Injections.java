package io.sagaz.runtime.testing;

import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.PayloadException;
import io.sagaz.runtime.Rejection;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.codec.JsonPayloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Outcomes that a test injects are those that the step's operation can have. */
final class Injections {
    private final List<SagaType<?, ?>> sagas = new ArrayList<>();

    /** @param sagas with them those that they run */
    Injections(List<SagaType<?, ?>> sagas) {
        sagas.forEach(this::add);
    }

    private void add(SagaType<?, ?> saga) {
        if (!sagas.contains(saga)) {
            sagas.add(saga);
            saga.children().forEach(this::add);
        }
    }

    /** @throws IllegalArgumentException if the step's operation doesn't declare the error */
    void requireDeclared(StepName step, Rejection rejection) {
        String error = rejection.errorType().name();
        call(step).filter(call -> !call.fails().contains(error)).ifPresent(call -> {
            throw new IllegalArgumentException("`" + call.operation() + "`, which step `" + step.stepName()
                    + "` calls, doesn't declare " + error + " with `fails`; "
                    + (call.fails().isEmpty()
                            ? "it declares no error, so inject a fault"
                            : "it declares " + String.join(", ", call.fails())));
        });
    }

    /** @throws IllegalArgumentException if the value can't be the output of the step's operation */
    void requireOutput(StepName step, @Nullable Object output) {
        Optional<CallDefinition> call = call(step);
        if (call.isEmpty()) {
            return;
        }
        String operation = "`" + call.get().operation() + "`, which step `" + step.stepName() + "` calls, ";
        Optional<Codec<?>> codec = operation(call.get()).flatMap(OperationType::output);
        if (codec.isEmpty() && output != null) {
            throw new IllegalArgumentException(operation + "returns nothing; inject null");
        }
        codec.filter(type -> !takes(type, output)).ifPresent(type -> {
            throw new IllegalArgumentException(operation + "can't return "
                    + (output == null
                            ? "null"
                            : output + " of " + output.getClass().getName()));
        });
    }

    // Whether a value is of a codec's type, and null where it may be, is known to that codec alone, which is tried.
    @SuppressWarnings({"unchecked", "NullAway"})
    private static boolean takes(Codec<?> codec, @Nullable Object output) {
        try {
            new JsonPayloads().write((Codec<@Nullable Object>) codec, output);
            return true;
        } catch (ClassCastException | NullPointerException | PayloadException e) {
            return false;
        }
    }

    private Optional<CallDefinition> call(StepName named) {
        StepName step = named instanceof Faults.Element element ? element.step() : named;
        SagaType<?, ?> type = sagas.stream()
                .filter(saga -> saga.steps().contains(step))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "step `" + step.stepName() + "` is of none of the sagas that this engine has"));
        StepDefinition definition = type.definition().steps().get(step.stepIndex());
        if (definition.work() instanceof Work.Child child) {
            throw new IllegalArgumentException("step `" + step.stepName() + "` runs " + child.saga()
                    + ", which runs for real; inject the outcome into one of its steps");
        }
        return definition.operation();
    }

    private Optional<OperationType> operation(CallDefinition call) {
        return sagas.stream()
                .flatMap(saga -> saga.services().stream())
                .filter(service -> service.name().equals(call.service()))
                .map(ServiceType::operations)
                .flatMap(List::stream)
                .filter(operation -> operation.name().equals(call.operation()))
                .findFirst();
    }
}
