package shop;

import io.sagaz.runtime.StepContext;
import shop.orders.Mail;

/** Writes its letters into a table, one for each key. */
final class Mailer implements Mail {
    private final Shop shop;

    Mailer(Shop shop) {
        this.shop = shop;
    }

    @Override
    public void shipped(String customer, String tracking, StepContext step) {
        shop.transaction(db -> db.update(
                "INSERT OR IGNORE INTO mail VALUES (?, ?, ?)", step.key().toString(), customer, tracking));
    }
}
