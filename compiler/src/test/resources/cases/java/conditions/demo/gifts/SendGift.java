package demo.gifts;

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
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.DefinitionResource;
import io.sagaz.runtime.Expressions;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.Values;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The saga {@code SendGift}.
 */
@Generated("io.sagaz")
@NullMarked
public final class SendGift {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Gift, Sent> TYPE = new Type();

    private SendGift() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Sent> start(Sagaz sagaz, Gift gift) {
        return sagaz.start(TYPE, gift);
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        RESERVE("reserve"),

        FRAGILE("fragile"),

        WRAP("wrap"),

        TIE("tie"),

        PAD("pad"),

        CARD("card"),

        POST("post");

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

    private static final class Type implements SagaType<Gift, Sent> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(SendGift.class, "demo.gifts.SendGift.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "08ef6bae0e8960dca4a2862026605ff77bd91e3825dfb6bc9abc4fdf4910266f";
        }

        @Override
        public Codec<Gift> input() {
            return Gift.CODEC;
        }

        @Override
        public Optional<Codec<Sent>> output() {
            return Optional.of(Sent.CODEC);
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.values());
        }

        @Override
        public List<ServiceType<?>> services() {
            return List.of(Post.TYPE, Stock.TYPE, Wrapping.TYPE);
        }

        @Override
        public Optional<String> key(Gift gift) {
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
                    "demo.gifts",
                    "SendGift",
                    1,
                    List.of(reserve(), fragile(), wrap(), tie(), pad(), card(), post()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.of(new Expression(15)));
        }

        private static StepDefinition reserve() {
            return new StepDefinition(
                    "reserve",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.gifts.Stock", "reserve", OperationKind.COMMAND,
                            List.of(), new Expression(0)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.Undo(
                            Optional.empty(),
                            new CallDefinition("demo.gifts.Stock", "release", OperationKind.COMMAND,
                                    List.of(), new Expression(1)),
                            new Policy(
                                    new RetryPolicy(
                                            OptionalInt.of(9),
                                            new Pace.Backoff(Duration.ofMillis(200),
                                                    Duration.ofMinutes(1)),
                                            List.of()),
                                    Duration.ofSeconds(30))),
                    List.of(),
                    List.of());
        }

