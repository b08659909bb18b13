package shop;

import io.sagaz.runtime.AwaitTimeoutException;
import io.sagaz.runtime.Outcome;
import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import io.sagaz.runtime.StepContext;
import io.sagaz.runtime.engine.Engine;
import io.sagaz.runtime.store.SqliteStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shop.orders.Charge;
import shop.orders.Couriers;
import shop.orders.FulfilOrder;
import shop.orders.Inventory;
import shop.orders.Mail;
import shop.orders.Order;
import shop.orders.PaymentDeclined;
import shop.orders.Payments;
import shop.orders.Post;
import shop.orders.Receipt;

/**
 * Fulfils a batch of orders, most of which run into trouble, and shows what became of each.
 *
 * <p>{@code OrderBatch FOLDER} empties the folder and runs the batch: first in a process that is killed in the middle of
 * an order, then here. Exits with 1 if what stands in the shop's tables doesn't agree with how the orders ended.
 */
public final class OrderBatch {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int KILLED_EXIT_STATUS = 137;

    private OrderBatch() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 1 || args.length > 2 || (args.length == 2 && !args[1].equals("--killed"))) {
            System.err.println("usage: OrderBatch FOLDER");
            System.exit(2);
        }
        Path folder = Path.of(args[0]);
        if (args.length == 2) {
            runUntilKilled(folder);
        } else {
            empty(folder);
            boolean agrees = runBatch(folder);
            System.exit(agrees ? 0 : 1);
        }
    }

    /** Starts one order and halts this process as soon as the bank has charged the customer. */
    private static void runUntilKilled(Path folder) throws InterruptedException {
        try (Shop shop = openShop(folder);
                Sagaz sagaz = open(folder, shop, new Bank(shop, Clock.systemUTC()) {
                    @Override
                    public Charge charge(String customer, BigDecimal amount, StepContext step) throws PaymentDeclined {
                        super.charge(customer, amount, step);
                        Runtime.getRuntime().halt(KILLED_EXIT_STATUS);
                        throw new AssertionError("this process is halted");
                    }
                })) {
            FulfilOrder.start(sagaz, Orders.KILLED).await(LIMIT);
        }
    }

    private static boolean runBatch(Path folder) throws IOException, InterruptedException {
        System.out.println("First run: " + Orders.KILLED.customer() + "'s order, in a process of its own.");
        int status = firstRun(folder);
        System.out.println(
                status == KILLED_EXIT_STATUS
                        ? "The process was killed right after the bank had charged her; nobody has heard of it yet."
                        : "The process ended with status " + status + ", and it should have been killed.");
        System.out.println();
        System.out.println("Second run: opens the same store, goes on with that order, and takes the other five.");
        Instant run = Instant.now();
        try (Shop shop = openShop(folder);
                Sagaz sagaz = open(folder, shop, new Bank(shop, Clock.systemUTC()))) {
            Map<Order, SagaHandle<Receipt>> handles = new LinkedHashMap<>();
            for (Order order : Orders.ALL) {
                // The killed order is started again, too: its key says that it is the same one.
                handles.put(order, FulfilOrder.start(sagaz, order));
            }
            Map<Order, Outcome<Receipt>> outcomes = new LinkedHashMap<>();
            for (Map.Entry<Order, SagaHandle<Receipt>> entry : handles.entrySet()) {
                Outcome<Receipt> outcome = await(sagaz, entry.getValue());
                outcomes.put(entry.getKey(), outcome);
                Report.printTimeline(entry.getKey(), entry.getValue(), outcome, run);
            }
            boolean agrees = Report.printTable(shop, outcomes);
            return agrees && status == KILLED_EXIT_STATUS;
        }
    }

    /** Waits for the end; an order that waits long between two attempts is told to try again now, as an operator would. */
    private static Outcome<Receipt> await(Sagaz sagaz, SagaHandle<Receipt> handle) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                return handle.await(PATIENCE);
            } catch (AwaitTimeoutException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                sagaz.operations().retryNow(handle.id());
            }
        }
    }

    private static int firstRun(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        OrderBatch.class.getName(),
                        folder.toString(),
                        "--killed")
                .inheritIO()
                .start()
                .waitFor();
    }

    static Shop openShop(Path folder) {
        Shop shop = Shop.open(folder.resolve("shop.db"));
        Orders.stock(shop);
        return shop;
    }

    static Sagaz open(Path folder, Shop shop, Bank bank) {
        return Engine.builder()
                .store(SqliteStore.at(folder.resolve("sagaz.db")))
                .saga(FulfilOrder.TYPE)
                .service(Inventory.TYPE, new Warehouse(shop))
                .service(Payments.TYPE, bank)
                .service(Couriers.TYPE, new Courier(shop))
                .service(Post.TYPE, new PostOffice(shop))
                .service(Mail.TYPE, new Mailer(shop))
                .start();
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.sorted(Comparator.naturalOrder()).toList();
        }
        for (Path file : files) {
            if (file.getFileName().toString().matches("(shop|sagaz)\\.db.*")) {
                Files.delete(file);
            }
        }
    }
}
