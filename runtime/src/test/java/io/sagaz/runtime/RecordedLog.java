package io.sagaz.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.event.Level;

/** What is logged from its making until it is closed, by any thread. */
public final class RecordedLog implements AutoCloseable {
    private static final List<RecordedLog> RECORDERS = new CopyOnWriteArrayList<>();

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /**
     * One line of the log.
     *
     * @param context the MDC
     */
    public record Line(
            Level level, String logger, String message, Map<String, String> context, Optional<Throwable> thrown) {}

    private RecordedLog() {}

    public static RecordedLog start() {
        RecordedLog log = new RecordedLog();
        RECORDERS.add(log);
        return log;
    }

    static boolean recording() {
        return !RECORDERS.isEmpty();
    }

    static void add(Line line) {
        RECORDERS.forEach(log -> log.lines.add(line));
    }

    /** In order. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        RECORDERS.remove(this);
    }
}
