package io.sagaz.runtime;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.FanOut;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.RetryPolicy;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A saga over {@link Participant}, as the generator would write it: input and output are strings, every step calls the
 * operation of its name with its idempotency key.
 */
public final class Script implements SagaType<String, String> {
    private final SagaDefinition definition;
    private final List<Name> steps;
    private final List<Function<Values, @Nullable Object>> expressions;
    private final boolean keyed;
    private final List<ServiceType<?>> services;
    private final List<SagaType<?, ?>> children;

    /** A step's name, as the generated enum has it. */
    public record Name(String stepName, int stepIndex) implements StepName {}

    /** What is published by a step that emits. */
    public record Done(String step) implements SagaEvent {
        public static final EventType<Done> TYPE =
                new EventType<>("test.Done", "done", Done.class, codec(Done::step, Done::new));

        @Override
        public EventType<?> eventType() {
            return TYPE;
        }

        @Override
        public Optional<String> eventKey() {
            return Optional.of(step);
        }
    }

    /** The fields of every signal. */
    public record Note(String text) {}

    private Script(Builder builder) {
        this.keyed = builder.keyed;
        this.services = List.copyOf(builder.services);
        this.children = builder.steps.stream()
                .flatMap(step -> Optional.<SagaType<?, ?>>ofNullable(step.child).stream())
                .distinct()
                .toList();
        List<StepDefinition> definitions =
                builder.steps.stream().map(Step::definition).toList();
        this.definition = new SagaDefinition(
                "test",
                builder.name,
                builder.version,
                definitions,
                builder.onFailure,
                Optional.ofNullable(builder.timeout),
                Optional.of(builder.result));
        this.expressions = List.copyOf(builder.expressions);
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            names.add(new Name(definitions.get(i).name(), i));
        }
        this.steps = List.copyOf(names);
    }

    static <T> Codec<T> codec(Function<T, String> print, Function<String, T> parse) {
        return new Codec<>() {
            @Override
            public void write(T value, PayloadWriter out) {
                out.text(print.apply(value));
            }

            @Override
            public T read(PayloadReader in) {
                return parse.apply(in.text());
            }
        };
    }

    public static Builder saga(String name) {
        return new Builder(name);
    }

    public Name step(String name) {
        return steps.stream()
                .filter(step -> step.stepName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public SagaDefinition definition() {
        return definition;
    }

    @Override
    public String definitionJson() {
        return "{}";
    }

    @Override
    public String definitionHash() {
        return Integer.toHexString(definition.hashCode());
    }

    @Override
    public Codec<String> input() {
        return Codecs.STRING;
    }

    @Override
    public Optional<Codec<String>> output() {
        return Optional.of(Codecs.STRING);
    }

    @Override
    public List<Name> steps() {
        return steps;
    }

    @Override
    public List<ServiceType<?>> services() {
        return services;
    }

    /** All that some step awaits. */
    @Override
    public List<SignalType<?>> signals() {
        return definition.steps().stream()
                .map(StepDefinition::work)
                .filter(Work.Await.class::isInstance)
                .map(work -> ((Work.Await) work).signal())
                .distinct()
                .<SignalType<?>>map(this::signal)
                .toList();
    }

    /** A signal of that name, awaited or not. */
    public SignalType<Note> signal(String name) {
        return new SignalType<>(definition.qualifiedName(), name, Note.class, codec(Note::text, Note::new));
    }

    /** Of strings. */
    @Override
    public Codec<?> elements(int step) {
        return Codecs.list(Codecs.STRING);
    }

    @Override
    public List<SagaType<?, ?>> children() {
        return children;
    }

    @Override
    public Optional<String> key(String input) {
        return keyed ? Optional.of(input) : Optional.empty();
    }

    @Override
    public @Nullable Object evaluate(Expression expression, Values values) {
        return expressions.get(expression.number()).apply(values);
    }

    /** Steps follow each other as they are added, unless they say otherwise. */
    public static final class Builder {
        private final String name;
        private final List<Step> steps = new ArrayList<>();
        private final List<Function<Values, @Nullable Object>> expressions = new ArrayList<>();
        private OnFailure onFailure = new OnFailure.FailFast();
        private @Nullable Duration timeout;
        private Expression result = new Expression(0);
        private int version = 1;
        private boolean keyed;
        private List<ServiceType<?>> services = List.of(Participant.TYPE);

        private Builder(String name) {
            this.name = name;
            expression(values -> values.input());
        }

        public Builder version(int number) {
            this.version = number;
            return this;
        }

        /** Says that it calls these instead. */
        public Builder services(ServiceType<?>... types) {
            this.services = List.of(types);
            return this;
        }

        /** The input is the business key. */
        public Builder keyed() {
            this.keyed = true;
            return this;
        }

        public Builder timeout(Duration duration) {
            this.timeout = duration;
            return this;
        }

        public Builder onFailure(OnFailure strategy) {
            this.onFailure = strategy;
            return this;
        }

        public Builder result(Function<Values, @Nullable Object> value) {
            this.result = expression(value);
            return this;
        }

        public Step step(String stepName) {
            Step step = new Step(this, stepName, steps.size());
            steps.add(step);
            return step;
        }

        public Script build() {
            return new Script(this);
        }

        Expression expression(Function<Values, @Nullable Object> value) {
            expressions.add(value);
            return new Expression(expressions.size() - 1);
        }
    }

    /** One step. */
    public static final class Step {
        private final Builder saga;
        private final String name;
        private final int index;
        private final List<Integer> predecessors = new ArrayList<>();
        private final List<Alternative> recovery = new ArrayList<>();
        private final List<EmitDefinition> emits = new ArrayList<>();
        private Mark mark = Mark.NONE;
        private OperationKind kind = OperationKind.COMMAND;
        private RetryPolicy retry = retries(0);
        private Duration timeout = Policy.TIMEOUT_DEFAULT;
        private Compensation compensation = new Compensation.None();
        private @Nullable CallDefinition verify;
        private @Nullable Expression when;
        private @Nullable Script child;
        private @Nullable Work work;
        private @Nullable FanOut fanOut;

        private Step(Builder saga, String name, int index) {
            this.saga = saga;
            this.name = name;
            this.index = index;
            if (index > 0) {
                predecessors.add(index - 1);
            }
        }

        /** Waits for these steps only. */
        public Step after(Integer... steps) {
            predecessors.clear();
            predecessors.addAll(List.of(steps));
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

        /** Runs this saga, with the parent's input, the step's name and its element; it goes back by itself. */
        public Step runs(Script other) {
            return runs(
                    other,
                    values -> values.input() + "/" + name + (fanOut == null ? "" : "/" + values.presentElement()));
        }

        public Step runs(Script other, Function<Values, @Nullable Object> input) {
            child = other;
            work = new Work.Child(other.definition().qualifiedName(), saga.expression(input));
            compensation = new Compensation.OwnRollback();
            return this;
        }

        /** Nothing undoes it. */
        public Step kept() {
            compensation = new Compensation.None();
            return this;
        }

        public Step undone() {
            return undone(new Policy(retries(1), Policy.TIMEOUT_DEFAULT));
        }

        public Step undone(Policy policy) {
            compensation = new Compensation.Undo(
                    Optional.empty(),
                    new CallDefinition(Participant.NAME, "undo", OperationKind.COMMAND, List.of(), key()),
                    policy);
            return this;
        }

        public Step undoneByHand(String task) {
            compensation = new Compensation.Manual(task);
            return this;
        }

        public Step verified() {
            verify = new CallDefinition(Participant.NAME, "find", OperationKind.QUERY, List.of(), key());
            return this;
        }

        /** Calls an operation whose effect is committed together with the journal. */
        public Step transactional() {
            kind = OperationKind.TRANSACTIONAL;
            return this;
        }

        public Step retry(RetryPolicy policy) {
            this.retry = policy;
            return this;
        }

        public Step timeout(Duration duration) {
            this.timeout = duration;
            return this;
        }

        public Step recover(Alternative alternative) {
            recovery.add(alternative);
            return this;
        }

        /** Another operation, without compensation. */
        public Step recoverBy(String operation) {
            return recover(
                    new Alternative.Call(call(operation), new Policy(retries(0), timeout), new Compensation.None()));
        }

        public Step recoverByDefault(String value) {
            return recoverByDefault(values -> value);
        }

        public Step recoverByDefault(Function<Values, @Nullable Object> value) {
            return recover(new Alternative.Default(saga.expression(value)));
        }

        public Step emits() {
            emits.add(new EmitDefinition("test.Done", saga.expression(values -> new Done(name))));
            return this;
        }

        public Step step(String next) {
            return saga.step(next);
        }

        public Builder end() {
            return saga;
        }

        public Script build() {
            return saga.build();
        }

        /** Calls nothing, and waits so long. */
        public Step waits(Duration length) {
            return waits(values -> length);
        }

        /** As {@link #waits(Duration)}. */
        public Step waits(Function<Values, @Nullable Object> length) {
            this.work = new Work.Wait(saga.expression(length), false);
            return this;
        }

        public Step waitsUntil(Function<Values, @Nullable Object> instant) {
            this.work = new Work.Wait(saga.expression(instant), true);
            return this;
        }

        /** Calls nothing, and waits for a signal, for ever. */
        public Step awaits(String signal) {
            this.work = new Work.Await(signal, Optional.empty(), new Work.OnTimeout.Reject());
            return this;
        }

        public Step awaits(String signal, Duration within) {
            return awaits(signal, within, new Work.OnTimeout.Reject());
        }

        public Step awaits(String signal, Duration within, Work.OnTimeout onTimeout) {
            this.work = new Work.Await(signal, Optional.of(within), onTimeout);
            return this;
        }

        public Step awaitsOrTakes(String signal, Duration within, String text) {
            return awaits(signal, within, new Work.OnTimeout.Default(saga.expression(values -> new Note(text))));
        }

        /** Runs only if this holds. */
        public Step when(Predicate<Values> condition) {
            this.when = saga.expression(condition::test);
            return this;
        }

        /** Runs for each of these, and calls its operation with {@code name/element}. */
        public Step each(Function<Values, List<String>> elements, OptionalInt atMost, int toleratedPercent) {
            this.fanOut = new FanOut(saga.expression(elements::apply), atMost, BigDecimal.valueOf(toleratedPercent));
            return this;
        }

        public Step each(Function<Values, List<String>> elements, int atMost) {
            return each(elements, OptionalInt.of(atMost), 0);
        }

        private Expression key() {
            return saga.expression(values -> List.of(values.key(index)));
        }

        private CallDefinition call(String operation) {
            return new CallDefinition(
                    Participant.NAME,
                    operation,
                    operation.equals("act") ? kind : OperationKind.COMMAND,
                    List.of(Participant.Refused.TYPE.name()),
                    saga.expression(values -> List.of(fanOut == null ? name : name + "/" + values.presentElement())));
        }

        private StepDefinition definition() {
            return new StepDefinition(
                    name,
                    mark,
                    predecessors,
                    Optional.ofNullable(when),
                    Optional.ofNullable(work).orElseGet(() -> new Work.Call(call("act"))),
                    Optional.ofNullable(fanOut),
                    new Policy(retry, timeout),
                    Optional.ofNullable(verify),
                    compensation,
                    recovery,
                    emits);
        }
    }

    /** Every 100 ms. */
    public static RetryPolicy retries(int count) {
        return retries(count, Duration.ofMillis(100));
    }

    public static RetryPolicy retries(int count, Duration period) {
        return new RetryPolicy(OptionalInt.of(count), new Pace.Every(period), List.of());
    }
}
