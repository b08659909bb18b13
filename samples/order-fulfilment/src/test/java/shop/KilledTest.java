package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagaz.runtime.AwaitTimeoutException;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.Report.Effects;
import shop.orders.FulfilOrder;
import shop.orders.Order;
import shop.orders.Receipt;

/**
 * Kills the process with SIGKILL at random moments, again and again. {@code -Dshop.kills=50} sets how often, {@code
 * -Dshop.seed=...} repeats the moments of another run.
 */
class KilledTest {
    private static final int KILLS = Integer.getInteger("shop.kills", 4);
    private static final long SEED = Long.getLong("shop.seed", System.nanoTime());
    private static final int MOMENT_MILLIS_MAX = 1500;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final Set<Order> COMPLETING =
            Set.of(Orders.COMPLETES, Orders.ANSWER_LOST, Orders.COURIER_FAILS, Orders.KILLED);
    private static final Effects NONE = new Effects(0, 0, 0, 0, 0);

    @TempDir
    Path folder;

    /** An order that was at least about to be started, for its customer has an account. */
    private record Wanted(Order kind, UUID id, String customer) {
        static Wanted of(String customer) {
            int dash = customer.indexOf('-');
            Order kind = Orders.ALL.stream()
                    .filter(order -> order.customer().equals(customer.substring(0, dash)))
                    .findAny()
                    .orElseThrow();
            return new Wanted(kind, UUID.fromString(customer.substring(dash + 1)), customer);
        }
    }

    @Test
    void losesAndRepeatsNothingWhenItsProcessIsKilled() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Set<UUID> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(floodUntilKilled(random.nextInt(MOMENT_MILLIS_MAX)));
        }

        assertFalse(acknowledged.isEmpty(), "no order was taken before a kill; seed " + SEED);
        try (Shop shop = OrderBatch.openShop(folder);
                Shop untouched = OrderBatch.openShop(folder.resolve("untouched"));
                Sagaz sagaz = OrderBatch.open(folder, shop, new Bank(shop, Clock.systemUTC()))) {
            List<Wanted> wanted = wanted(shop);
            int stored = 0;
            for (Wanted order : wanted) {
                stored += check(shop, sagaz, order, acknowledged.contains(order.id())) ? 1 : 0;
            }
            assertNoEffectOfOtherOrders(shop, wanted, acknowledged);
            assertEquals(goods(untouched), goods(shop), "goods; seed " + SEED);
            assertMoneyIsConserved(money(untouched), money(shop));
            System.out.printf(
                    "%d kills, %d orders, seed %d; stored but not acknowledged: %d, never stored: %d%n",
                    KILLS, stored, SEED, stored - acknowledged.size(), wanted.size() - stored);
        }
    }

    /** The ids of the orders that the process had said are durable. */
    private Set<UUID> floodUntilKilled(int moment) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        OrderFlood.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Set<UUID> acknowledged = new HashSet<>();
            // The moment counts from the first order on, so that every kill hits a process at work.
            add(acknowledged, lines.readLine());
            assertFalse(process.waitFor(moment, TimeUnit.MILLISECONDS), "the process ended by itself; seed " + SEED);
            // The handle kills alike; the process itself would also close the stream that is still to be read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(acknowledged, line);
            }
            return acknowledged;
        }
    }

    /** Reads one printed order; a line that the kill cut short is none. */
    private static void add(Set<UUID> acknowledged, String line) {
        String[] parts = line == null ? new String[0] : line.split(" ");
        if (parts.length == 3 && parts[2].endsWith(parts[1])) {
            acknowledged.add(UUID.fromString(parts[1]));
        }
    }

    private static List<Wanted> wanted(Shop shop) {
        return shop.transaction(db -> db.rows("SELECT customer FROM account WHERE customer LIKE '%-%'")).stream()
                .map(row -> Wanted.of((String) row.get(0)))
                .toList();
    }

    /** Whether the order was stored; one that wasn't must not have been acknowledged and has no effects. */
    private static boolean check(Shop shop, Sagaz sagaz, Wanted order, boolean acknowledged)
            throws InterruptedException {
        Optional<SagaHandle<Receipt>> handle =
                sagaz.find(FulfilOrder.TYPE, order.id().toString());
        if (handle.isEmpty()) {
            assertFalse(acknowledged, order + " is lost; seed " + SEED);
            assertEquals(NONE, Effects.of(shop, order.id(), order.customer()), order + "; seed " + SEED);
            return false;
        }
        Outcome<Receipt> outcome = await(sagaz, handle.get());
        boolean completed = outcome instanceof Outcome.Completed;
        assertEquals(COMPLETING.contains(order.kind()), completed, order + " ended as " + outcome + "; seed " + SEED);
        Effects effects = Effects.of(shop, order.id(), order.customer());
        assertTrue(effects.agreeWith(outcome), order + " has " + effects + "; seed " + SEED);
        if (order.kind().equals(Orders.DECLINED)) {
            assertEquals(1, effects.released(), order + " has " + effects + "; seed " + SEED);
        }
        return true;
    }

    private static void assertNoEffectOfOtherOrders(Shop shop, List<Wanted> wanted, Set<UUID> acknowledged) {
        Set<UUID> known = wanted.stream().map(Wanted::id).collect(Collectors.toSet());
        assertTrue(known.containsAll(acknowledged), "an acknowledged order has no account; seed " + SEED);
        // A customer's name ends with the order's id.
        List<List<Object>> orders = shop.transaction(
                db -> db.rows("SELECT order_id FROM reservation WHERE order_id IS NOT NULL UNION SELECT order_id FROM parcel"
                        + " UNION SELECT substr(customer, -36) FROM charge UNION SELECT substr(customer, -36) FROM mail"));
        for (List<Object> row : orders) {
            assertTrue(
                    known.contains(UUID.fromString((String) row.get(0))),
                    "effects of the unknown order " + row.get(0) + "; seed " + SEED);
        }
    }

    /** Of each article, what is in stock and what is held. */
    private static Map<String, Long> goods(Shop shop) {
        return totals(
                shop,
                "SELECT sku, stock.quantity + coalesce(held, 0) FROM stock LEFT JOIN (SELECT sku, sum(quantity) AS held"
                        + " FROM reserved JOIN reservation USING (request) WHERE state = 'HELD' GROUP BY sku) USING (sku)");
    }

    /** Of each customer, the cents that are left and those that were charged. */
    private static Map<String, Long> money(Shop shop) {
        return totals(
                shop,
                "SELECT customer, account.cents + coalesce(charged, 0) FROM account LEFT JOIN (SELECT customer,"
                        + " sum(cents) AS charged FROM charge WHERE refunded = 0 GROUP BY customer) USING (customer)");
    }

    private static Map<String, Long> totals(Shop shop, String sql) {
        return shop.transaction(db -> db.rows(sql)).stream()
                .collect(Collectors.toMap(row -> (String) row.get(0), row -> ((Number) row.get(1)).longValue()));
    }

    private static void assertMoneyIsConserved(Map<String, Long> before, Map<String, Long> after) {
        after.forEach((customer, cents) ->
                assertEquals(before.get(customer.split("-")[0]), cents, "cents of " + customer + "; seed " + SEED));
    }

    private static Outcome<Receipt> await(Sagaz sagaz, SagaHandle<Receipt> handle) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                return handle.await(PATIENCE);
            } catch (AwaitTimeoutException e) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("not ended: " + handle.history() + "; seed " + SEED, e);
                }
                sagaz.operations().retryNow(handle.id());
            }
        }
    }
}
