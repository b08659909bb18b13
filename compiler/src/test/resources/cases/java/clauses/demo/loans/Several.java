package demo.loans;

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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The saga {@code Several}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Several {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Input, Void> TYPE = new Type();

    private Several() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Void> start(Sagaz sagaz, String branch, int count) {
        return sagaz.start(TYPE, new Input(branch, count));
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        CHECK("check");

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
    public record Input(String branch, int count) {
        public static final Codec<Input> CODEC = new Codec<Input>() {
            @Override
            public void write(Input value, PayloadWriter out) {
                out.record(() -> {
                    out.field("branch", value.branch(), Codecs.STRING);
                    out.field("count", value.count(), Codecs.INT);
                });
            }

            @Override
            public Input read(PayloadReader in) {
                return new Input(
                        in.field("branch", Codecs.STRING),
                        in.field("count", Codecs.INT));
            }
        };

        public Input(String branch, int count) {
            this.branch = Objects.requireNonNull(branch, "branch");
            this.count = count;
        }
    }

    private static final class Type implements SagaType<Input, Void> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(Several.class, "demo.loans.Several.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "59f8e30451644ff221af7ad8e744ee8bdfc755cac9b987a57c5fbb7d910eaa58";
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
            return List.of(Bureau.TYPE);
        }

        @Override
        public Optional<String> key(Input input) {
            return Optional.empty();
        }

        @Override
        public Optional<String> tenant(Input input) {
            return Optional.of(input.branch());
        }

        @Override
        public Map<String, Optional<String>> indexes(Input input) {
            return Map.ofEntries(
                    Map.entry("count", Optional.of(String.valueOf(input.count()))),
                    Map.entry("this one", Optional.of(input.branch())));
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
                    "demo.loans",
                    "Several",
                    1,
                    List.of(check()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static StepDefinition check() {
            return new StepDefinition(
                    "check",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.loans.Bureau", "check", OperationKind.COMMAND,
                            List.of("demo.loans.Refused"), new Expression(0)),
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
         * Step {@code check}: the arguments of {@code Bureau.check}.
         */
        private static List<Object> expression0(Values values) {
            Input input = (Input) values.input();
            return List.of(input.branch());
        }
    }
}
