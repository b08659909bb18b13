package shop;

import java.util.UUID;
import shop.orders.Order;
import shop.orders.Parcel;

/** The parcels of all carriers. */
final class Parcels {
    private Parcels() {}

    /** Takes a parcel; the same request gives the same parcel again. */
    static Parcel take(Shop shop, UUID request, Order order, String carrier) {
        String tracking = carrier + "-" + request.toString().substring(0, 8);
        shop.transaction(db -> db.update(
                "INSERT OR IGNORE INTO parcel VALUES (?, ?, ?, ?)",
                request.toString(),
                order.id().toString(),
                carrier,
                tracking));
        return new Parcel(tracking);
    }
}
