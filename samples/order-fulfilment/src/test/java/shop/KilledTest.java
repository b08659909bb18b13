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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.Report.Effects;
import shop.orders.FulfilOrder;
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
    private static final Set<Integer> COMPLETING = Set.of(
            Orders.ALL.indexOf(Orders.COMPLETES),
            Orders.ALL.indexOf(Orders.ANSWER_LOST),
            Orders.ALL.indexOf(Orders.COURIER_FAILS),
            Orders.ALL.indexOf(Orders.KILLED));

    @TempDir
    Path folder;

    /** An order that a killed process had said is durable. */
    private record Taken(int kind, UUID id, String customer) {}

    @Test
    void losesAndRepeatsNothingWhenItsProcessIsKilled() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        List<Taken> taken = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            taken.addAll(floodUntilKilled(random.nextInt(MOMENT_MILLIS_MAX)));
        }

        assertFalse(taken.isEmpty(), "no order was taken before a kill; seed " + SEED);
        try (Shop shop = OrderBatch.openShop(folder);
                Sagaz sagaz = OrderBatch.open(folder, shop, new Bank(shop, Clock.systemUTC()))) {
            for (Taken order : taken) {
                check(shop, sagaz, order);
            }
            assertNoEffectOfUnknownOrders(shop, sagaz);
        }
        System.out.printf("%d kills, %d orders, seed %d%n", KILLS, taken.size(), SEED);
    }

    private List<Taken> floodUntilKilled(int moment) throws IOException, InterruptedException {
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
            List<Taken> taken = new ArrayList<>();
            // The moment counts from the first order on, so that every kill hits a process at work.
            add(taken, lines.readLine());
            assertFalse(process.waitFor(moment, TimeUnit.MILLISECONDS), "the process ended by itself; seed " + SEED);
            // The handle kills alike; the process itself would also close the stream that is still to be read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(taken, line);
            }
            return taken;
        }
    }

    /** Reads one printed order; a line that the kill cut short is none. */
    private static void add(List<Taken> taken, String line) {
        String[] parts = line == null ? new String[0] : line.split(" ");
        if (parts.length == 3 && parts[2].endsWith(parts[1])) {
            taken.add(new Taken(Integer.parseInt(parts[0]), UUID.fromString(parts[1]), parts[2]));
        }
    }

    private static void check(Shop shop, Sagaz sagaz, Taken order) throws InterruptedException {
        SagaHandle<Receipt> handle = sagaz.find(FulfilOrder.TYPE, order.id().toString())
                .orElseThrow(() -> new AssertionError(order + " is lost; seed " + SEED));
        Outcome<Receipt> outcome = await(sagaz, handle);
        boolean completed = outcome instanceof Outcome.Completed;
        assertEquals(COMPLETING.contains(order.kind()), completed, order + " ended as " + outcome + "; seed " + SEED);
        Effects effects = Effects.of(shop, order.id(), order.customer());
        assertTrue(effects.agreeWith(completed), order + " has " + effects + "; seed " + SEED);
    }

    /** An order that was stored just before a kill and never printed has to be whole, too. */
    private static void assertNoEffectOfUnknownOrders(Shop shop, Sagaz sagaz) throws InterruptedException {
        List<List<Object>> orders = shop.transaction(db -> db.rows(
                "SELECT order_id FROM reservation WHERE order_id IS NOT NULL UNION SELECT order_id FROM parcel"));
        for (List<Object> row : orders) {
            String id = (String) row.get(0);
            SagaHandle<Receipt> handle = sagaz.find(FulfilOrder.TYPE, id)
                    .orElseThrow(() -> new AssertionError("effects of an unknown order " + id + "; seed " + SEED));
            await(sagaz, handle);
        }
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
