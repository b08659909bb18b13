package demo.expressions;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.RetryPolicy;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The saga {@code Skipping}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Skipping {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Input, List<BigDecimal>> TYPE = new Type();

    private Skipping() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<List<BigDecimal>> start(Sagaz sagaz, @Nullable Part part) {
        return sagaz.start(TYPE, new Input(part));
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        MAYBE("maybe"),

        ONCE("once"),

        NOTE("note"),

        TAG("tag"),

        TOTAL("total");

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
    public record Input(@Nullable Part part) {
        public static final Codec<Input> CODEC = new Codec<Input>() {
            @Override
            public void write(Input value, PayloadWriter out) {
                out.record(() -> {
                    out.field("part", value.part(), Codecs.optional(Part.CODEC));
                });
            }

            @Override
            public Input read(PayloadReader in) {
                return new Input(
                        in.field("part", Codecs.optional(Part.CODEC)));
            }
        };
    }

    private static final class Type implements SagaType<Input, List<BigDecimal>> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(Skipping.class, "demo.expressions.Skipping.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "c93f78e9e3c96724bb01628df9ab5761e96a0d108f0f497c72d19f7f1df78455";
        }

        @Override
        public Codec<Input> input() {
            return Input.CODEC;
        }

        @Override
        public Optional<Codec<List<BigDecimal>>> output() {
            return Optional.of(Codecs.list(Codecs.DECIMAL));
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
                    "demo.expressions",
                    "Skipping",
                    1,
                    List.of(maybe(), once(), note(), tag(), total()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.of(new Expression(8)));
        }

        private static StepDefinition maybe() {
            return new StepDefinition(
                    "maybe",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.expressions.Shop", "buy", OperationKind.COMMAND,
                            List.of(), new Expression(0)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.Manual("Give it back"),
                    List.of(
                            new Alternative.Skip()),
                    List.of());
        }

        private static StepDefinition once() {
            return new StepDefinition(
                    "once",
                    Mark.NONE,
                    List.of(0),
                    new CallDefinition("demo.expressions.Shop", "buy", OperationKind.COMMAND,
                            List.of(), new Expression(1)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.None(),
                    List.of(
                            new Alternative.Retry(new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Every(Duration.ofMinutes(1)),
                                    List.of())),
                            new Alternative.Default(new Expression(2))),
                    List.of());
        }

        private static StepDefinition note() {
            return new StepDefinition(
                    "note",
                    Mark.NONE,
                    List.of(0, 1),
                    new CallDefinition("demo.expressions.Shop", "note", OperationKind.COMMAND,
                            List.of(), new Expression(3)),
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

        private static StepDefinition tag() {
            return new StepDefinition(
                    "tag",
                    Mark.NONE,
                    List.of(0, 1, 2),
                    new CallDefinition("demo.expressions.Shop", "tag", OperationKind.COMMAND,
                            List.of(), new Expression(4)),
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
                    List.of(
                            new EmitDefinition("demo.expressions.Happened", new Expression(5)),
                            new EmitDefinition("demo.expressions.Happened", new Expression(6))));
        }

        private static StepDefinition total() {
            return new StepDefinition(
                    "total",
                    Mark.NONE,
                    List.of(3),
                    new CallDefinition("demo.expressions.Shop", "total", OperationKind.COMMAND,
                            List.of(), new Expression(7)),
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
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code maybe}: the arguments of {@code Shop.buy}.
         */
        private static List<@Nullable Object> expression0(Values values) {
            return Arrays.asList("a", 5000000000L, null);
        }

        /**
         * Step {@code once}: the arguments of {@code Shop.buy}.
         */
        private static List<Object> expression1(Values values) {
            Bought maybe = (Bought) values.output(0);
            return List.of(
                    Expressions.orElse(
                            Expressions.safe(Expressions.safe(maybe, Bought::part), Part::name),
                            () -> "b"),
                    Expressions.orElse(
                            Expressions.safe(
                                    Expressions.safe(Expressions.safe(maybe, Bought::part),
                                            Part::count),
                                    it -> (long) it),
                            () -> 1L),
                    Expressions.orElse(
                            Expressions.safe(
                                    Expressions.safe(Expressions.safe(maybe, Bought::part),
                                            Part::weight),
                                    it -> BigDecimal.valueOf((long) it)),
                            () -> new BigDecimal("2")));
        }

        /**
         * Default of step {@code once}.
         */
        private static Bought expression2(Values values) {
            Bought maybe = (Bought) values.output(0);
            Input input = (Input) values.input();
            return new Bought(
                    Expressions.orElse(Expressions.safe(maybe, Bought::id), () -> values.key(1)),
                    input.part());
        }

        /**
         * Step {@code note}: the arguments of {@code Shop.note}.
         */
        private static List<@Nullable Object> expression3(Values values) {
            Bought maybe = (Bought) values.output(0);
            return Collections.singletonList(Expressions.orElse(
                    Expressions.safe(Expressions.safe(maybe, Bought::part), Part::name),
                    () -> Expressions.safe(((Bought) values.present(1)).part(), Part::name)));
        }

        /**
         * Step {@code tag}: the arguments of {@code Shop.tag}.
         */
        private static List<Object> expression4(Values values) {
            Bought once = (Bought) values.present(1);
            Bought maybe = (Bought) values.output(0);
            return List.of(
                    List.of("x", Expressions.orElse(Expressions.safe(once.part(), Part::name),
                            () -> "y")),
                    Arrays.asList(null, 1, Expressions.safe(Expressions.safe(maybe, Bought::part),
                            Part::weight)),
                    List.of());
        }

        /**
         * Event of step {@code tag}: {@code Happened}.
         */
        private static Happened expression5(Values values) {
            Bought once = (Bought) values.present(1);
            return new Happened(
                    "h",
                    new Numbers(
                            1L,
                            1.0,
                            new BigDecimal("1"),
                            null,
                            Size.LARGE,
                            Duration.ofMillis(1500),
                            Expressions.safe(once.part(), Part::name)),
                    Collections.singletonList(null));
        }

        /**
         * Event of step {@code tag}: {@code Happened}.
         */
        private static Happened expression6(Values values) {
            int tag = (Integer) values.present(3);
            return new Happened(
                    "h",
                    new Numbers(
                            (long) tag,
                            (double) tag,
                            BigDecimal.valueOf((long) tag),
                            (long) tag,
                            Size.LARGE,
                            Duration.ofHours(36),
                            null),
                    Arrays.asList(tag, null));
        }

        /**
         * Step {@code total}: the arguments of {@code Shop.total}.
         */
        private static List<Object> expression7(Values values) {
            return List.of(List.of());
        }

        /**
         * What the saga returns.
         */
        private static List<BigDecimal> expression8(Values values) {
            List<BigDecimal> total = Expressions.<List<BigDecimal>>cast(values.present(4));
            return total;
        }
    }
}
