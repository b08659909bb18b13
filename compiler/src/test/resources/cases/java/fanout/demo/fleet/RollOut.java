package demo.fleet;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.FanOut;
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
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepName;
import io.sagaz.runtime.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Flashes all devices of a fleet.
 */
@Generated("io.sagaz")
@NullMarked
public final class RollOut {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Fleet, Rollout> TYPE = new Type();

    private RollOut() {
    }

    /**
     * Starts the saga; when this returns it is durable.
     */
    public static SagaHandle<Rollout> start(Sagaz sagaz, Fleet fleet) {
        return sagaz.start(TYPE, fleet);
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        /**
         * One slot for each device.
         */
        RESERVE("reserve"),

        ROOMS("rooms"),

        BOOK("book"),

        FLASH("flash"),

        PAY("pay");

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

    private static final class Type implements SagaType<Fleet, Rollout> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(RollOut.class, "demo.fleet.RollOut.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "dfbf7ad6f316460969f20f48c40c8dca9cd9cdc5f73d6a0803e489f2ff35feac";
        }

        @Override
        public Codec<Fleet> input() {
            return Fleet.CODEC;
        }

        @Override
        public Optional<Codec<Rollout>> output() {
            return Optional.of(Rollout.CODEC);
        }

        @Override
        public Codec<?> elements(int step) {
            return switch (step) {
                case 0 -> Codecs.list(Device.CODEC);
                case 1 -> Codecs.list(Codecs.optional(Codecs.STRING));
                case 3 -> Codecs.list(Device.CODEC);
                default -> throw new IllegalArgumentException("step " + step + " isn't fanned out");
            };
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.values());
        }

        @Override
        public List<ServiceType<?>> services() {
            return List.of(Billing.TYPE, Depot.TYPE, Workshop.TYPE);
        }

