package demo.trips;

import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.EmitDefinition;
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
import io.sagaz.runtime.Expressions;
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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Waits for people and for the clock.
 */
@Generated("io.sagaz")
@NullMarked
public final class BookTrip {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Trip, Booked> TYPE = new Type();

    private BookTrip() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Booked> start(Sagaz sagaz, Trip trip) {
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
     * Gives a saga the signal {@code Objected}; when this returns it is durable.
     *
     * @param saga the id of the saga
     * @param key tells a repeated signal from a new one: with one key the saga takes it once
     * @throws RefusedException if the saga has ended or isn't known
     */
    public static void objected(Sagaz sagaz, UUID saga, String key, Objected signal) {
        sagaz.signal(saga, key, Objected.TYPE, signal);
    }

    /**
     * Gives a saga the signal {@code Rated}; when this returns it is durable.
     *
     * @param saga the id of the saga
     * @param key tells a repeated signal from a new one: with one key the saga takes it once
     * @throws RefusedException if the saga has ended or isn't known
     */
    public static void rated(Sagaz sagaz, UUID saga, String key, Rated signal) {
        sagaz.signal(saga, key, Rated.TYPE, signal);
    }

    /**
     * Gives a saga the signal {@code Paid}; when this returns it is durable.
     *
     * @param saga the id of the saga
     * @param key tells a repeated signal from a new one: with one key the saga takes it once
     * @throws RefusedException if the saga has ended or isn't known
     */
    public static void paid(Sagaz sagaz, UUID saga, String key) {
        sagaz.signal(saga, key, Paid_.TYPE, new Paid_());
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        HOTEL("hotel"),

        APPROVAL("approval"),

        OBJECTION("objection"),

        REST("rest"),

        PAY("pay"),

        MONEY("money"),

        DEPARTURE("departure"),

        RATING("rating");

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
    public record Approved(String by, List<Integer> limits) {
        public static final Codec<Approved> CODEC = new Codec<Approved>() {
            @Override
            public void write(Approved value, PayloadWriter out) {
                out.record(() -> {
                    out.field("by", value.by(), Codecs.STRING);
                    out.field("limits", value.limits(), Codecs.list(Codecs.INT));
                });
            }

            @Override
            public Approved read(PayloadReader in) {
                return new Approved(
                        in.field("by", Codecs.STRING),
                        Expressions.orElse(
                                in.field("limits", Codecs.optional(Codecs.list(Codecs.INT))),
                                () -> List.of()));
            }
        };

        public static final SignalType<Approved> TYPE = new SignalType<>("demo.trips.BookTrip",
                "Approved", Approved.class, CODEC);

        public Approved(String by, List<Integer> limits) {
            this.by = Objects.requireNonNull(by, "by");
            this.limits = List.copyOf(limits);
        }
    }

    /**
     * The signal {@code Objected}.
     */
    public record Objected(@Nullable String reason) {
        public static final Codec<Objected> CODEC = new Codec<Objected>() {
            @Override
            public void write(Objected value, PayloadWriter out) {
                out.record(() -> {
                    out.field("reason", value.reason(), Codecs.optional(Codecs.STRING));
                });
            }

            @Override
            public Objected read(PayloadReader in) {
                return new Objected(
                        in.field("reason", Codecs.optional(Codecs.STRING)));
            }
        };

        public static final SignalType<Objected> TYPE = new SignalType<>("demo.trips.BookTrip",
                "Objected", Objected.class, CODEC);
    }

    /**
     * The signal {@code Rated}.
     */
    public record Rated(int stars) {
        public static final Codec<Rated> CODEC = new Codec<Rated>() {
            @Override
            public void write(Rated value, PayloadWriter out) {
                out.record(() -> {
                    out.field("stars", value.stars(), Codecs.INT);
                });
            }

            @Override
            public Rated read(PayloadReader in) {
                return new Rated(
                        Expressions.orElse(in.field("stars", Codecs.optional(Codecs.INT)),
                                () -> 3));
            }
        };

        public static final SignalType<Rated> TYPE = new SignalType<>("demo.trips.BookTrip",
                "Rated", Rated.class, CODEC);
    }

    /**
     * The signal {@code Paid}.
     */
    public record Paid_() {
        public static final Codec<Paid_> CODEC = new Codec<Paid_>() {
            @Override
            public void write(Paid_ value, PayloadWriter out) {
                out.record(() -> {
                });
            }

            @Override
            public Paid_ read(PayloadReader in) {
                return new Paid_();
            }
        };

        public static final SignalType<Paid_> TYPE = new SignalType<>("demo.trips.BookTrip", "Paid",
                Paid_.class, CODEC);
    }

    private static final class Type implements SagaType<Trip, Booked> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(BookTrip.class, "demo.trips.BookTrip.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "5176d5458b846adef82f8eb9d6a548f6826e298a1e0ec99ece4f24d7f3087c71";
        }

        @Override
        public Codec<Trip> input() {
            return Trip.CODEC;
        }

        @Override
        public Optional<Codec<Booked>> output() {
            return Optional.of(Booked.CODEC);
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.values());
        }

        @Override
        public List<ServiceType<?>> services() {
            return List.of(Hotels.TYPE, Payments.TYPE);
        }

        @Override
        public List<SignalType<?>> signals() {
            return List.of(Approved.TYPE, Objected.TYPE, Rated.TYPE, Paid_.TYPE);
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
                    "BookTrip",
                    2,
                    List.of(hotel(), approval(), objection(), rest(), pay(), money(), departure(),
                            rating()),
                    new OnFailure.FailFast(),
                    Optional.of(Duration.ofHours(2160)),
                    Optional.of(new Expression(8)));
        }

