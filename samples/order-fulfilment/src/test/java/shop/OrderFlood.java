package shop;

import io.sagaz.runtime.SagaHandle;
import io.sagaz.runtime.Sagaz;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import shop.orders.FulfilOrder;
import shop.orders.Order;
import shop.orders.Receipt;

/**
 * A process that takes orders of every kind, without end, and prints kind, id and customer of each that is durable. Made
 * to be killed.
 */
final class OrderFlood {
    private static final int BUYERS = 4;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private OrderFlood() {}

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Path folder = Path.of(args[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Shop shop = OrderBatch.openShop(folder);
                Sagaz sagaz = OrderBatch.open(folder, shop, new Bank(shop, Clock.systemUTC()))) {
            ExecutorService buyers = Executors.newFixedThreadPool(BUYERS);
            List<Future<?>> running = new ArrayList<>();
            for (int buyer = 0; buyer < BUYERS; buyer++) {
                running.add(buyers.submit(() -> buy(sagaz, shop, out)));
            }
            for (Future<?> buyer : running) {
                buyer.get();
            }
        }
    }

    private static Void buy(Sagaz sagaz, Shop shop, PrintStream out) throws InterruptedException {
        while (true) {
            List<SagaHandle<Receipt>> quick = new ArrayList<>();
            for (int kind = 0; kind < Orders.ALL.size(); kind++) {
                Order order = Orders.again(shop, Orders.ALL.get(kind));
                SagaHandle<Receipt> handle = FulfilOrder.start(sagaz, order);
                out.println(kind + " " + order.id() + " " + order.customer());
                if (Orders.ALL.get(kind) != Orders.COURIER_FAILS) {
                    quick.add(handle);
                }
            }
            for (SagaHandle<Receipt> handle : quick) {
                handle.await(LIMIT);
            }
        }
    }
}
