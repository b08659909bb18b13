package io.sagaz.runtime.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that writes one batch after the other and says the number of each that is committed, until it is killed. */
final class SqliteChild {
    private SqliteChild() {}

    public static void main(String[] args) {
        SqliteStore store = SqliteStore.at(Path.of(args[0]));
        store.open();
        long lane = store.openLane("child");
        for (long number = Long.parseLong(args[1]); ; number++) {
            store.write(batch(lane, number));
            System.out.println(number);
        }
    }

    static Process start(Path file, long first) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SqliteChild.class.getName(),
                        file.toString(),
                        String.valueOf(first)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What belongs to a number: one saga, some entries, one message. */
    static Batch batch(long lane, long number) {
        Rows.Writing writing = new Rows.Writing(lane)
                .create(Rows.saga(number, "order-" + number))
                .send(Rows.message(lane, number, number));
        for (int sequence = 1; sequence <= entries(number); sequence++) {
            writing.enter(Rows.entry(number, sequence));
        }
        return writing.batch();
    }

    static int entries(long number) {
        return 1 + (int) (number % 40);
    }
}
