package demo.io.names;

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
import io.sagaz.runtime.DefinitionResource;
import io.sagaz.runtime.Expressions;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import java.lang.IllegalArgumentException;
import java.lang.Override;
import java.lang.String;
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
public final class F {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Object, Object> TYPE = new Type();

    private F() {
    }

    /**
     * Starts the saga, once for each business key; when this returns it is durable.
     */
    public static SagaHandle<Object> start(Sagaz sagaz, Object start) {
        return sagaz.start(TYPE, start);
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        IT("it");

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

    private static final class Type implements SagaType<Object, Object> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(F.class, "demo.io.names.F.json", definitionHash());
        }

        @Override
        public String definitionHash() {
            return "aea71a458e1e43edaafdb3eb317db6006e986c475d53c3be7c1f511fcc9eb809";
        }

        @Override
        public Codec<Object> input() {
            return Object.CODEC;
        }

        @Override
        public Optional<Codec<Object>> output() {
            return Optional.of(Object.CODEC);
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
        public Optional<String> key(Object start) {
            return Optional.of(String.valueOf(start.value_()));
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
                    2,
                    List.of(it()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.of(new Expression(1)));
        }

        private static StepDefinition it() {
            return new StepDefinition(
                    "it",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.io.names.Values", "call", OperationKind.COMMAND,
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
                    List.of(
                            new Alternative.Skip()),
                    List.of());
        }
    }

    private static final class Evaluation {
        private Evaluation() {
        }

        static java.lang. @Nullable Object evaluate(int number, io.sagaz.runtime.Values values) {
            return switch (number) {
                case 0 -> expression0(values);
                case 1 -> expression1(values);
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code it}: the arguments of {@code Values.call}.
         */
        private static List<java.lang.Object> expression0(io.sagaz.runtime.Values values) {
            return List.of(new demo.io.names.Step(1, null, List.of(), 2, 3));
        }

        /**
         * What the saga returns.
         */
        private static Object expression1(io.sagaz.runtime.Values values) {
            demo.io.names.Step it_ = (demo.io.names.Step) values.output(0);
            return new Object(
                    Expressions.orElse(Expressions.safe(it_, demo.io.names.Step::List_), () -> 1),
                    true,
                    Expressions.orElse(Expressions.safe(Expressions.safe(it_,
                            demo.io.names.Step::Step_), demo.io.names.Step::List_), () -> 2),
                    3,
                    4);
        }
    }
}
