package shop.orders;

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
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reserves, charges and ships one order.
 */
@Generated("io.sagaz")
@NullMarked
public final class FulfilOrder {
    /**
     * Names this saga where an engine is built.
     */
    public static final SagaType<Order, Receipt> TYPE = new Type();

    private FulfilOrder() {
    }

    /**
     * Starts the saga, once for each business key; when this returns it is durable.
     */
    public static SagaHandle<Receipt> start(Sagaz sagaz, Order order) {
        return sagaz.start(TYPE, order);
    }

    /**
     * The steps, in the order as written.
     */
    public enum Step implements StepName {
        RESERVE("reserve"),

        CHARGE("charge"),

        SHIP("ship"),

        NOTIFY("notify");

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

    private static final class Type implements SagaType<Order, Receipt> {
        private final SagaDefinition definition = Definition.build();

        @Override
        public SagaDefinition definition() {
            return definition;
        }

        @Override
        public String definitionJson() {
            return DefinitionResource.read(FulfilOrder.class, "shop.orders.FulfilOrder.json",
                    definitionHash());
        }

        @Override
        public String definitionHash() {
            return "cdb8e363ffc00a5a16e5f7bc39b1730b377c5ebb7addc991a4d23875d950ccd7";
        }

        @Override
        public Codec<Order> input() {
            return Order.CODEC;
        }

        @Override
        public Optional<Codec<Receipt>> output() {
            return Optional.of(Receipt.CODEC);
        }

        @Override
        public List<Step> steps() {
            return List.of(Step.values());
        }

        @Override
        public List<ServiceType<?>> services() {
            return List.of(Couriers.TYPE, Inventory.TYPE, Mail.TYPE, Payments.TYPE, Post.TYPE);
        }

        @Override
        public Optional<String> key(Order order) {
            return Optional.of(String.valueOf(order.id()));
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
                    "shop.orders",
                    "FulfilOrder",
                    1,
                    List.of(reserve(), charge(), ship(), notify_()),
                    new OnFailure.Grace(Duration.ofSeconds(5)),
                    Optional.of(Duration.ofHours(2)),
                    Optional.of(new Expression(10)));
        }

