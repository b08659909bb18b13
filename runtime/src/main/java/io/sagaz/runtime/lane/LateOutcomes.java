package io.sagaz.runtime.lane;

import io.sagaz.kernel.Event;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came of attempts after their time, for sagas that are parked and have no place in memory; they are tried one after
 * the other until there is one. For the lane's thread.
 */
final class LateOutcomes {
    private static final Logger LOG = LoggerFactory.getLogger(LateOutcomes.class);
    private static final int WAITING_MAX = 1_000;
    /** While there is no place. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Seams seams;
    private final Alarms alarms;
    private final Consumer<Late> consumer;
    private final Deque<Late> waiting = new ArrayDeque<>();
    private boolean pausing;

    record Late(Attempt attempt, Event outcome) {}

    /** @param consumer tries again; says {@link #add} if there still is no place, and else {@link #next} */
    LateOutcomes(Seams seams, Alarms alarms, Consumer<Late> consumer) {
        this.seams = seams;
        this.alarms = alarms;
        this.consumer = consumer;
    }

    void add(Late late) {
        if (waiting.size() >= WAITING_MAX) {
            Attempt attempt = late.attempt();
            SagaLog.about(
                    attempt.sagaId(),
                    attempt.bound().name(),
                    () -> LOG.warn(
                            "A result of step `{}` came late and is lost, since {} others wait for a place in memory"
                                    + " already; the step's next attempt goes on",
                            attempt.stepName(),
                            WAITING_MAX));
            return;
        }
        waiting.add(late);
        if (!pausing) {
            pausing = true;
            alarms.set(seams.nanos().getAsLong() + PAUSE.toNanos(), () -> {
                pausing = false;
                next();
            });
        }
    }

    /** There was a place, so there may be another one. */
    void next() {
        Late late = waiting.poll();
        if (late != null) {
            consumer.accept(late);
        }
    }
}
