package io.sagaz.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that the commands are tried on. */
final class Samples {
    static final String RIGHT = """
            namespace shop

            record Order { id: Uuid }
            record Number { value: String }

            error OutOfStock
            error Declined { reason: String }

            service Stock { reserve(order: Uuid): Number fails OutOfStock release(request: Uuid) }
            service Payments { @latency(p50: 350ms, p99: 4s) charge(order: Uuid): Number fails Declined }

            @owner("shop")
            saga Checkout(order: Order): Number {
                step reserve = Stock.reserve(order.id) compensate Stock.release(reserve.key)
                @allow(SAGA0510, "the bank is asked by hand") pivot step charge = Payments.charge(order.id)
                return charge
            }
            """;

    static final String OTHER = """
            namespace letters

            record Letter { id: Uuid }
            service Printers { print(letter: Uuid) drop(request: Uuid) }

            @owner("letters")
            saga SendLetter(letter: Letter) {
                step print = Printers.print(letter.id) compensate Printers.drop(print.key)
            }
            """;

    static final String WRONG = RIGHT.replace("Stock.reserve(order.id)", "Stock.reserve(order.idd)");

    private Samples() {}

    static String write(Path folder, String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }
}