        private static StepDefinition reserve() {
            return new StepDefinition(
                    "reserve",
                    Mark.NONE,
                    List.of(),
                    new CallDefinition("shop.orders.Inventory", "reserve", OperationKind.COMMAND,
                            List.of("shop.orders.OutOfStock"), new Expression(0)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(5),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(3)),
                    Optional.empty(),
                    new Compensation.Undo(
                            Optional.empty(),
                            new CallDefinition("shop.orders.Inventory", "release",
                                    OperationKind.COMMAND, List.of(), new Expression(1)),
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

        private static StepDefinition charge() {
            return new StepDefinition(
                    "charge",
                    Mark.PIVOT,
                    List.of(0),
                    new CallDefinition("shop.orders.Payments", "charge", OperationKind.COMMAND,
                            List.of("shop.orders.PaymentDeclined"), new Expression(2)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.of(new CallDefinition("shop.orders.Payments", "find",
                            OperationKind.QUERY, List.of(), new Expression(3))),
                    new Compensation.Undo(
                            Optional.empty(),
                            new CallDefinition("shop.orders.Payments", "refund",
                                    OperationKind.COMMAND, List.of(), new Expression(4)),
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

        private static StepDefinition ship() {
            return new StepDefinition(
                    "ship",
                    Mark.NONE,
                    List.of(1),
                    new CallDefinition("shop.orders.Couriers", "dispatch", OperationKind.COMMAND,
                            List.of(), new Expression(5)),
                    new Policy(
                            new RetryPolicy(
                                    OptionalInt.of(3),
                                    new Pace.Backoff(Duration.ofMillis(200),
                                            Duration.ofSeconds(10)),
                                    List.of()),
                            Duration.ofSeconds(30)),
                    Optional.of(new CallDefinition("shop.orders.Couriers", "find",
                            OperationKind.QUERY, List.of(), new Expression(6))),
                    new Compensation.None(),
                    List.of(
                            new Alternative.Retry(new RetryPolicy(
                                    OptionalInt.of(10),
                                    new Pace.Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5)),
                                    List.of())),
                            new Alternative.Call(
                                    new CallDefinition("shop.orders.Post", "send",
                                            OperationKind.COMMAND, List.of(), new Expression(7)),
                                    new Policy(
                                            new RetryPolicy(
                                                    OptionalInt.of(3),
                                                    new Pace.Backoff(Duration.ofMillis(200),
                                                            Duration.ofSeconds(10)),
                                                    List.of()),
                                            Duration.ofSeconds(30)),
                                    new Compensation.None()),
                            new Alternative.Manual("Ship by hand and enter the tracking code",
                                    false)),
                    List.of(
                            new EmitDefinition("shop.orders.OrderShipped", new Expression(8))));
        }

        private static StepDefinition notify_() {
            return new StepDefinition(
                    "notify",
                    Mark.IRREVERSIBLE,
                    List.of(2),
                    new CallDefinition("shop.orders.Mail", "shipped", OperationKind.COMMAND,
                            List.of(), new Expression(9)),
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
                default -> throw new IllegalArgumentException("there is no expression " + number);
            };
        }

        /**
         * Step {@code reserve}: the arguments of {@code Inventory.reserve}.
         */
        private static List<Object> expression0(Values values) {
            Order order = (Order) values.input();
            return List.of(order.id(), order.items());
        }

        /**
         * Compensation of step {@code reserve}: the arguments of {@code Inventory.release}.
         */
        private static List<Object> expression1(Values values) {
            return List.of(values.key(0));
        }

        /**
         * Step {@code charge}: the arguments of {@code Payments.charge}.
         */
        private static List<Object> expression2(Values values) {
            Order order = (Order) values.input();
            return List.of(order.customer(), order.total());
        }

        /**
         * Whether step {@code charge} happened: the arguments of {@code Payments.find}.
         */
        private static List<Object> expression3(Values values) {
            return List.of(values.key(1));
        }

        /**
         * Compensation of step {@code charge}: the arguments of {@code Payments.refund}.
         */
        private static List<Object> expression4(Values values) {
            Charge charge = (Charge) values.present(1);
            return List.of(charge.id());
        }

        /**
         * Step {@code ship}: the arguments of {@code Couriers.dispatch}.
         */
        private static List<Object> expression5(Values values) {
            Order order = (Order) values.input();
            return List.of(order);
        }

        /**
         * Whether step {@code ship} happened: the arguments of {@code Couriers.find}.
         */
        private static List<Object> expression6(Values values) {
            return List.of(values.key(2));
        }

        /**
         * Recovery of step {@code ship}: the arguments of {@code Post.send}.
         */
        private static List<Object> expression7(Values values) {
            Order order = (Order) values.input();
            return List.of(order);
        }

        /**
         * Event of step {@code ship}: {@code OrderShipped}.
         */
        private static OrderShipped expression8(Values values) {
            Order order = (Order) values.input();
            Parcel ship = (Parcel) values.present(2);
            return new OrderShipped(order.id(), ship.tracking());
        }

        /**
         * Step {@code notify}: the arguments of {@code Mail.shipped}.
         */
        private static List<Object> expression9(Values values) {
            Order order = (Order) values.input();
            Parcel ship = (Parcel) values.present(2);
            return List.of(order.customer(), ship.tracking());
        }

        /**
         * What the saga returns.
         */
        private static Receipt expression10(Values values) {
            Charge charge = (Charge) values.present(1);
            Parcel ship = (Parcel) values.present(2);
            return new Receipt(charge.id(), ship.tracking());
        }
    }
}
