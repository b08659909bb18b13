package demo.operators;

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
import io.sagaz.kernel.Work;
import io.sagaz.runtime.Arithmetic;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.DefinitionResource;
import io.sagaz.runtime.Expressions;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The saga {@code Operators}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Operators {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Input, Boolean> TYPE = new Type();

    private Operators() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Boolean> start(Sagaz sagaz, Order order, Order other) {
        return sagaz.start(TYPE, new Input(order, other));
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        WHOLE("whole"),

        REAL("real"),

        TEXT("text"),

        NOTED("noted"),

        TIME("time"),

        TOLD("told"),

        MAYBE("maybe"),

        LATE("late");

        private final String stepName;

        Step(String stepName) {
            this.stepName = stepName;
        }

        @Override
        public String stepName() {
            return stepName;
        }

        @Override
        public int stepIndex() {
            return ordinal();
        }
    }

    /**
     * The parameters of the saga.
     */
    public record Input(Order order, Order other) {
        public static final Codec<Input> CODEC = new Codec<Input>() {
            @Override
            public void write(Input value, PayloadWriter out) {
                out.record(() -> {
                    out.field("order", value.order(), Order.CODEC);
                    out.field("other", value.other(), Order.CODEC);
                });
            }

            @Override
            public Input read(PayloadReader in) {
                return new Input(
                        in.field("order", Order.CODEC),
                        in.field("other", Order.CODEC));
            }
        };

        public Input(Order order, Order other) {
            this.order = Objects.requireNonNull(order, "order");
            this.other = Objects.requireNonNull(other, "other");
        }
    }

    private static final class Type implements SagaType<Input, Boolean> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(Operators.class, "demo.operators.Operators.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "8296a61f02b585984d6055e4d7cbd807149c97b38dfa18082a8e2ad4d86911fb";
        }

        @Override
        public Codec<Input> input() {
            return Input.CODEC;
        }

        @Override
        public Optional<Codec<Boolean>> output() {
            return Optional.of(Codecs.BOOL);
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.values());
        }

        @Override
        public List<ServiceType<?>> services() {
            return List.of(Shop.TYPE);
        }

        @Override
        public Optional<String> key(Input input) {
            return Optional.empty();
        }

        @Override
        public @Nullable Object evaluate(Expression expression, Values values) {
            return Evaluation.evaluate(expression.number(), values);
        }
    }

    private static final class Definition {
        private Definition() {
        }

        static SagaDefinition build() {
            return new SagaDefinition(
                    "demo.operators",
                    "Operators",
                    1,
                    List.of(whole(), real(), text(), noted(), time(), told(), maybe(), late()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.of(new Expression(15)));
        }

        private static StepDefinition whole() {
            return new StepDefinition(
                    "whole",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.operators.Shop", "whole", OperationKind.COMMAND,
                            List.of(), new Expression(0)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.None(),
                    List.of(),
                    List.of());
        }

        private static StepDefinition real() {
            return new StepDefinition(
                    "real",
                    Mark.NONE,
                    List.of(0),
                    Optional.of(new Expression(2)),
                    new Work.Call(new CallDefinition("demo.operators.Shop", "real",
                            OperationKind.COMMAND, List.of(), new Expression(1))),
                    Optional.empty(),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.None(),
                    List.of(),
                    List.of());
        }

        private static StepDefinition text() {
            return new StepDefinition(
                    "text",
                    Mark.NONE,
                    List.of(1),
                    Optional.of(new Expression(4)),
                    new Work.Call(new CallDefinition("demo.operators.Shop", "text",
                            OperationKind.COMMAND, List.of(), new Expression(3))),
                    Optional.empty(),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.None(),
                    List.of(),
                    List.of());
        }

        private static StepDefinition noted() {
            return new StepDefinition(
                    "noted",
                    Mark.NONE,
                    List.of(2),
                    Optional.of(new Expression(6)),
                    new Work.Call(new CallDefinition("demo.operators.Shop", "text",
                            OperationKind.COMMAND, List.of(), new Expression(5))),
                    Optional.empty(),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.None(),
                    List.of(),
                    List.of());
        }

        private static StepDefinition time() {
            return new StepDefinition(
                    "time",
                    Mark.NONE,
                    List.of(3),
                    Optional.of(new Expression(8)),
                    new Work.Call(new CallDefinition("demo.operators.Shop", "time",
                            OperationKind.COMMAND, List.of(), new Expression(7))),
                    Optional.empty(),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.None(),
                    List.of(),
                    List.of());
        }

        private static StepDefinition told() {
            return new StepDefinition(
                    "told",
                    Mark.NONE,
                    List.of(4),
                    Optional.of(new Expression(10)),
                    new Work.Call(new CallDefinition("demo.operators.Shop", "told",
                            OperationKind.COMMAND, List.of(), new Expression(9))),
                    Optional.empty(),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.None(),
                    List.of(),
                    List.of());
        }

        private static StepDefinition maybe() {
            return new StepDefinition(
                    "maybe",
                    Mark.NONE,
                    List.of(5),
                    Optional.of(new Expression(12)),
                    new Work.Call(new CallDefinition("demo.operators.Shop", "whole",
                            OperationKind.COMMAND, List.of(), new Expression(11))),
                    Optional.empty(),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.None(),
                    List.of(),
                    List.of());
        }

        private static StepDefinition late() {
            return new StepDefinition(
                    "late",
                    Mark.NONE,
                    List.of(6),
                    Optional.of(new Expression(14)),
                    new Work.Call(new CallDefinition("demo.operators.Shop", "real",
                            OperationKind.COMMAND, List.of(), new Expression(13))),
                    Optional.empty(),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.None(),
                    List.of(),
                    List.of());
        }
    }

    private static final class Evaluation {
        private Evaluation() {
        }

        static @Nullable Object evaluate(int number, Values values) {
            return switch (number) {
                case 0 -> expression0(values);
                case 1 -> expression1(values);
                case 2 -> expression2(values);
                case 3 -> expression3(values);
                case 4 -> expression4(values);
                case 5 -> expression5(values);
                case 6 -> expression6(values);
                case 7 -> expression7(values);
                case 8 -> expression8(values);
                case 9 -> expression9(values);
                case 10 -> expression10(values);
                case 11 -> expression11(values);
                case 12 -> expression12(values);
                case 13 -> expression13(values);
                case 14 -> expression14(values);
                case 15 -> expression15(values);
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code whole}: the arguments of {@code Shop.whole}.
         */
        private static List<Object> expression0(Values values) {
            Input input = (Input) values.input();
            return List.of(
                    Arithmetic.subtract(
                            Arithmetic.add(input.order().pieces(), 1),
                            Arithmetic.multiply(Arithmetic.negate(input.order().pieces()), 2)),
                    Arithmetic.multiply((long) input.order().pieces(), input.order().paid()));
        }

        /**
         * Step {@code real}: the arguments of {@code Shop.real}.
         */
        private static List<Object> expression1(Values values) {
            Input input = (Input) values.input();
            return List.of(
                    Arithmetic.add(
                            Arithmetic.divide((double) input.order().pieces(),
                                    input.order().weight()),
                            0.5),
                    Arithmetic.multiply(
                            Arithmetic.divide(
                                    Arithmetic.subtract(input.order().total(),
                                            BigDecimal.valueOf((long) input.order().pieces())),
                                    new BigDecimal("3")),
                            new BigDecimal("1000")));
        }

        /**
         * Whether step {@code real} runs.
         */
        private static Boolean expression2(Values values) {
            Input input = (Input) values.input();
            return (input.order().pieces() > 0 && input.order().weight() >= 0.5)
                    || !(input.order().gift() || (input.order().pieces() < 3
                    && !Expressions.equal(input.order().total(), new BigDecimal("0"))));
        }

        /**
         * Step {@code text}: the arguments of {@code Shop.text}.
         */
        private static List<Object> expression3(Values values) {
            Input input = (Input) values.input();
            return List.of(
                    Arithmetic.add(
                            Arithmetic.add(Arithmetic.add("for ", input.order().customer()), ": "),
                            Expressions.present(input.order().note())),
                    Expressions.size(Expressions.present(input.order().note())));
        }

        /**
         * Whether step {@code text} runs.
         */
        private static Boolean expression4(Values values) {
            Input input = (Input) values.input();
            return !Expressions.isAbsent(input.order().note())
                    && Expressions.size(Expressions.present(input.order().note())) < 30
                    && !Expressions.equal(Expressions.present(input.order().note()), "x");
        }

        /**
         * Step {@code noted}: the arguments of {@code Shop.text}.
         */
        private static List<Object> expression5(Values values) {
            Input input = (Input) values.input();
            return List.of(
                    Expressions.present(input.order().note()),
                    Arithmetic.add(
                            Expressions.size(input.order().customer()),
                            Expressions.size(input.order().labels())));
        }

        /**
         * Whether step {@code noted} runs.
         */
        private static Boolean expression6(Values values) {
            Input input = (Input) values.input();
            return !Expressions.isAbsent(input.order().note())
                    && input.order().labels().containsKey(input.order().customer())
                    && Expressions.isIn(input.order().customer(), input.order().tags());
        }

        /**
         * Step {@code time}: the arguments of {@code Shop.time}.
         */
        private static List<Object> expression7(Values values) {
            Input input = (Input) values.input();
            return List.of(
                    Arithmetic.add(input.order().placed(),
                            Arithmetic.multiply(input.order().patience(), 2L)),
                    Arithmetic.subtract(input.order().patience(), Duration.ofHours(3)),
                    Arithmetic.subtract(input.other().placed(), input.order().placed()));
        }

        /**
         * Whether step {@code time} runs.
         */
        private static Boolean expression8(Values values) {
            Input input = (Input) values.input();
            return input.order().placed().compareTo(input.other().placed()) < 0
                    && input.order().due().compareTo(input.other().due()) <= 0
                    && input.order().patience().compareTo(Duration.parse("PT0S")) > 0;
        }

        /**
         * Step {@code told}: the arguments of {@code Shop.told}.
         */
        private static List<Object> expression9(Values values) {
            Input input = (Input) values.input();
            return List.of(
                    Expressions.equal(input.order().speed(), Speed.EXPRESS)
                            || Expressions.isIn(input.order().speed(), List.of(Speed.NORMAL)),
                    Expressions.equal(input.order().discount(), input.other().discount())
                            && Expressions.equal(Expressions.present(input.order().limit()),
                            input.order().pieces()),
                    Expressions.equal(
                            Codecs.list(Line.CODEC),
                            input.order().lines(),
                            input.other().lines()) || Expressions.isIn(
                            Line.CODEC,
                            Expressions.present(input.order().first()),
                            input.order().lines()),
                    Expressions.isIn(Expressions.present(input.order().limit()),
                            input.order().sizes())
                            && Arithmetic.add(Expressions.present(input.order().limit()),
                            1) > input.order().pieces());
        }

        /**
         * Whether step {@code told} runs.
         */
        private static Boolean expression10(Values values) {
            Input input = (Input) values.input();
            return !Expressions.isAbsent(input.order().limit())
                    && !Expressions.isAbsent(input.order().first());
        }

        /**
         * Step {@code maybe}: the arguments of {@code Shop.whole}.
         */
        private static List<Object> expression11(Values values) {
            return List.of(1, 2L);
        }

        /**
         * Whether step {@code maybe} runs.
         */
        private static Boolean expression12(Values values) {
            Input input = (Input) values.input();
            return input.order().gift();
        }

        /**
         * Step {@code late}: the arguments of {@code Shop.real}.
         */
        private static List<Object> expression13(Values values) {
            Counted maybe = (Counted) values.present(6);
            return List.of(1.0, Expressions.present(maybe.price()));
        }

        /**
         * Whether step {@code late} runs.
         */
        private static Boolean expression14(Values values) {
            Counted maybe = (Counted) values.output(6);
            return !Expressions.isAbsent(Expressions.safe(maybe, Counted::price))
                    && !Expressions.equal(((Counted) values.present(6)).pieces(), 2);
        }

        /**
         * What the saga returns.
         */
        private static Boolean expression15(Values values) {
            Input input = (Input) values.input();
            return Expressions.equal(Expressions.size(input.order().tags()), 0)
                    || Expressions.equal(
                    Arithmetic.multiply(((Counted) values.present(0)).pieces(), 2) > 7,
                    input.order().gift())
                    || Expressions.isAbsent(Expressions.safe(((Counted) values.output(6)),
                    Counted::price));
        }
    }
}
