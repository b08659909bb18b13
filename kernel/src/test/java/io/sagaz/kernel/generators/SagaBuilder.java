package io.sagaz.kernel.generators;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.FanOut;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.StatusEmit;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Writes saga definitions in few words. A step follows the one before it unless it says otherwise. */
public final class SagaBuilder {
    private final List<Step> steps = new ArrayList<>();
    private OnFailure onFailure = new OnFailure.FailFast();
    private Optional<Duration> timeout = Optional.empty();
    private final List<StatusEmit> emits = new ArrayList<>();

    private SagaBuilder() {}

    public static SagaBuilder saga() {
        return new SagaBuilder();
    }

    public SagaBuilder onFailure(OnFailure strategy) {
        onFailure = strategy;
        return this;
    }

    public SagaBuilder timeout(Duration duration) {
        timeout = Optional.of(duration);
        return this;
    }

    /** An event of the saga itself. */
    public SagaBuilder emit(SagaStatus status, String event) {
        emits.add(new StatusEmit(status, new EmitDefinition(event, new Expression(1))));
        return this;
    }

    /** A command that nothing undoes. */
    public SagaBuilder step(String name) {
        return step(name, step -> step);
    }

    public SagaBuilder step(String name, UnaryOperator<Step> clauses) {
        Step step = new Step(name, steps.isEmpty() ? List.of() : List.of(steps.size() - 1));
        steps.add(clauses.apply(step));
        return this;
    }

    public SagaDefinition build() {
        List<StepDefinition> definitions = steps.stream().map(Step::build).toList();
        return new SagaDefinition(
                "test", "Saga", 1, definitions, onFailure, timeout, Optional.of(new Expression(1)), emits);
    }

    /** The clauses of one step. */
    public final class Step {
        private final String name;
        private List<Integer> predecessors;
        private Mark mark = Mark.NONE;
        private OperationKind kind = OperationKind.COMMAND;
        private Optional<Expression> when = Optional.empty();
        private Optional<Work> work = Optional.empty();
        private Optional<FanOut> fanOut = Optional.empty();
        private boolean verify;
        private Compensation compensation = Alternatives.none();
        private List<Alternative> recovery = List.of();
        private final List<EmitDefinition> emits = new ArrayList<>();

        private Step(String name, List<Integer> predecessors) {
            this.name = name;
            this.predecessors = predecessors;
        }

        /** Exactly these predecessors; none makes the step one of the first. */
        public Step after(String... names) {
            List<String> known = steps.stream().map(step -> step.name).toList();
            predecessors = List.of(names).stream().map(known::indexOf).sorted().toList();
            return this;
        }

        public Step pivot() {
            mark = Mark.PIVOT;
            return this;
        }

        public Step irreversible() {
            mark = Mark.IRREVERSIBLE;
            return this;
        }

        public Step kind(OperationKind value) {
            kind = value;
            return this;
        }

        /** Runs only if a condition holds. */
        public Step when() {
            when = Optional.of(new Expression(3));
            return this;
        }

        /** Sleeps for a duration. */
        public Step sleep() {
            return work(new Work.Wait(new Expression(4), false));
        }

        /** Sleeps until an instant. */
        public Step sleepUntil() {
            return work(new Work.Wait(new Expression(5), true));
        }

        /** Waits for a signal for ever. */
        public Step await(String signal) {
            return work(new Work.Await(signal, Optional.empty(), new Work.OnTimeout.Reject()));
        }

        /** Waits for a signal for an hour. */
        public Step await(String signal, Work.OnTimeout onTimeout) {
            return work(new Work.Await(signal, Optional.of(Duration.ofHours(1)), onTimeout));
        }

        /** Runs another saga. */
        public Step child() {
            return work(new Work.Child("test.Child", new Expression(6)));
        }

        private Step work(Work value) {
            work = Optional.of(value);
            return this;
        }

        /** Once for each element of a list, so many at a time; so many percent of them may fail. */
        /** For each element, without a bound. */
        public Step each() {
            fanOut = Optional.of(new FanOut(new Expression(7), OptionalInt.empty(), BigDecimal.ZERO));
            return this;
        }

        public Step each(int atMost, int percent) {
            fanOut = Optional.of(new FanOut(new Expression(7), OptionalInt.of(atMost), BigDecimal.valueOf(percent)));
            return this;
        }

        public Step verify() {
            verify = true;
            return this;
        }

        /** Undone by an operation. */
        public Step undo() {
            return compensate(Alternatives.undo("un" + name));
        }

        public Step compensate(Compensation value) {
            compensation = value;
            return this;
        }

        public Step recover(Alternative... list) {
            recovery = List.of(list);
            return this;
        }

        public Step emit(String event) {
            emits.add(new EmitDefinition(event, new Expression(2)));
            return this;
        }

        private StepDefinition build() {
            Optional<CallDefinition> query =
                    verify ? Optional.of(Alternatives.operation("find", OperationKind.QUERY)) : Optional.empty();
            return new StepDefinition(
                    name,
                    mark,
                    predecessors,
                    when,
                    work.orElseGet(() -> new Work.Call(Alternatives.operation(name, kind))),
                    fanOut,
                    Alternatives.policy(0),
                    query,
                    compensation,
                    recovery,
                    emits);
        }
    }
}
