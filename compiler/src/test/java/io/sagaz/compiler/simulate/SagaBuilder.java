package io.sagaz.compiler.simulate;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.RetryPolicy;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes definitions as briefly as the language does. */
final class SagaBuilder {
    private final List<StepDefinition> steps = new ArrayList<>();
    private OnFailure onFailure = new OnFailure.FailFast();
    private Optional<Duration> timeout = Optional.empty();

    SagaBuilder onFailure(OnFailure strategy) {
        onFailure = strategy;
        return this;
    }

    SagaBuilder timeout(Duration limit) {
        timeout = Optional.of(limit);
        return this;
    }

    SagaBuilder step(Step step) {
        List<Integer> predecessors = step.after.stream()
                .map(name -> steps.stream().map(StepDefinition::name).toList().indexOf(name))
                .sorted()
                .toList();
        steps.add(new StepDefinition(
                step.name,
                step.mark,
                predecessors,
                call(step.operation, step.kind, step.fails),
                new Policy(step.retry, Policy.TIMEOUT_DEFAULT),
                step.verify.map(operation -> call(operation, OperationKind.QUERY, List.of())),
                step.compensation,
                step.recovery,
                List.of()));
        return this;
    }

    SagaDefinition build() {
        return new SagaDefinition("shop", "Test", 1, steps, onFailure, timeout, Optional.empty());
    }

    private static CallDefinition call(String operation, OperationKind kind, List<String> fails) {
        int dot = operation.indexOf('.');
        return new CallDefinition(
                "shop." + operation.substring(0, dot), operation.substring(dot + 1), kind, fails, new Expression(0));
    }

    static Alternative retry(int times) {
        return new Alternative.Retry(
                new RetryPolicy(OptionalInt.of(times), new Pace.Every(Duration.ofSeconds(1)), List.of()));
    }

    static Alternative retryForever() {
        return new Alternative.Retry(
                new RetryPolicy(OptionalInt.empty(), new Pace.Every(Duration.ofSeconds(1)), List.of()));
    }

    static Alternative other(String operation, String... fails) {
        return new Alternative.Call(
                call(operation, OperationKind.COMMAND, List.of(fails)),
                new Policy(RetryPolicy.STEP_DEFAULT, Policy.TIMEOUT_DEFAULT),
                new Compensation.None());
    }

    static Step step(String name) {
        return new Step(name);
    }

    /** A step that calls {@code Service.name}, which declares no error. */
    static final class Step {
        private final String name;
        private final String operation;
        private Mark mark = Mark.NONE;
        private OperationKind kind = OperationKind.COMMAND;
        private List<String> fails = List.of();
        private List<String> after = List.of();
        private Optional<String> verify = Optional.empty();
        private Compensation compensation = new Compensation.None();
        private List<Alternative> recovery = List.of();
        private RetryPolicy retry = RetryPolicy.STEP_DEFAULT;

        private Step(String name) {
            this.name = name;
            this.operation = "Service." + name;
        }

        Step pivot() {
            mark = Mark.PIVOT;
            return this;
        }

        Step irreversible() {
            mark = Mark.IRREVERSIBLE;
            return this;
        }

        Step kind(OperationKind promise) {
            kind = promise;
            return this;
        }

        Step fails(String... errors) {
            fails = List.of(errors);
            return this;
        }

        Step after(String... names) {
            after = List.of(names);
            return this;
        }

        Step verify() {
            verify = Optional.of("Service.find");
            return this;
        }

        Step undo() {
            compensation = new Compensation.Undo(
                    Optional.empty(),
                    call("Service.undo", OperationKind.COMMAND, List.of()),
                    new Policy(RetryPolicy.COMPENSATION_DEFAULT, Policy.TIMEOUT_DEFAULT));
            return this;
        }

        Step undoByHand(String task) {
            compensation = new Compensation.Manual(task);
            return this;
        }

        Step recover(Alternative... alternatives) {
            recovery = List.of(alternatives);
            return this;
        }

        Step retry(RetryPolicy policy) {
            retry = policy;
            return this;
        }
    }
}