        private static StepDefinition hotel() {
            return new StepDefinition(
                    "hotel",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("demo.trips.Hotels", "book", OperationKind.COMMAND,
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
                            new CallDefinition("demo.trips.Hotels", "cancel", OperationKind.COMMAND,
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

        private static StepDefinition approval() {
            return new StepDefinition(
                    "approval",
                    Mark.NONE,
                    List.of(0),
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
                    List.of(
                            new EmitDefinition("demo.trips.Paid", new Expression(2))));
        }

        private static StepDefinition objection() {
            return new StepDefinition(
                    "objection",
                    Mark.NONE,
                    List.of(1),
                    Optional.empty(),
                    new Work.Await("Objected", Optional.of(Duration.ofHours(1)),
                            new Work.OnTimeout.Skip()),
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

        private static StepDefinition rest() {
            return new StepDefinition(
                    "rest",
                    Mark.NONE,
                    List.of(2),
                    Optional.empty(),
                    new Work.Wait(new Expression(3), false),
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

        private static StepDefinition pay() {
            return new StepDefinition(
                    "pay",
                    Mark.PIVOT,
                    List.of(1, 3),
                    new CallDefinition("demo.trips.Payments", "charge", OperationKind.COMMAND,
                            List.of(), new Expression(4)),
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

        private static StepDefinition money() {
            return new StepDefinition(
                    "money",
                    Mark.NONE,
                    List.of(4),
                    Optional.empty(),
                    new Work.Await("Paid", Optional.empty(), new Work.OnTimeout.Reject()),
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

        private static StepDefinition departure() {
            return new StepDefinition(
                    "departure",
                    Mark.NONE,
                    List.of(5),
                    Optional.empty(),
                    new Work.Wait(new Expression(5), true),
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

        private static StepDefinition rating() {
            return new StepDefinition(
                    "rating",
                    Mark.NONE,
                    List.of(6),
                    Optional.of(new Expression(7)),
                    new Work.Await("Rated", Optional.of(Duration.ofHours(168)),
                            new Work.OnTimeout.Default(new Expression(6))),
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
                case 6 -> expression6(values);
                case 7 -> expression7(values);
                case 8 -> expression8(values);
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code hotel}: the arguments of {@code Hotels.book}.
         */
        private static List<Object> expression0(Values values) {
            Trip trip = (Trip) values.input();
            return List.of(trip.id());
        }

        /**
         * Compensation of step {@code hotel}: the arguments of {@code Hotels.cancel}.
         */
        private static List<Object> expression1(Values values) {
            return List.of(values.key(0));
        }

        /**
         * Event of step {@code approval}: {@code Paid}.
         */
        private static Paid expression2(Values values) {
            Trip trip = (Trip) values.input();
            Approved approval = (Approved) values.present(1);
            return new Paid(trip.id(), approval.by());
        }

        /**
         * How long step {@code rest} waits.
         */
        private static Duration expression3(Values values) {
            Trip trip = (Trip) values.input();
            return trip.rest();
        }

        /**
         * Step {@code pay}: the arguments of {@code Payments.charge}.
         */
        private static List<Object> expression4(Values values) {
            Trip trip = (Trip) values.input();
            Approved approval = (Approved) values.present(1);
            return List.of(trip.id(), approval.by());
        }

        /**
         * Until when step {@code departure} waits.
         */
        private static Instant expression5(Values values) {
            Trip trip = (Trip) values.input();
            return trip.leaves();
        }

        /**
         * What step {@code rating} takes if no signal comes.
         */
        private static Rated expression6(Values values) {
            return new Rated(5);
        }

        /**
         * Whether step {@code rating} runs.
         */
        private static Boolean expression7(Values values) {
            return true;
        }

        /**
         * What the saga returns.
         */
        private static Booked expression8(Values values) {
            UUID hotel = (UUID) values.present(0);
            Approved approval = (Approved) values.present(1);
            Objected objection = (Objected) values.output(2);
            Rated rating = (Rated) values.output(7);
            return new Booked(
                    hotel,
                    approval.by(),
                    Expressions.safe(objection, Objected::reason),
                    Expressions.orElse(Expressions.safe(rating, Rated::stars), () -> 0));
        }
    }
}
