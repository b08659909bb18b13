package shop;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.HistoryEntry;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.StepName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import shop.orders.Order;
import shop.orders.Receipt;

/** Shows people what became of the orders. */
final class Report {
    private static final String TIMER_FIRED = "timerFired";

    private Report() {}

    /** @param run when this run began; what stands before it in the history is of a run that was killed */
    static void printTimeline(Order order, SagaHandle<Receipt> handle, Outcome<Receipt> outcome, Instant run) {
        System.out.println();
        System.out.println(order.customer() + " orders " + order.items().get(0).quantity() + " x "
                + order.items().get(0).sku() + ", " + order.total() + " " + order.currency());
        List<HistoryEntry> history = handle.history();
        Instant start = history.get(0).at();
        boolean killed = start.isBefore(run);
        for (HistoryEntry entry : history) {
            if (killed && !entry.at().isBefore(run)) {
                System.out.println("             ------ the process was killed; from here on the second run");
                killed = false;
            }
            long millis = Duration.between(start, entry.at()).toMillis();
            System.out.printf(
                    Locale.ROOT,
                    "  %7.3f s  %-8s %s%s%n",
                    millis / 1000.0,
                    entry.step().map(StepName::stepName).orElse(""),
                    entry.text(),
                    entry.kind().equals(TIMER_FIRED) ? ", at once: this sample doesn't wait so long" : "");
        }
        System.out.println("  => " + end(outcome));
    }

    static String end(Outcome<Receipt> outcome) {
        if (outcome instanceof Outcome.Completed<Receipt> completed && completed.result() != null) {
            return "COMPLETED, tracking code " + completed.result().tracking();
        }
        if (outcome instanceof Outcome.Compensated<Receipt> compensated) {
            return "COMPENSATED, " + compensated.cause().message();
        }
        return outcome.toString();
    }

    private static SagaStatus status(Outcome<Receipt> outcome) {
        if (outcome instanceof Outcome.Completed) {
            return SagaStatus.COMPLETED;
        }
        return outcome instanceof Outcome.Compensated ? SagaStatus.COMPENSATED : SagaStatus.PARTIALLY_COMMITTED;
    }

    /** The closing table; false if the effects in it don't agree with how an order ended. */
    static boolean printTable(Shop shop, Map<Order, Outcome<Receipt>> outcomes) {
        System.out.println();
        System.out.printf("%-6s %-12s %9s %9s %8s %8s %6s  %s%n", "order", "ended", "reserved", "released", "charged", "parcels", "mails", "effects");
        boolean allAgree = true;
        for (Map.Entry<Order, Outcome<Receipt>> entry : outcomes.entrySet()) {
            Effects effects = Effects.of(shop, entry.getKey().id(), entry.getKey().customer());
            boolean agree = effects.agreeWith(entry.getValue());
            allAgree &= agree;
            System.out.printf(
                    "%-6s %-12s %9d %9d %8d %8d %6d  %s%n",
                    entry.getKey().customer(),
                    status(entry.getValue()),
                    effects.held(),
                    effects.released(),
                    effects.charged(),
                    effects.parcels(),
                    effects.mails(),
                    agree ? "agree" : "DON'T AGREE");
        }
        return allAgree;
    }

    /**
     * What stands in the shop's tables for one order.
     *
     * @param held reservations that stand
     * @param released reservations that were undone
     * @param charged charges that stand
     */
    record Effects(int held, int released, int charged, int parcels, int mails) {
        static Effects of(Shop shop, UUID order, String customer) {
            return shop.transaction(db -> new Effects(
                    count(db, "reservation WHERE state = 'HELD' AND order_id = ?", order.toString()),
                    count(db, "reservation WHERE state = 'RELEASED' AND order_id = ?", order.toString()),
                    count(db, "charge WHERE refunded = 0 AND customer = ?", customer),
                    count(db, "parcel WHERE order_id = ?", order.toString()),
                    count(db, "mail WHERE customer = ?", customer)));
        }

        private static int count(Shop db, String what, String value) throws java.sql.SQLException {
            return ((Number) db.rows("SELECT count(*) FROM " + what, value).get(0).get(0)).intValue();
        }

        /** A completed order has had each effect once; one that was rolled back has none left. */
        boolean agreeWith(Outcome<Receipt> outcome) {
            if (outcome instanceof Outcome.Completed) {
                return held == 1 && released == 0 && charged == 1 && parcels == 1 && mails == 1;
            }
            return outcome instanceof Outcome.Compensated && held == 0 && charged == 0 && parcels == 0 && mails == 0;
        }
    }
}
