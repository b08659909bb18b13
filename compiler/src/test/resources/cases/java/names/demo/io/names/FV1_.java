package demo.io.names;

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
import io.sagaz.runtime.DefinitionResource;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import java.lang.IllegalArgumentException;
import java.lang.Override;
import java.lang.String;
import java.lang.Void;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The saga {@code F}.
 */
@Generated("io.sagaz")
@NullMarked
public final class FV1_ {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Object, Void> TYPE = new Type();

    private FV1_() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Void> start(Sagaz engine, Object sagaz) {
        return engine.start(TYPE, sagaz);
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        EVALUATE("evaluate");

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

    private static final class Type implements SagaType<Object, Void> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(FV1_.class, "demo.io.names.F-v1.json", definitionHash());
        }

        @Override
        public String definitionHash() {
            return "fbc1b8273cd4a1016ed49197900beb4bee4ffae6b5aa8fff03c6347c5d9ea53e";
        }

        @Override
        public Codec<Object> input() {
            return Object.CODEC;
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
            return List.of(Values.TYPE);
        }

        @Override
        public Optional<String> key(Object sagaz) {
            return Optional.empty();
        }

        @Override
        public java.lang. @Nullable Object evaluate(Expression expression,
                io.sagaz.runtime.Values values) {
            return Evaluation.evaluate(expression.number(), values);
        }
    }

    private static final class Definition {
        private Definition() {
        }

        static SagaDefinition build() {
            return new SagaDefinition(
                    "demo.io.names",
                    "F",
                    1,
                    List.of(evaluate()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static StepDefinition evaluate() {
            return new StepDefinition(
                    "evaluate",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.io.names.Values", "wait", OperationKind.COMMAND,
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
    }

    private static final class Evaluation {
        private Evaluation() {
        }

        static java.lang. @Nullable Object evaluate(int number, io.sagaz.runtime.Values values) {
            return switch (number) {
                case 0 -> expression0(values);
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code evaluate}: the arguments of {@code Values.wait}.
         */
        private static List<java.lang.Object> expression0(io.sagaz.runtime.Values values) {
            return List.of();
        }
    }
}
