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
import io.sagaz.kernel.Work;
import io.sagaz.runtime.Codec;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.DefinitionResource;
import io.sagaz.runtime.PayloadReader;
import io.sagaz.runtime.PayloadWriter;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.SignalType;
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
 * The saga {@code BookTrip}.
 */
@Generated("io.sagaz")
@NullMarked
public final class BookTripV1 {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<UUID, Void> TYPE = new Type();

    private BookTripV1() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Void> start(Sagaz sagaz, UUID trip) {
        return sagaz.start(TYPE, trip);
    }

    /**
     * Gives a saga the signal {@code Approved}; when this returns it is durable.
     *
     * @param saga the id of the saga
     * @param key tells a repeated signal from a new one: with one key the saga takes it once
     * @throws RefusedException if the saga has ended or isn't known
     */
    public static void approved(Sagaz sagaz, UUID saga, String key, Approved signal) {
        sagaz.signal(saga, key, Approved.TYPE, signal);
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        APPROVAL("approval"),

        NOTE("note");

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
     * The signal {@code Approved}.
     */
    public record Approved(int by) {
        public static final Codec<Approved> CODEC = new Codec<Approved>() {
            @Override
            public void write(Approved value, PayloadWriter out) {
                out.record(() -> {
                    out.field("by", value.by(), Codecs.INT);
                });
            }

            @Override
            public Approved read(PayloadReader in) {
                return new Approved(
                        in.field("by", Codecs.INT));
            }
        };

        public static final SignalType<Approved> TYPE = new SignalType<>("demo.trips.BookTrip",
                "Approved", Approved.class, CODEC);
    }

    private static final class Type implements SagaType<UUID, Void> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(BookTripV1.class, "demo.trips.BookTrip-v1.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "68946db5f204c2f14d826320c10affae3bba96039344491b376a57905ebad8cf";
        }

        @Override
        public Codec<UUID> input() {
            return Codecs.UUID;
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
            return List.of(Desk.TYPE);
        }

        @Override
        public List<SignalType<?>> signals() {
            return List.of(Approved.TYPE);
        }

        @Override
        public Optional<String> key(UUID trip) {
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
                    "BookTrip",
                    1,
                    List.of(approval(), note()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static StepDefinition approval() {
            return new StepDefinition(
                    "approval",
                    Mark.NONE,
                    List.of(),
                    Optional.empty(),
                    new Work.Await("Approved", Optional.of(Duration.ofHours(48)),
                            new Work.OnTimeout.Reject()),
                    Optional.empty(),
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

        private static StepDefinition note() {
            return new StepDefinition(
                    "note",
                    Mark.NONE,
                    List.of(0),
                    new CallDefinition("demo.trips.Desk", "note", OperationKind.COMMAND, List.of(),
                            new Expression(0)),
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
         * Step {@code note}: the arguments of {@code Desk.note}.
         */
        private static List<Object> expression0(Values values) {
            return List.of("approved");
        }
    }
}
