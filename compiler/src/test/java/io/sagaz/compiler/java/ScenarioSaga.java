package io.sagaz.compiler.java;

import io.sagaz.compiler.simulate.Injection;
import io.sagaz.compiler.simulate.Outcome.Cancelled;
import io.sagaz.compiler.simulate.Outcome.Fails;
import io.sagaz.compiler.simulate.Outcome.Skipped;
import io.sagaz.compiler.simulate.Outcome.TimedOut;
import io.sagaz.compiler.simulate.Scenario;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.SignalType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.Values;
import io.sagaz.runtime.testing.TestSagaz;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A generated saga in one scenario: its conditions hold as the scenario has it, and its waits are over at once, but for
 * that in which something happens.
 *
 * @param generated which evaluates everything else
 */
record ScenarioSaga<I, O>(SagaType<I, O> generated, Scenario scenario) implements SagaType<I, O> {
    private static final Duration MEANWHILE = Duration.ofDays(1);

    @Override
    public @Nullable Object evaluate(Expression expression, Values values) {
        for (StepDefinition step : definition().steps()) {
            if (step.when().filter(expression::equals).isPresent()) {
                return !has(step, Skipped.class);
            }
            if (step.work() instanceof Work.Wait wait && wait.end().equals(expression)) {
                boolean interrupted = has(step, Cancelled.class) || has(step, TimedOut.class);
                Duration length = interrupted ? MEANWHILE : Duration.ZERO;
                return wait.until() ? (Object) TestSagaz.START.plus(length) : length;
            }
        }
        return generated.evaluate(expression, values);
    }

    /** Gives the saga the signals that come. */
    void signal(Sagaz sagaz, SagaHandle<?> handle) {
        for (StepDefinition step : definition().steps()) {
            boolean comes = !has(step, Fails.class) && !has(step, Cancelled.class) && !has(step, TimedOut.class);
            if (step.work() instanceof Work.Await await && comes) {
                SignalType<?> type = signals().stream()
                        .filter(signal -> signal.name().equals(await.signal()))
                        .findFirst()
                        .orElseThrow();
                signal(sagaz, handle, step.name(), type);
            }
        }
    }

    @SuppressWarnings("unchecked") // the sample is made of the type's own class
    private static <S> void signal(Sagaz sagaz, SagaHandle<?> handle, String key, SignalType<S> type) {
        sagaz.signal(handle.id(), key, type, (S) SampleValues.of(type.type()));
    }

    private boolean has(StepDefinition step, Class<?> outcome) {
        return scenario.injections().stream()
                .filter(injection -> injection.step().equals(step.name()))
                .map(Injection::outcome)
                .anyMatch(outcome::isInstance);
    }

    @Override
    public SagaDefinition definition() {
        return generated.definition();
    }

    @Override
    public String definitionJson() {
        return generated.definitionJson();
    }

    @Override
    public String definitionHash() {
        return generated.definitionHash();
    }

    @Override
    public Codec<I> input() {
        return generated.input();
    }

    @Override
    public Optional<Codec<O>> output() {
        return generated.output();
    }

    @Override
    public List<? extends StepName> steps() {
        return generated.steps();
    }

    @Override
    public List<ServiceType<?>> services() {
        return generated.services();
    }

    @Override
    public Codec<?> elements(int step) {
        return generated.elements(step);
    }

    @Override
    public List<SagaType<?, ?>> children() {
        return generated.children();
    }

    @Override
    public Optional<String> tenant(I input) {
        return generated.tenant(input);
    }

    @Override
    public Map<String, Optional<String>> indexes(I input) {
        return generated.indexes(input);
    }

    @Override
    public List<SignalType<?>> signals() {
        return generated.signals();
    }

    @Override
    public Optional<String> key(I input) {
        return generated.key(input);
    }
}
