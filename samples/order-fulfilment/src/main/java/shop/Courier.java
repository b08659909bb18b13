package shop;

import io.sagaz.runtime.StepContext;
import java.util.List;
import java.util.UUID;
import shop.common.Address;
import shop.orders.Couriers;
import shop.orders.Order;
import shop.orders.Parcel;

/** Takes parcels, once for each key. It has no route to Iceland and answers with an error there, however often it is asked. */
final class Courier implements Couriers {
    private final Shop shop;

    Courier(Shop shop) {
        this.shop = shop;
    }

    @Override
    public Parcel dispatch(Order order, StepContext step) {
        Address address = order.shipTo();
        if (address != null && address.country().equals("Iceland")) {
            throw new IllegalStateException("503 no route to Iceland");
        }
        return Parcels.take(shop, step.key(), order, "courier");
    }

    @Override
    public Parcel find(UUID request, StepContext step) {
        return shop.transaction(db -> {
            List<List<Object>> rows = db.rows("SELECT tracking FROM parcel WHERE request = ?", request.toString());
            return rows.isEmpty() ? null : new Parcel((String) rows.get(0).get(0));
        });
    }
}
