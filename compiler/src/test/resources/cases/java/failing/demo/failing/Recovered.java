package demo.failing;

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
import io.sagaz.runtime.Arithmetic;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.DefinitionResource;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The saga {@code Recovered}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Recovered {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Cake, Void> TYPE = new Type();

    private Recovered() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Void> start(Sagaz sagaz, Cake cake) {
        return sagaz.start(TYPE, cake);
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        BAKE("bake"),

        SHARE("share");

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

    private static final class Type implements SagaType<Cake, Void> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(Recovered.class, "demo.failing.Recovered.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "89b80b27a931d0f020224fd4d5cb3ae2130a9a2a03479187cf5cc3f688e6d7bc";
        }

        @Override
        public Codec<Cake> input() {
            return Cake.CODEC;
        }

        @Override
        public Optional<Codec<Void>> output() {
            return Optional.empty();
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.values());
        }

        @Override
        public List<ServiceType<?>> services() {
            return List.of(Kitchen.TYPE);
        }

        @Override
        public Optional<String> key(Cake cake) {
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
                    "demo.failing",
                    "Recovered",
                    1,
                    List.of(bake(), share()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static StepDefinition bake() {
            return new StepDefinition(
                    "bake",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.failing.Kitchen", "bake", OperationKind.COMMAND,
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
                            new CallDefinition("demo.failing.Kitchen", "bin", OperationKind.COMMAND,
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

        private static StepDefinition share() {
            return new StepDefinition(
                    "share",
                    Mark.NONE,
                    List.of(0),
                    new CallDefinition("demo.failing.Kitchen", "share", OperationKind.COMMAND,
                            List.of("demo.failing.NoPlate"), new Expression(2)),
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
                            new Alternative.Call(
                                    new CallDefinition("demo.failing.Kitchen", "share",
                                            OperationKind.COMMAND, List.of("demo.failing.NoPlate"),
                                            new Expression(3)),
                                    new Policy(
                                            new RetryPolicy(
                                                    OptionalInt.of(3),
                                                    new Pace.Backoff(Duration.ofMillis(200),
                                                            Duration.ofSeconds(10)),
                                                    List.of()),
                                            Duration.ofSeconds(30)),
                                    new Compensation.None()),
                            new Alternative.Skip()),
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
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code bake}: the arguments of {@code Kitchen.bake}.
         */
        private static List<Object> expression0(Values values) {
            Cake cake = (Cake) values.input();
            return List.of(cake.pieces());
        }

        /**
         * Compensation of step {@code bake}: the arguments of {@code Kitchen.bin}.
         */
        private static List<Object> expression1(Values values) {
            return List.of(values.key(0));
        }

        /**
         * Step {@code share}: the arguments of {@code Kitchen.share}.
         */
        private static List<Object> expression2(Values values) {
            Cake cake = (Cake) values.input();
            return List.of(Arithmetic.divide(
                    Arithmetic.multiply(BigDecimal.valueOf((long) cake.pieces()),
                            new BigDecimal("1.0")),
                    BigDecimal.valueOf((long) cake.guests())));
        }

        /**
         * Recovery of step {@code share}: the arguments of {@code Kitchen.share}.
         */
        private static List<Object> expression3(Values values) {
            return List.of(new BigDecimal("1"));
        }
    }
}
