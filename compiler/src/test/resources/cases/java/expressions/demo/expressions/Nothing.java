package demo.expressions;

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
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
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
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The saga {@code Nothing}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Nothing {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Input, Void> TYPE = new Type();

    private Nothing() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Void> start(Sagaz sagaz) {
        return sagaz.start(TYPE, new Input());
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        ANY("any");

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
    public record Input() {
        public static final Codec<Input> CODEC = new Codec<Input>() {
            @Override
            public void write(Input value, PayloadWriter out) {
                out.record(() -> {
                });
            }

            @Override
            public Input read(PayloadReader in) {
                return new Input();
            }
        };
    }

    private static final class Type implements SagaType<Input, Void> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(Nothing.class, "demo.expressions.Nothing.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "7bbb9b5ff1c48f6b7292fa0fac8f550af11cabb6a5c02a404adeea265e907752";
        }

        @Override
        public Codec<Input> input() {
            return Input.CODEC;
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
                    "Nothing",
                    1,
                    List.of(any()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static StepDefinition any() {
            return new StepDefinition(
                    "any",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.expressions.Shop", "any", OperationKind.QUERY,
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

        static @Nullable Object evaluate(int number, Values values) {
            return switch (number) {
                case 0 -> expression0(values);
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code any}: the arguments of {@code Shop.any}.
         */
        private static List<Object> expression0(Values values) {
            return List.of();
        }
    }
}
