package demo.expressions;

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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Several parameters.
 */
@Generated("io.sagaz")
@NullMarked
public final class Several {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Input, All> TYPE = new Type();

    private Several() {
    }

    /**
     * Starts the saga, once for each business key; when this returns it is durable.
     */
    public static SagaHandle<All> start(Sagaz sagaz, Part part, int count, @Nullable String note) {
        return sagaz.start(TYPE, new Input(part, count, note));
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        FIRST("first"),

        SECOND("second");

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
    public record Input(Part part, int count, @Nullable String note) {
        public static final Codec<Input> CODEC = new Codec<Input>() {
            @Override
            public void write(Input value, PayloadWriter out) {
                out.record(() -> {
                    out.field("part", value.part(), Part.CODEC);
                    out.field("count", value.count(), Codecs.INT);
                    out.field("note", value.note(), Codecs.optional(Codecs.STRING));
                });
            }

            @Override
            public Input read(PayloadReader in) {
                return new Input(
                        in.field("part", Part.CODEC),
                        in.field("count", Codecs.INT),
                        in.field("note", Codecs.optional(Codecs.STRING)));
            }
        };

        public Input(Part part, int count, @Nullable String note) {
            this.part = Objects.requireNonNull(part, "part");
            this.count = count;
            this.note = note;
        }
    }

    private static final class Type implements SagaType<Input, All> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(Several.class, "demo.expressions.Several.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "01170869ce8a201845cf7848cbb14df8deb31bdb82fe0c5bb7c915596031d4e7";
        }

        @Override
        public Codec<Input> input() {
            return Input.CODEC;
        }

        @Override
        public Optional<Codec<All>> output() {
            return Optional.of(All.CODEC);
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
            return Optional.of(input.part().name());
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
                    "Several",
                    1,
                    List.of(first(), second()),
                    new OnFailure.WaitAll(),
                    Optional.of(Duration.ofMinutes(90)),
                    Optional.of(new Expression(5)));
        }

        private static StepDefinition first() {
            return new StepDefinition(
                    "first",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.expressions.Shop", "buy", OperationKind.COMMAND,
                            List.of(), new Expression(0)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(2),
                                    new Pace.Every(Duration.ofSeconds(1)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.of(new CallDefinition("demo.expressions.Shop", "find",
                            OperationKind.QUERY, List.of(), new Expression(1))),
                    new Compensation.Undo(
                            Optional.empty(),
                            new CallDefinition("demo.expressions.Shop", "cancel",
                                    OperationKind.COMMAND, List.of(), new Expression(2)),
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

        private static StepDefinition second() {
            return new StepDefinition(
                    "second",
                    Mark.NONE,
                    List.of(0),
                    new CallDefinition("demo.expressions.Shop", "buy", OperationKind.COMMAND,
                            List.of(), new Expression(3)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.Undo(
                            Optional.of("undone"),
                            new CallDefinition("demo.expressions.Shop", "cancel",
                                    OperationKind.COMMAND, List.of(), new Expression(4)),
                            new Policy(
                                    new RetryPolicy(
                                            OptionalInt.of(9),
                                            new Pace.Backoff(Duration.ofMillis(200),
                                                    Duration.ofMinutes(1)),
                                            List.of()),
                                    Duration.ofSeconds(30))),
                    List.of(
                            new Alternative.Retry(new RetryPolicy(
                                    OptionalInt.empty(),
                                    new Pace.Every(Duration.ofMillis(1500)),
                                    List.of()))),
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
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code first}: the arguments of {@code Shop.buy}.
         */
        private static List<Object> expression0(Values values) {
            Input input = (Input) values.input();
            return List.of(
                    Expressions.orElse(
                            Expressions.safe(Expressions.safe(input.part().next(), Part::next),
                                    Part::name),
                            () -> input.part().name()),
                    (long) input.count(),
                    Expressions.orElse(input.part().price(), () -> new BigDecimal("0.5")));
        }

        /**
         * Whether step {@code first} happened: the arguments of {@code Shop.find}.
         */
        private static List<Object> expression1(Values values) {
            return List.of(values.key(0));
        }

        /**
         * Compensation of step {@code first}: the arguments of {@code Shop.cancel}.
         */
        private static List<Object> expression2(Values values) {
            Undone secondUndone = (Undone) values.undone(1);
            Input input = (Input) values.input();
            return List.of(
                    Expressions.orElse(Expressions.safe(secondUndone, Undone::id),
                            () -> values.key(0)),
                    BigDecimal.valueOf((long) input.count()));
        }

        /**
         * Step {@code second}: the arguments of {@code Shop.buy}.
         */
        private static List<@Nullable Object> expression3(Values values) {
            Bought first = (Bought) values.present(0);
            Input input = (Input) values.input();
            return Arrays.asList(
                    Expressions.orElse(Expressions.safe(first.part(), Part::name), () -> "none"),
                    (long) input.count(),
                    Expressions.safe(input.part().weight(), it -> BigDecimal.valueOf((long) it)));
        }

        /**
         * Compensation of step {@code second}: the arguments of {@code Shop.cancel}.
         */
        private static List<Object> expression4(Values values) {
            Bought first = (Bought) values.present(0);
            Input input = (Input) values.input();
            return List.of(
                    first.id(),
                    BigDecimal.valueOf((long) Expressions.orElse(input.part().weight(),
                            () -> input.count())));
        }

        /**
         * What the saga returns.
         */
        private static All expression5(Values values) {
            Input input = (Input) values.input();
            return new All(
                    new Numbers(
                            (long) input.count(),
                            (double) input.count(),
                            BigDecimal.valueOf((long) input.count()),
                            Expressions.safe(input.part().weight(), it -> (long) it),
                            Size.SMALL,
                            Duration.ofHours(1),
                            null),
                    List.of(List.of(1, 2), List.of()),
                    Arrays.asList(input.part().weight(), null),
                    null,
                    "x");
        }
    }
}
