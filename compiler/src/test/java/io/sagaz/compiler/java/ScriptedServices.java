package io.sagaz.compiler.java;

import io.sagaz.compiler.simulate.CallFailure;
import io.sagaz.compiler.simulate.CallFailure.Answer;
import io.sagaz.compiler.simulate.CallFailure.InDoubt;
import io.sagaz.compiler.simulate.CallFailure.Rejected;
import io.sagaz.compiler.simulate.Injection;
import io.sagaz.compiler.simulate.Outcome.AlternativeFails;
import io.sagaz.compiler.simulate.Outcome.CompensationFails;
import io.sagaz.compiler.simulate.Outcome.Fails;
import io.sagaz.compiler.simulate.Result.Moment;
import io.sagaz.compiler.simulate.Result.Taken;
import io.sagaz.compiler.simulate.Result.Verified;
import io.sagaz.compiler.simulate.Scenario;
import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.RetryPolicy;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.runtime.ErrorType;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.Rejection;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.lane.IdempotencyKey;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All services of a saga in one scenario: they fail as it says, and remember what was asked of them. In the sagas that it
 * runs nothing goes wrong.
 */
final class ScriptedServices {
    /** Of two, in a fan-out that bears none that fails. */
    static final int FAILING_ELEMENT = 1;

    private final SagaDefinition definition;
    private final Scenario scenario;
    private final List<Moment> course = new ArrayList<>();
    private final List<String> undone = new ArrayList<>();
    private final Map<StepDefinition, Integer> ownCalls = new HashMap<>();
    private @Nullable UUID saga;

    ScriptedServices(SagaDefinition definition, Scenario scenario) {
        this.definition = definition;
        this.scenario = scenario;
    }

    /** The scenario is about this one; the others are the sagas that it runs. */
    void about(UUID id) {
        saga = id;
    }

    /** Questions, and alternatives that make calls, in order. */
    List<Moment> course() {
        return List.copyOf(course);
    }

    /** Steps of which a call was undone, in order; in a fan-out once for each element. */
    List<String> undone() {
        return List.copyOf(undone);
    }

    /** Has the operations of a generated service. */
    record Scripted(ServiceType<?> generated) implements ServiceType<ScriptedServices> {
        @Override
        public String name() {
            return generated.name();
        }

        @Override
        public Class<ScriptedServices> type() {
            return ScriptedServices.class;
        }

        @Override
        public List<OperationType> operations() {
            return generated.operations();
        }

        @Override
        public @Nullable Object call(
                ScriptedServices services,
                String operation,
                List<? extends @Nullable Object> arguments,
                StepContext context)
                throws Exception {
            return services.answer(new Call(generated, operation), context);
        }
    }

    private record Call(ServiceType<?> service, String operation) {
        @Nullable
        Object result() {
            Type type = Arrays.stream(service.type().getMethods())
                    .filter(method -> method.getName().equals(operation))
                    .findFirst()
                    .orElseThrow()
                    .getGenericReturnType();
            return type == void.class ? null : SampleValues.of(type);
        }

        Exception failure(CallFailure failure) {
            return failure instanceof Rejected rejected ? rejection(rejected) : new IllegalStateException("no result");
        }

        private Rejection rejection(Rejected rejected) {
            ErrorType<?> error = service.operations().stream()
                    .filter(it -> it.name().equals(operation))
                    .flatMap(it -> it.fails().stream())
                    .filter(it -> rejected.error()
                            .map(name -> it.name().endsWith("." + name))
                            .orElse(true))
                    .findFirst()
                    .orElseThrow();
            return (Rejection) SampleValues.of(error.type());
        }

        String text() {
            return service.name().substring(service.name().lastIndexOf('.') + 1) + "." + operation;
        }
    }

