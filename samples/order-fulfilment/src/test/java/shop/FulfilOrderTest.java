package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.testing.TestSagaz;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.Report.Effects;
import shop.orders.Couriers;
import shop.orders.FulfilOrder;
import shop.orders.Inventory;
import shop.orders.Mail;
import shop.orders.Order;
import shop.orders.PaymentDeclined;
import shop.orders.Payments;
import shop.orders.Post;
import shop.orders.Receipt;

/** What the saga does with the shop's real tables, with a clock that only moves when told to. */
class FulfilOrderTest {
    @TempDir
    Path folder;

    private Shop shop;
    private TestSagaz sagaz;

    @BeforeEach
    void open() {
        shop = OrderBatch.openShop(folder);
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        sagaz = TestSagaz.of(FulfilOrder.TYPE)
                .service(Inventory.TYPE, new Warehouse(shop))
                .service(Payments.TYPE, new Bank(shop, clock))
                .service(Couriers.TYPE, new Courier(shop))
                .service(Post.TYPE, new PostOffice(shop))
                .service(Mail.TYPE, new Mailer(shop));
    }

    @AfterEach
    void close() {
        sagaz.close();
        shop.close();
    }

    @Test
    void completesWithEachEffectOnce() {
        SagaHandle<Receipt> handle = run(Orders.COMPLETES);

        assertEquals(SagaStatus.COMPLETED, handle.status());
        assertEquals(new Effects(1, 0, 1, 1, 1), effects(Orders.COMPLETES));
        assertEquals(999_999, stock("book"));
    }

    @Test
    void leavesNothingBehindWhenTheStockIsOut() {
        SagaHandle<Receipt> handle = run(Orders.OUT_OF_STOCK);

        assertEquals(SagaStatus.COMPENSATED, handle.status());
        assertEquals(List.of(), sagaz.compensated(handle));
        assertEquals(new Effects(0, 0, 0, 0, 0), effects(Orders.OUT_OF_STOCK));
        assertEquals(2, stock("lamp"));
    }

    @Test
    void releasesTheStockWhenThePaymentIsDeclined() {
        SagaHandle<Receipt> handle = run(Orders.DECLINED);

        assertEquals(SagaStatus.COMPENSATED, handle.status());
        assertEquals(List.of(FulfilOrder.Step.RESERVE), sagaz.compensated(handle));
        assertEquals(new Effects(0, 1, 0, 0, 0), effects(Orders.DECLINED));
        assertEquals(1_000_000, stock("book"));
        Outcome.Compensated<?> outcome =
                assertInstanceOf(Outcome.Compensated.class, handle.outcome().orElseThrow());
        assertEquals(
                "the limit of Cleo is too low",
                assertInstanceOf(PaymentDeclined.class, outcome.cause().rejection().orElseThrow())
                        .reason());
    }

    @Test
    void goesOnWhenTheAnswerIsLostAndThePaymentHappened() {
        SagaHandle<Receipt> handle = run(Orders.ANSWER_LOST);

        assertEquals(SagaStatus.COMPLETED, handle.status());
        assertEquals(new Effects(1, 0, 1, 1, 1), effects(Orders.ANSWER_LOST));
    }

    @Test
    void sendsThePostWhenTheCourierFailsForGood() {
        SagaHandle<Receipt> handle = run(Orders.COURIER_FAILS);

        assertEquals(SagaStatus.COMPLETED, handle.status());
        assertEquals(new Effects(1, 0, 1, 1, 1), effects(Orders.COURIER_FAILS));
        Outcome.Completed<?> outcome =
                assertInstanceOf(Outcome.Completed.class, handle.outcome().orElseThrow());
        Receipt receipt = assertInstanceOf(Receipt.class, outcome.result());
        assertEquals("post", receipt.tracking().split("-")[0]);
        assertTrue(handle.history().stream().anyMatch(entry -> entry.text().equals("Post.send succeeded")));
    }

    @Test
    void givesUpOnAPaymentThatDidNotHappen() {
        sagaz.fault(FulfilOrder.Step.CHARGE);

        SagaHandle<Receipt> handle = run(Orders.COMPLETES);

        assertEquals(SagaStatus.COMPENSATED, handle.status());
        assertEquals(new Effects(0, 1, 0, 0, 0), effects(Orders.COMPLETES));
    }

    @Test
    void startsTheSameOrderOnce() {
        SagaHandle<Receipt> first = run(Orders.COMPLETES);

        SagaHandle<Receipt> second = run(Orders.COMPLETES);

        assertEquals(first.id(), second.id());
        assertEquals(new Effects(1, 0, 1, 1, 1), effects(Orders.COMPLETES));
    }

    /** Runs an order as far as it goes; however long it waits between two attempts, that takes no time here. */
    private SagaHandle<Receipt> run(Order order) {
        SagaHandle<Receipt> handle = FulfilOrder.start(sagaz, order);
        sagaz.runUntilIdle();
        for (int hour = 0; hour < 2 && !handle.status().ended(); hour++) {
            sagaz.advance(Duration.ofHours(1));
            sagaz.runUntilIdle();
        }
        return handle;
    }

    private Effects effects(Order order) {
        return Effects.of(shop, order.id(), order.customer());
    }

    private int stock(String sku) {
        return shop.transaction(db -> ((Number)
                        db.rows("SELECT quantity FROM stock WHERE sku = ?", sku).get(0).get(0))
                .intValue());
    }
}
