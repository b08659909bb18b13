package demo.trips;

import demo.booking.BookRoom;
import demo.booking.Rate;
import io.sagaz.kernel.Alternative;
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
 * Runs sagas of its own namespace and of another one.
 */
@Generated("io.sagaz")
@NullMarked
public final class Plan {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Trip, Booked> TYPE = new Type();

    private Plan() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Booked> start(Sagaz sagaz, Trip trip) {
        return sagaz.start(TYPE, trip);
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        ROOM("room"),

        OTHER("other"),

        PAID("paid"),

        RATED("rated"),

        AGAIN("again");

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

    private static final class Type implements SagaType<Trip, Booked> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(Plan.class, "demo.trips.Plan.json", definitionHash());
        }

        @Override
        public String definitionHash() {
            return "cf6fb1af7b292515bf225f9f632a9a7cc418949189750ebda3916756e094de6d";
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
            return List.of(Payments.TYPE);
        }

        @Override
        public List<SagaType<?, ?>> children() {
            return List.of(BookRoom.TYPE, Rate.TYPE, Pay.TYPE);
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
                    "Plan",
                    1,
                    List.of(room(), other(), paid(), rated(), again()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.of(new Expression(8)));
        }

        private static StepDefinition room() {
            return new StepDefinition(
                    "room",
                    Mark.NONE,
                    List.of(),
                    Optional.empty(),
                    new Work.Child("demo.booking.BookRoom", new Expression(0)),
                    Optional.empty(),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.OwnRollback(),
                    List.of(),
                    List.of(
                            new EmitDefinition("demo.trips.TripBooked", new Expression(1))));
        }

        private static StepDefinition other() {
            return new StepDefinition(
                    "other",
                    Mark.NONE,
                    List.of(0),
                    Optional.of(new Expression(3)),
                    new Work.Child("demo.booking.BookRoom", new Expression(2)),
                    Optional.empty(),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.OwnRollback(),
                    List.of(
                            new Alternative.Skip()),
                    List.of());
        }

        private static StepDefinition paid() {
            return new StepDefinition(
                    "paid",
                    Mark.NONE,
                    List.of(1),
                    Optional.empty(),
                    new Work.Child("demo.trips.Pay", new Expression(4)),
                    Optional.empty(),
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
                            new CallDefinition("demo.trips.Payments", "find", OperationKind.COMMAND,
                                    List.of(), new Expression(5)),
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

        private static StepDefinition rated() {
            return new StepDefinition(
                    "rated",
                    Mark.NONE,
                    List.of(2),
                    Optional.empty(),
                    new Work.Child("demo.booking.Rate", new Expression(6)),
                    Optional.empty(),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.empty(),
                    new Compensation.OwnRollback(),
                    List.of(),
                    List.of());
        }

        private static StepDefinition again() {
            return new StepDefinition(
                    "again",
                    Mark.NONE,
                    List.of(3),
                    Optional.empty(),
                    new Work.Child("demo.booking.Rate", new Expression(7)),
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
         * Step {@code room}: the input of {@code BookRoom}.
         */
        private static BookRoom.Input expression0(Values values) {
            Trip trip = (Trip) values.input();
            return new BookRoom.Input(trip.hotel(), trip.nights(), null);
        }

        /**
         * Event of step {@code room}: {@code TripBooked}.
         */
        private static TripBooked expression1(Values values) {
            UUID room = (UUID) values.present(0);
            return new TripBooked(room);
        }

        /**
         * Step {@code other}: the input of {@code BookRoom}.
         */
        private static BookRoom.Input expression2(Values values) {
            Trip trip = (Trip) values.input();
            return new BookRoom.Input("other", 1, trip.hotel());
        }

        /**
         * Whether step {@code other} runs.
         */
        private static Boolean expression3(Values values) {
            return true;
        }

        /**
         * Step {@code paid}: the input of {@code Pay}.
         */
        private static Trip expression4(Values values) {
            Trip trip = (Trip) values.input();
            return trip;
        }

        /**
         * Compensation of step {@code paid}: the arguments of {@code Payments.find}.
         */
        private static List<Object> expression5(Values values) {
            return List.of(values.key(2));
        }

        /**
         * Step {@code rated}: the input of {@code Rate}.
         */
        private static Rate.Input expression6(Values values) {
            Trip trip = (Trip) values.input();
            return new Rate.Input(trip.hotel());
        }

        /**
         * Step {@code again}: the input of {@code Rate}.
         */
        private static Rate.Input expression7(Values values) {
            return new Rate.Input(null);
        }

        /**
         * What the saga returns.
         */
        private static Booked expression8(Values values) {
            UUID room = (UUID) values.present(0);
            UUID other = (UUID) values.output(1);
            return new Booked(room, other);
        }
    }
}
