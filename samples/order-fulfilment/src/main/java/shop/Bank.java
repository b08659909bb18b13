package shop;

import io.sagaz.runtime.StepContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shop.orders.Charge;
import shop.orders.PaymentDeclined;
import shop.orders.Payments;

/** Charges customers, once for each key. With some customers its line is bad: it charges, and the answer is lost. */
class Bank implements Payments {
    private final Shop shop;
    private final Clock clock;

    Bank(Shop shop, Clock clock) {
        this.shop = shop;
        this.clock = clock;
    }

    @Override
    public Charge charge(String customer, BigDecimal amount, StepContext step) throws PaymentDeclined {
        String request = step.key().toString();
        long cents = amount.movePointRight(2).longValueExact();
        boolean answers = shop.<Boolean, PaymentDeclined>transaction(db -> {
            List<List<Object>> account = db.rows("SELECT cents, answers FROM account WHERE customer = ?", customer);
            if (account.isEmpty()) {
                throw new PaymentDeclined("no account of " + customer);
            }
            if (db.rows("SELECT 1 FROM charge WHERE request = ?", request).isEmpty()) {
                if (((Number) account.get(0).get(0)).longValue() < cents) {
                    throw new PaymentDeclined("the limit of " + customer + " is too low");
                }
                db.update("UPDATE account SET cents = cents - ? WHERE customer = ?", cents, customer);
                db.update(
                        "INSERT INTO charge VALUES (?, ?, ?, ?, ?, 0)",
                        request,
                        UUID.randomUUID().toString(),
                        customer,
                        cents,
                        clock.instant().toString());
            }
            return ((Number) account.get(0).get(1)).intValue() == 1;
        });
        if (!answers) {
            throw new IllegalStateException("the bank doesn't answer");
        }
        Charge charge = find(step.key(), step);
        if (charge == null) {
            throw new IllegalStateException("the charge " + request + " is gone");
        }
        return charge;
    }

    @Override
    public void refund(UUID charge, StepContext step) {
        shop.transaction(db -> {
            int open = db.update("UPDATE charge SET refunded = 1 WHERE id = ? AND refunded = 0", charge.toString());
            if (open == 1) {
                db.update(
                        "UPDATE account SET cents = cents + (SELECT cents FROM charge WHERE id = ?1)"
                                + " WHERE customer = (SELECT customer FROM charge WHERE id = ?1)",
                        charge.toString());
            }
            return open;
        });
    }

    @Override
    public Charge find(UUID request, StepContext step) {
        return shop.transaction(db -> {
            List<List<Object>> rows =
                    db.rows("SELECT id, at FROM charge WHERE request = ? AND refunded = 0", request.toString());
            if (rows.isEmpty()) {
                return null;
            }
            List<Object> row = rows.get(0);
            return new Charge(UUID.fromString((String) row.get(0)), Instant.parse((String) row.get(1)));
        });
    }
}
