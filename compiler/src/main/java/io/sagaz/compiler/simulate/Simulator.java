package io.sagaz.compiler.simulate;

import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.simulate.Outcome.CompensationFails;
import io.sagaz.compiler.simulate.Outcome.Skipped;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Kernel;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaKernel;
import io.sagaz.kernel.StepDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The door of the dry run. Pure: the same definition always gives the same answer. Safe for any thread.
 *
 * <p>The scenarios, for every step and as far as they can happen:
 *
 * <ul>
 *   <li>{@code skipped}: its condition doesn't hold; in every other scenario all conditions hold;
 *   <li>{@code rejected}, {@code rejected:Error}: by the first declared error, by another one;
 *   <li>{@code in-doubt}: all attempts faulted; {@code verify}, if it is asked, finds nothing. With {@code :happened} it
 *       finds that the call happened, with {@code :unanswered} it fails itself;
 *   <li>{@code rejected} of an await: the signal doesn't come in its time;
 *   <li>{@code rejected} of a child saga: it goes back; {@code partially-committed}: it had committed and undid what it
 *       could;
 *   <li>{@code faulted}: the same of a call that can't be in doubt;
 *   <li>any of these with {@code /retry}, {@code /Service.operation} and so on: the first entries of the {@code recover}
 *       list fail as well;
 *   <li>{@code compensation-fails}: after the first other scenario in which the step is undone;
 *   <li>{@code cancel}, {@code deadline}: while the step's call is in flight, or while it waits, if the saga hasn't committed by then.
 * </ul>
 *
 * <p>An attempt that times out has faulted like any other.
 */
public final class Simulator {
    private final Kernel kernel;

    /** With the kernel that the runtime has. */
    public Simulator() {
        this(new SagaKernel());
    }

    /** @param kernel another one, such as a mutant that a test expects to go wrong */
    public Simulator(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Every saga of a model, in its order. */
    public List<SagaSimulation> simulate(Model model) {
        Latencies latencies = new Latencies(model);
        return model.sagas().stream()
                .map(saga -> simulate(saga.definition(), latencies))
                .toList();
    }

    /** @param latency how long a call usually takes; empty where that isn't known */
    public SagaSimulation simulate(SagaDefinition definition, Function<CallDefinition, Optional<Duration>> latency) {
        Simulated.require(definition);
        return new SagaSimulation(definition, Shape.of(definition, latency), scenarios(definition));
    }

    public Result run(SagaDefinition definition, Scenario scenario) {
        Simulated.require(definition);
        return new DryRun(kernel, definition, scenario).run();
    }

    /**
     * Gives a scenario in which nothing but compensations fail what makes the saga undo them.
     *
     * @return empty if no single failure does
     */
    public Optional<Scenario> withTrigger(SagaDefinition definition, Scenario scenario) {
        boolean needsOne = !scenario.fail().isEmpty()
                && scenario.fail().stream().allMatch(injection -> injection.outcome() instanceof CompensationFails);
        if (!needsOne) {
            return Optional.of(scenario);
        }
        return trigger(steps(scenario), callFailures(definition)).map(scenario::triggeredBy);
    }

    private List<Result> scenarios(SagaDefinition definition) {
        List<Result> failures = callFailures(definition);
        List<Result> all = new ArrayList<>();
        for (StepDefinition step : definition.steps()) {
            if (step.when().isPresent()) {
                all.add(run(definition, Scenario.of(new Injection(step.name(), new Skipped()))));
            }
            failures.stream()
                    .filter(result -> steps(result.scenario()).contains(step.name()))
                    .forEach(all::add);
            if (PossibleOutcomes.canBeUndone(step)) {
                Injection undo = new Injection(step.name(), new CompensationFails());
                trigger(List.of(step.name()), failures)
                        .map(trigger -> run(definition, Scenario.of(undo).triggeredBy(trigger)))
                        .ifPresent(all::add);
            }
            for (Outcome interruption : PossibleOutcomes.interruptions(definition)) {
                DryRun run = new DryRun(kernel, definition, Scenario.of(new Injection(step.name(), interruption)));
                Result result = run.run();
                if (!run.interruptedAfterTheCommit()) {
                    all.add(result);
                }
            }
        }
        return all;
    }

    /** The scenarios in which a step's call fails, by step; what can't come to pass is left out. */
    private List<Result> callFailures(SagaDefinition definition) {
        List<Result> results = new ArrayList<>();
        for (StepDefinition step : definition.steps()) {
            for (Outcome outcome : PossibleOutcomes.callFailures(step)) {
                Result result = run(definition, Scenario.of(new Injection(step.name(), outcome)));
                if (result.unreached().isEmpty()) {
                    results.add(result);
                }
            }
        }
        return results;
    }

    /** The first failure that has all these steps undone; one of another step before one of their own. */
    private static Optional<Injection> trigger(List<String> steps, List<Result> failures) {
        return failures.stream()
                .filter(result -> steps.stream().allMatch(result::undoes))
                .map(result -> result.scenario().fail().get(0))
                .min(Comparator.comparing(injection -> steps.contains(injection.step())));
    }

    private static List<String> steps(Scenario scenario) {
        return scenario.fail().stream().map(Injection::step).toList();
    }
}
