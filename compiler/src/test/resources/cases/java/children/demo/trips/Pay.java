package demo.trips;

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
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The saga {@code Pay}.
 */
@Generated("io.sagaz")
@NullMarked
public final class Pay {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Trip, UUID> TYPE = new Type();

    private Pay() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<UUID> start(Sagaz sagaz, Trip trip) {
        return sagaz.start(TYPE, trip);
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        CHARGE("charge");

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

    private static final class Type implements SagaType<Trip, UUID> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(Pay.class, "demo.trips.Pay.json", definitionHash());
        }

        @Override
        public String definitionHash() {
            return "156d7d5bf24d8796872ab8f25d182e21183dc1698236a364d1bd9903b41d4972";
        }

        @Override
        public Codec<Trip> input() {
            return Trip.CODEC;
        }

        @Override
        public Optional<Codec<UUID>> output() {
            return Optional.of(Codecs.UUID);
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.values());
        }

        @Override
        public List<ServiceType<?>> services() {
            return List.of(Payments.TYPE);
        }

        @Override
        public Optional<String> key(Trip trip) {
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
                    "demo.trips",
                    "Pay",
                    1,
                    List.of(charge()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.of(new Expression(1)));
        }

        private static StepDefinition charge() {
            return new StepDefinition(
                    "charge",
                    Mark.PIVOT,
                    List.of(),
                    new CallDefinition("demo.trips.Payments", "charge", OperationKind.COMMAND,
                            List.of(), new Expression(0)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.empty(),
                                    new Pace.Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1)),
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
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code charge}: the arguments of {@code Payments.charge}.
         */
        private static List<Object> expression0(Values values) {
            Trip trip = (Trip) values.input();
            return List.of(trip.hotel());
        }

        /**
         * What the saga returns.
         */
        private static UUID expression1(Values values) {
            UUID charge = (UUID) values.present(0);
            return charge;
        }
    }
}
