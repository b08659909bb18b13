package demo.booking;

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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The saga {@code Rate}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Rate {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Input, Void> TYPE = new Type();

    private Rate() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Void> start(Sagaz sagaz, @Nullable String text) {
        return sagaz.start(TYPE, new Input(text));
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        ROOM("room");

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
    public record Input(@Nullable String text) {
        public static final Codec<Input> CODEC = new Codec<Input>() {
            @Override
            public void write(Input value, PayloadWriter out) {
                out.record(() -> {
                    out.field("text", value.text(), Codecs.optional(Codecs.STRING));
                });
            }

            @Override
            public Input read(PayloadReader in) {
                return new Input(
                        in.field("text", Codecs.optional(Codecs.STRING)));
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
            return DefinitionResource.read(Rate.class, "demo.booking.Rate.json", definitionHash());
        }

        @Override
        public String definitionHash() {
            return "6a0effc72ae7db1edb935cb35ccb140894261de66017d3863da99c4df6b54981";
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
            return List.of(Hotels.TYPE);
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
                    "demo.booking",
                    "Rate",
                    2,
                    List.of(room()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static StepDefinition room() {
            return new StepDefinition(
                    "room",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.booking.Hotels", "book", OperationKind.COMMAND,
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
         * Step {@code room}: the arguments of {@code Hotels.book}.
         */
        private static List<Object> expression0(Values values) {
            Input input = (Input) values.input();
            return List.of(Expressions.orElse(input.text(), () -> "none"), 2);
        }
    }
}
