package users;

import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.testing.TestSagaz;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import shop.common.Address;
import shop.orders.Charge;
import shop.orders.Couriers;
import shop.orders.FulfilOrder;
import shop.orders.Inventory;
import shop.orders.LineItem;
import shop.orders.Mail;
import shop.orders.Order;
import shop.orders.OrderShipped;
import shop.orders.OutOfStock;
import shop.orders.Parcel;
import shop.orders.PaymentDeclined;
import shop.orders.Payments;
import shop.orders.Post;
import shop.orders.Receipt;
import shop.orders.Reservation;

/** What a user writes: services as plain classes, and a saga that is started. */
public final class ShopRun {
    private static final Order ORDER = new Order(
            new UUID(1, 2),
            "Ada",
            List.of(new LineItem("book", 2)),
            new BigDecimal("39.80"),
            Currency.getInstance("EUR"),
            new Address("1 Harbour Street", "Bay", "Norway"));

    private final List<String> calls = new ArrayList<>();

    /** Runs one order; what happened is said line by line. */
    public static List<String> completes() {
        return new ShopRun().run(sagaz -> {});
    }

    public static List<String> declined() {
        return new ShopRun().run(sagaz -> sagaz.reject(FulfilOrder.Step.CHARGE, new PaymentDeclined("limit")));
    }

    private List<String> run(Consumer<TestSagaz> given) {
        try (TestSagaz sagaz = TestSagaz.of(FulfilOrder.TYPE)
                .service(Inventory.TYPE, new Warehouse())
                .service(Payments.TYPE, new Bank())
                .service(Couriers.TYPE, new Bikes())
                .service(Post.TYPE, (order, step) -> new Parcel("post"))
                .service(Mail.TYPE, (customer, tracking, step) -> calls.add("mail " + customer + " " + tracking))) {
            given.accept(sagaz);
            SagaHandle<Receipt> handle = FulfilOrder.start(sagaz, ORDER);
            sagaz.runUntilIdle();
            calls.add(handle.status() + " " + handle.outcome().map(ShopRun::text).orElse("open"));
            calls.add("compensated " + sagaz.compensated(handle));
            calls.add("published " + sagaz.published(OrderShipped.TYPE));
            calls.add("found " + sagaz.find(FulfilOrder.TYPE, ORDER.id().toString()).isPresent());
            return calls;
        }
    }

    private static String text(Outcome<Receipt> outcome) {
        return outcome instanceof Outcome.Completed<Receipt> completed ? String.valueOf(completed.result()) : "undone";
    }

    private final class Warehouse implements Inventory {
        @Override
        public Reservation reserve(UUID order, List<LineItem> items, StepContext step) throws OutOfStock {
            if (items.isEmpty()) {
                throw new OutOfStock("nothing");
            }
            calls.add("reserve " + items);
            return new Reservation(order);
        }

        @Override
        public void release(UUID request, StepContext step) {
            calls.add("release " + step.stepName());
        }

        @Override
        public int stock(String sku, StepContext step) {
            return 1;
        }
    }

    private final class Bank implements Payments {
        @Override
        public Charge charge(String customer, BigDecimal amount, StepContext step) {
            calls.add("charge " + customer + " " + amount);
            return new Charge(new UUID(3, 4), Instant.EPOCH);
        }

        @Override
        public void refund(UUID charge, StepContext step) {
            calls.add("refund");
        }

        @Override
        public Charge find(UUID request, StepContext step) {
            return new Charge(new UUID(3, 4), Instant.EPOCH);
        }
    }

    private final class Bikes implements Couriers {
        @Override
        public Parcel dispatch(Order order, StepContext step) {
            calls.add("dispatch " + order.equals(ORDER));
            return new Parcel("T1");
        }

        @Override
        public Parcel find(UUID request, StepContext step) {
            return new Parcel("T1");
        }
    }
}