        @Override
        public Optional<String> key(Fleet fleet) {
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
                    "demo.fleet",
                    "RollOut",
                    1,
                    List.of(reserve(), rooms(), book(), flash(), pay()),
                    new OnFailure.FailFast(),
                    Optional.empty(),
                    Optional.of(new Expression(17)));
        }

        private static StepDefinition reserve() {
            return new StepDefinition(
                    "reserve",
                    Mark.NONE,
                    List.of(),
                    Optional.empty(),
                    new Work.Call(new CallDefinition("demo.fleet.Depot", "reserve",
                            OperationKind.COMMAND, List.of("demo.fleet.NoRoom"),
                            new Expression(1))),
                    Optional.of(new FanOut(new Expression(0), OptionalInt.of(2),
                            new BigDecimal("0"))),
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
                            new CallDefinition("demo.fleet.Depot", "free", OperationKind.COMMAND,
                                    List.of(), new Expression(2)),
                            new Policy(
                                    new RetryPolicy(
                                            OptionalInt.of(9),
                                            new Pace.Backoff(Duration.ofMillis(200),
                                                    Duration.ofMinutes(1)),
                                            List.of()),
                                    Duration.ofSeconds(30))),
                    List.of(),
                    List.of(
                            new EmitDefinition("demo.fleet.Reserved", new Expression(3))));
        }

        private static StepDefinition rooms() {
            return new StepDefinition(
                    "rooms",
                    Mark.NONE,
                    List.of(0),
                    Optional.of(new Expression(6)),
                    new Work.Call(new CallDefinition("demo.fleet.Depot", "open",
                            OperationKind.QUERY, List.of(), new Expression(5))),
                    Optional.of(new FanOut(new Expression(4), OptionalInt.of(16),
                            new BigDecimal("0"))),
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

        private static StepDefinition book() {
            return new StepDefinition(
                    "book",
                    Mark.NONE,
                    List.of(0, 1),
                    new CallDefinition("demo.fleet.Billing", "charge", OperationKind.COMMAND,
                            List.of(), new Expression(7)),
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
                            new CallDefinition("demo.fleet.Billing", "note", OperationKind.COMMAND,
                                    List.of(), new Expression(8)),
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

        private static StepDefinition flash() {
            return new StepDefinition(
                    "flash",
                    Mark.NONE,
                    List.of(0, 2),
                    Optional.empty(),
                    new Work.Call(new CallDefinition("demo.fleet.Workshop", "flash",
                            OperationKind.COMMAND, List.of("demo.fleet.NotFlashable"),
                            new Expression(10))),
                    Optional.of(new FanOut(new Expression(9), OptionalInt.of(16),
                            new BigDecimal("50"))),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(0),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.of(new CallDefinition("demo.fleet.Workshop", "find",
                            OperationKind.QUERY, List.of(), new Expression(11))),
                    new Compensation.Undo(
                            Optional.of("restored"),
                            new CallDefinition("demo.fleet.Workshop", "restore",
                                    OperationKind.COMMAND, List.of(), new Expression(12)),
                            new Policy(
                                    new RetryPolicy(
                                            OptionalInt.of(9),
                                            new Pace.Backoff(Duration.ofMillis(200),
                                                    Duration.ofMinutes(1)),
                                            List.of()),
                                    Duration.ofSeconds(30))),
                    List.of(
                            new Alternative.Call(
                                    new CallDefinition("demo.fleet.Workshop", "replace",
                                            OperationKind.COMMAND,
                                            List.of("demo.fleet.NotFlashable"), new Expression(13)),
                                    new Policy(
                                            new RetryPolicy(
                                                    OptionalInt.of(0),
                                                    new Pace.Backoff(Duration.ofMillis(200),
                                                            Duration.ofSeconds(10)),
                                                    List.of()),
                                            Duration.ofSeconds(30)),
                                    new Compensation.Undo(
                                            Optional.of("restored"),
                                            new CallDefinition("demo.fleet.Workshop", "scrap",
                                                    OperationKind.COMMAND, List.of(),
                                                    new Expression(14)),
                                            new Policy(
                                                    new RetryPolicy(
                                                            OptionalInt.of(9),
                                                            new Pace.Backoff(Duration.ofMillis(200),
                                                                    Duration.ofMinutes(1)),
                                                            List.of()),
                                                    Duration.ofSeconds(30))))),
                    List.of(
                            new EmitDefinition("demo.fleet.Flashed", new Expression(15))));
        }

        private static StepDefinition pay() {
            return new StepDefinition(
                    "pay",
                    Mark.PIVOT,
                    List.of(0, 3),
                    new CallDefinition("demo.fleet.Billing", "charge", OperationKind.COMMAND,
                            List.of(), new Expression(16)),
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
                            new Alternative.Retry(new RetryPolicy(
                                    OptionalInt.empty(),
                                    new Pace.Every(Duration.ofSeconds(1)),
                                    List.of()))),
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
                case 9 -> expression9(values);
                case 10 -> expression10(values);
                case 11 -> expression11(values);
                case 12 -> expression12(values);
                case 13 -> expression13(values);
                case 14 -> expression14(values);
                case 15 -> expression15(values);
                case 16 -> expression16(values);
                case 17 -> expression17(values);
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * The list that step {@code reserve} runs over.
         */
        private static List<Device> expression0(Values values) {
            Fleet fleet = (Fleet) values.input();
            return fleet.devices();
        }

        /**
         * Step {@code reserve}: the arguments of {@code Depot.reserve}.
         */
        private static List<Object> expression1(Values values) {
            Device device = (Device) values.presentElement();
            return List.of(device.id());
        }

        /**
         * Compensation of step {@code reserve}: the arguments of {@code Depot.free}.
         */
        private static List<Object> expression2(Values values) {
            Device device = (Device) values.presentElement();
            return List.of(values.key(0), device.id());
        }

        /**
         * Event of step {@code reserve}: {@code Reserved}.
         */
        private static Reserved expression3(Values values) {
            Device device = (Device) values.presentElement();
            Slot reserve = (Slot) values.present(0);
            return new Reserved(device.id(), reserve.id());
        }

        /**
         * The list that step {@code rooms} runs over.
         */
        private static List<@Nullable String> expression4(Values values) {
            Fleet fleet = (Fleet) values.input();
            return fleet.rooms();
        }

        /**
         * Step {@code rooms}: the arguments of {@code Depot.open}.
         */
        private static List<@Nullable Object> expression5(Values values) {
            String room = (String) values.element();
            return Collections.singletonList(room);
        }

        /**
         * Whether step {@code rooms} runs.
         */
        private static Boolean expression6(Values values) {
            Fleet fleet = (Fleet) values.input();
            return Expressions.orElse(fleet.spare(), () -> false);
        }

        /**
         * Step {@code book}: the arguments of {@code Billing.charge}.
         */
        private static List<Object> expression7(Values values) {
            Fleet fleet = (Fleet) values.input();
            List<Slot> reserve = Expressions.<List<Slot>>cast(values.present(0));
            return List.of(fleet.id(), reserve);
        }

        /**
         * Compensation of step {@code book}: the arguments of {@code Billing.note}.
         */
        private static List<Object> expression8(Values values) {
            List<@Nullable String> flashUndone = Expressions.<List<@Nullable String>>cast(values.undone(3));
            return List.of(Expressions.orElse(flashUndone, () -> List.of()), values.key(2));
        }

        /**
         * The list that step {@code flash} runs over.
         */
        private static List<Device> expression9(Values values) {
            Fleet fleet = (Fleet) values.input();
            return fleet.devices();
        }

        /**
         * Step {@code flash}: the arguments of {@code Workshop.flash}.
         */
        private static List<Object> expression10(Values values) {
            Device device = (Device) values.presentElement();
            List<Slot> reserve = Expressions.<List<Slot>>cast(values.present(0));
            return List.of(device, reserve);
        }

        /**
         * Whether step {@code flash} happened: the arguments of {@code Workshop.find}.
         */
        private static List<Object> expression11(Values values) {
            return List.of(values.key(3));
        }

        /**
         * Compensation of step {@code flash}: the arguments of {@code Workshop.restore}.
         */
        private static List<Object> expression12(Values values) {
            return List.of(values.key(3));
        }

        /**
         * Recovery of step {@code flash}: the arguments of {@code Workshop.replace}.
         */
        private static List<Object> expression13(Values values) {
            Device device = (Device) values.presentElement();
            return List.of(device.model(), values.key(3));
        }

        /**
         * Compensation of the recovery of step {@code flash}: the arguments of {@code Workshop.scrap}.
         */
        private static List<Object> expression14(Values values) {
            return List.of(values.key(3));
        }

        /**
         * Event of step {@code flash}: {@code Flashed}.
         */
        private static Flashed expression15(Values values) {
            Device device = (Device) values.presentElement();
            UUID flash = (UUID) values.output(3);
            return new Flashed(device.id(), flash);
        }

        /**
         * Step {@code pay}: the arguments of {@code Billing.charge}.
         */
        private static List<Object> expression16(Values values) {
            Fleet fleet = (Fleet) values.input();
            List<Slot> reserve = Expressions.<List<Slot>>cast(values.present(0));
            return List.of(fleet.id(), reserve);
        }

        /**
         * What the saga returns.
         */
        private static Rollout expression17(Values values) {
            List<Slot> reserve = Expressions.<List<Slot>>cast(values.present(0));
            List<@Nullable UUID> flash = Expressions.<List<@Nullable UUID>>cast(values.present(3));
            List<String> rooms = Expressions.<List<String>>cast(values.output(1));
            return new Rollout(reserve, flash, rooms);
        }
    }
}
