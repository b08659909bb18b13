package shop;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import shop.common.Address;
import shop.orders.LineItem;
import shop.orders.Order;

/** The orders of the batch, and the shop as it is before them. */
final class Orders {
    static final Order COMPLETES = order("Ada", "book", 1, "Norway");
    static final Order OUT_OF_STOCK = order("Ben", "lamp", 5, "Norway");
    static final Order DECLINED = order("Cleo", "book", 2, "Norway");
    static final Order ANSWER_LOST = order("Dan", "book", 1, "Norway");
    static final Order COURIER_FAILS = order("Eva", "book", 1, "Iceland");
    static final Order KILLED = order("Kim", "book", 1, "Norway");

    static final List<Order> ALL = List.of(COMPLETES, OUT_OF_STOCK, DECLINED, ANSWER_LOST, COURIER_FAILS, KILLED);

    private Orders() {}

    /** Fills an empty shop; does nothing to one that is open already. */
    static void stock(Shop shop) {
        shop.transaction(db -> {
            db.update("INSERT OR IGNORE INTO stock VALUES ('book', 1000000), ('lamp', 2)");
            return db.update("INSERT OR IGNORE INTO account VALUES ('Ada', 50000, 1), ('Ben', 50000, 1),"
                    + " ('Cleo', 1000, 1), ('Dan', 50000, 0), ('Eva', 50000, 1), ('Kim', 50000, 1)");
        });
    }

    /** The same order once more, of a new customer with an account like the first one's. */
    static Order again(Shop shop, Order order) {
        UUID id = UUID.randomUUID();
        String customer = order.customer() + "-" + id;
        shop.transaction(db -> db.update(
                "INSERT INTO account SELECT ?, cents, answers FROM account WHERE customer = ?",
                customer,
                order.customer()));
        return new Order(id, customer, order.items(), order.total(), order.currency(), order.shipTo());
    }

    private static Order order(String customer, String sku, int quantity, String country) {
        return new Order(
                UUID.nameUUIDFromBytes(customer.getBytes(StandardCharsets.UTF_8)),
                customer,
                List.of(new LineItem(sku, quantity)),
                new BigDecimal("19.90").multiply(BigDecimal.valueOf(quantity)),
                Currency.getInstance("EUR"),
                new Address("1 Harbour Street", "Bay", country));
    }
}
