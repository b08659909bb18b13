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
 * The older version of it.
 */
@Generated("io.sagaz")
@NullMarked
public final class RateV1 {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<String, Void> TYPE = new Type();

    private RateV1() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Void> start(Sagaz sagaz, String text) {
        return sagaz.start(TYPE, text);
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

    private static final class Type implements SagaType<String, Void> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(RateV1.class, "demo.booking.Rate-v1.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "be2989cfd5755fa49aab5186683ccb9a7f8ed0cb43bf945efa531a5bb4a6fd73";
        }

        @Override
        public Codec<String> input() {
            return Codecs.STRING;
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
        public Optional<String> key(String text) {
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
                    1,
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
            String text = (String) values.input();
            return List.of(text, 1);
        }
    }
}