        private static StepDefinition fragile() {
            return new StepDefinition(
                    "fragile",
                    Mark.NONE,
                    List.of(0),
                    new CallDefinition("demo.gifts.Stock", "fragile", OperationKind.QUERY,
                            List.of(), new Expression(2)),
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

        private static StepDefinition wrap() {
            return new StepDefinition(
                    "wrap",
                    Mark.NONE,
                    List.of(1),
                    Optional.of(new Expression(4)),
                    new Work.Call(new CallDefinition("demo.gifts.Wrapping", "wrap",
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
                    new Compensation.Undo(
                            Optional.empty(),
                            new CallDefinition("demo.gifts.Wrapping", "undo", OperationKind.COMMAND,
                                    List.of(), new Expression(5)),
                            new Policy(
                                    new RetryPolicy(
                                            OptionalInt.of(9),
                                            new Pace.Backoff(Duration.ofMillis(200),
                                                    Duration.ofMinutes(1)),
                                            List.of()),
                                    Duration.ofSeconds(30))),
                    List.of(),
                    List.of());
        }

        private static StepDefinition tie() {
            return new StepDefinition(
                    "tie",
                    Mark.NONE,
                    List.of(2),
                    Optional.of(new Expression(7)),
                    new Work.Call(new CallDefinition("demo.gifts.Wrapping", "tie",
                            OperationKind.COMMAND, List.of(), new Expression(6))),
                    Optional.empty(),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.Undo(
                            Optional.empty(),
                            new CallDefinition("demo.gifts.Wrapping", "undo", OperationKind.COMMAND,
                                    List.of(), new Expression(8)),
                            new Policy(
                                    new RetryPolicy(
                                            OptionalInt.of(9),
                                            new Pace.Backoff(Duration.ofMillis(200),
                                                    Duration.ofMinutes(1)),
                                            List.of()),
                                    Duration.ofSeconds(30))),
                    List.of(),
                    List.of());
        }

        private static StepDefinition pad() {
            return new StepDefinition(
                    "pad",
                    Mark.NONE,
                    List.of(1, 3),
                    Optional.of(new Expression(10)),
                    new Work.Call(new CallDefinition("demo.gifts.Wrapping", "pad",
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
                    new Compensation.Undo(
                            Optional.empty(),
                            new CallDefinition("demo.gifts.Wrapping", "undo", OperationKind.COMMAND,
                                    List.of(), new Expression(11)),
                            new Policy(
                                    new RetryPolicy(
                                            OptionalInt.of(9),
                                            new Pace.Backoff(Duration.ofMillis(200),
                                                    Duration.ofMinutes(1)),
                                            List.of()),
                                    Duration.ofSeconds(30))),
                    List.of(),
                    List.of());
        }

        private static StepDefinition card() {
            return new StepDefinition(
                    "card",
                    Mark.NONE,
                    List.of(4),
                    Optional.of(new Expression(13)),
                    new Work.Call(new CallDefinition("demo.gifts.Wrapping", "write",
                            OperationKind.COMMAND, List.of(), new Expression(12))),
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

        private static StepDefinition post() {
            return new StepDefinition(
                    "post",
                    Mark.PIVOT,
                    List.of(2, 5),
                    new CallDefinition("demo.gifts.Post", "send", OperationKind.COMMAND,
                            List.of("demo.gifts.NoAddress"), new Expression(14)),
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
         * Step {@code reserve}: the arguments of {@code Stock.reserve}.
         */
        private static List<Object> expression0(Values values) {
            Gift gift = (Gift) values.input();
            return List.of(gift.sku());
        }

        /**
         * Compensation of step {@code reserve}: the arguments of {@code Stock.release}.
         */
        private static List<Object> expression1(Values values) {
            return List.of(values.key(0));
        }

        /**
         * Step {@code fragile}: the arguments of {@code Stock.fragile}.
         */
        private static List<Object> expression2(Values values) {
            Gift gift = (Gift) values.input();
            return List.of(gift.sku());
        }

        /**
         * Step {@code wrap}: the arguments of {@code Wrapping.wrap}.
         */
        private static List<Object> expression3(Values values) {
            Gift gift = (Gift) values.input();
            return List.of(gift.sku());
        }

        /**
         * Whether step {@code wrap} runs.
         */
        private static Boolean expression4(Values values) {
            Gift gift = (Gift) values.input();
            return gift.wrapped();
        }

        /**
         * Compensation of step {@code wrap}: the arguments of {@code Wrapping.undo}.
         */
        private static List<Object> expression5(Values values) {
            return List.of(values.key(2));
        }

        /**
         * Step {@code tie}: the arguments of {@code Wrapping.tie}.
         */
        private static List<Object> expression6(Values values) {
            Paper wrap = (Paper) values.present(2);
            return List.of(wrap.colour());
        }

        /**
         * Whether step {@code tie} runs.
         */
        private static Boolean expression7(Values values) {
            Gift gift = (Gift) values.input();
            return gift.wrapped();
        }

        /**
         * Compensation of step {@code tie}: the arguments of {@code Wrapping.undo}.
         */
        private static List<Object> expression8(Values values) {
            return List.of(values.key(3));
        }

        /**
         * Step {@code pad}: the arguments of {@code Wrapping.pad}.
         */
        private static List<Object> expression9(Values values) {
            Gift gift = (Gift) values.input();
            return List.of(gift.sku());
        }

        /**
         * Whether step {@code pad} runs.
         */
        private static Boolean expression10(Values values) {
            boolean fragile = (Boolean) values.present(1);
            return fragile;
        }

        /**
         * Compensation of step {@code pad}: the arguments of {@code Wrapping.undo}.
         */
        private static List<Object> expression11(Values values) {
            return List.of(values.key(4));
        }

        /**
         * Step {@code card}: the arguments of {@code Wrapping.write}.
         */
        private static List<Object> expression12(Values values) {
            Gift gift = (Gift) values.input();
            return List.of(gift.id());
        }

        /**
         * Whether step {@code card} runs.
         */
        private static Boolean expression13(Values values) {
            Gift gift = (Gift) values.input();
            return Expressions.orElse(gift.card(), () -> false);
        }

        /**
         * Step {@code post}: the arguments of {@code Post.send}.
         */
        private static List<Object> expression14(Values values) {
            Gift gift = (Gift) values.input();
            Paper wrap = (Paper) values.output(2);
            return List.of(
                    gift.sku(),
                    Expressions.orElse(Expressions.safe(wrap, Paper::colour), () -> "none"));
        }

        /**
         * What the saga returns.
         */
        private static Sent expression15(Values values) {
            UUID post = (UUID) values.present(6);
            Paper wrap = (Paper) values.output(2);
            return new Sent(post, Expressions.safe(wrap, Paper::colour));
        }
    }
}
