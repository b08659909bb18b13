package shop;

import io.sagaz.runtime.StepContext;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import shop.orders.Inventory;
import shop.orders.LineItem;
import shop.orders.OutOfStock;
import shop.orders.Reservation;

/**
 * Holds the stock. A repeated request is recognised by its key: reserving twice reserves once, and a request that was
 * released before it arrived stays refused.
 */
final class Warehouse implements Inventory {
    private final Shop shop;

    Warehouse(Shop shop) {
        this.shop = shop;
    }

    @Override
    public Reservation reserve(UUID order, List<LineItem> items, StepContext step) throws OutOfStock {
        String request = step.key().toString();
        return shop.<Reservation, OutOfStock>transaction(db -> {
            List<List<Object>> known = db.rows("SELECT state FROM reservation WHERE request = ?", request);
            if (known.isEmpty()) {
                take(db, request, order, items);
            } else if (!known.get(0).get(0).equals("HELD")) {
                throw new IllegalStateException("this reservation was released already");
            }
            return new Reservation(step.key());
        });
    }

    private static void take(Shop db, String request, UUID order, List<LineItem> items) throws SQLException, OutOfStock {
        for (LineItem item : items) {
            int taken = db.update(
                    "UPDATE stock SET quantity = quantity - ? WHERE sku = ? AND quantity >= ?",
                    item.quantity(),
                    item.sku(),
                    item.quantity());
            if (taken == 0) {
                throw new OutOfStock(item.sku());
            }
            db.update("INSERT INTO reserved VALUES (?, ?, ?)", request, item.sku(), item.quantity());
        }
        db.update("INSERT INTO reservation VALUES (?, ?, 'HELD')", request, order.toString());
    }

    @Override
    public void release(UUID request, StepContext step) {
        String key = request.toString();
        shop.transaction(db -> {
            int held = db.update("UPDATE reservation SET state = 'RELEASED' WHERE request = ? AND state = 'HELD'", key);
            if (held == 1) {
                db.update(
                        "UPDATE stock SET quantity = quantity + (SELECT sum(r.quantity) FROM reserved r"
                                + " WHERE r.request = ?1 AND r.sku = stock.sku)"
                                + " WHERE sku IN (SELECT sku FROM reserved WHERE request = ?1)",
                        key);
            } else {
                db.update("INSERT OR IGNORE INTO reservation VALUES (?, NULL, 'RELEASED')", key);
            }
            return held;
        });
    }

    @Override
    public int stock(String sku, StepContext step) {
        return shop.transaction(db -> {
            List<List<Object>> rows = db.rows("SELECT quantity FROM stock WHERE sku = ?", sku);
            return rows.isEmpty() ? 0 : ((Number) rows.get(0).get(0)).intValue();
        });
    }
}