    private @Nullable Object answer(Call call, StepContext context) throws Exception {
        if (!context.sagaId().equals(saga)) {
            return call.result();
        }
        StepDefinition step = definition.steps().stream()
                .filter(it -> it.name().equals(context.stepName()))
                .findFirst()
                .orElseThrow();
        CallId id = calls(step)
                .filter(it -> context.key().equals(IdempotencyKey.of(context.sagaId(), step.name(), it)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("a key of no call: " + context));
        return switch (id.role()) {
            case DO -> act(call, step, id);
            case VERIFY -> verify(call, step);
            case UNDO -> undo(call, step, id);
        };
    }

    /** All that may be made of a step, in a fan-out for each of two elements. */
    private static Stream<CallId> calls(StepDefinition step) {
        List<OptionalInt> elements = step.fanOut().isPresent()
                ? List.of(OptionalInt.of(0), OptionalInt.of(FAILING_ELEMENT))
                : List.of(OptionalInt.empty());
        return elements.stream()
                .flatMap(element -> Arrays.stream(Role.values())
                        .flatMap(
                                role -> IntStream.rangeClosed(0, step.recovery().size())
                                        .mapToObj(alternative -> new CallId(0, element, role, alternative))));
    }

    /** Those of a saga and of the sagas that it runs, each once. */
    static Collection<ServiceType<?>> of(SagaType<?, ?> type) {
        Map<String, ServiceType<?>> services = new LinkedHashMap<>();
        type.services().forEach(service -> services.put(service.name(), service));
        type.children().forEach(child -> of(child).forEach(service -> services.put(service.name(), service)));
        return services.values();
    }

    private @Nullable Object act(Call call, StepDefinition step, CallId id) throws Exception {
        int alternative = id.alternative();
        Optional<CallFailure> failure;
        if (id.element().isPresent() && id.element().getAsInt() != FAILING_ELEMENT) {
            failure = Optional.empty();
        } else if (alternative == 0) {
            failure = ownCall(step, ownCalls.merge(step, 1, Integer::sum));
        } else {
            note(new Taken(step.name(), call.text()));
            failure = fails(step)
                    .filter(fails -> fails.alternatives().size() >= alternative)
                    .map(fails -> fails.alternatives().get(alternative - 1).failure());
        }
        if (failure.isPresent()) {
            throw call.failure(failure.get());
        }
        return call.result();
    }

    /** @param attempt of all that are made of the step's own call */
    private Optional<CallFailure> ownCall(StepDefinition step, int attempt) {
        Optional<Fails> fails = fails(step);
        if (fails.isEmpty()) {
            return Optional.empty();
        }
        CallFailure failure = fails.get().call();
        int failing = 1 + retries(step, failure, step.policy().retry());
        if (attempt > failing) {
            note(new Taken(step.name(), "retry"));
        }
        List<AlternativeFails> alternatives = fails.get().alternatives();
        for (int entry = 0; entry < alternatives.size(); entry++) {
            if (step.recovery().get(entry) instanceof Alternative.Retry retry) {
                failing += retry.policy().retries().orElseThrow();
            }
        }
        return attempt <= failing ? Optional.of(failure) : Optional.empty();
    }

    private static int retries(StepDefinition step, CallFailure failure, RetryPolicy policy) {
        if (failure instanceof Rejected rejected) {
            String error = step.call().fails().stream()
                    .filter(name ->
                            rejected.error().map(it -> name.endsWith("." + it)).orElse(true))
                    .findFirst()
                    .orElseThrow();
            return policy.onErrors().contains(error) ? policy.retries().orElseThrow() : 0;
        }
        return policy.retries().orElseThrow();
    }

    private @Nullable Object verify(Call call, StepDefinition step) {
        Answer answer = fails(step)
                .map(Fails::call)
                .filter(InDoubt.class::isInstance)
                .map(inDoubt -> ((InDoubt) inDoubt).answer())
                .orElse(Answer.NOTHING);
        note(new Verified(step.name(), answer));
        Object found = Objects.requireNonNull(call.result());
        return switch (answer) {
            case HAPPENED -> found;
            case NOTHING -> found instanceof Boolean ? false : null;
            case UNANSWERED -> throw new IllegalStateException("no result");
        };
    }

    private @Nullable Object undo(Call call, StepDefinition step, CallId id) {
        boolean fails = injected(step, CompensationFails.class).isPresent();
        if (fails && id.element().orElse(0) == 0) {
            throw new IllegalStateException("no result");
        }
        if (!fails) {
            undone.add(step.name());
        }
        return call.result();
    }

    /** The attempts of one call are one moment. */
    private void note(Moment moment) {
        if (course.isEmpty() || !course.get(course.size() - 1).equals(moment)) {
            course.add(moment);
        }
    }

    private Optional<Fails> fails(StepDefinition step) {
        return injected(step, Fails.class);
    }

    private <T> Optional<T> injected(StepDefinition step, Class<T> outcome) {
        return scenario.injections().stream()
                .filter(injection -> injection.step().equals(step.name()))
                .map(Injection::outcome)
                .filter(outcome::isInstance)
                .map(outcome::cast)
                .findFirst();
    }
}
