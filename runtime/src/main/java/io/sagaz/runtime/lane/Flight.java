package io.sagaz.runtime.lane;

import io.sagaz.runtime.lane.Alarms.Alarm;
import org.jspecify.annotations.Nullable;

/** A call on its way: an attempt with a worker, or the short wait before it. For the lane's thread. */
final class Flight {
    private final Attempt attempt;
    private boolean waiting;
    private boolean interrupted;
    private @Nullable Alarm alarm;

    /** @param waiting whether the attempt isn't dispatched yet */
    Flight(Attempt attempt, boolean waiting) {
        this.attempt = attempt;
        this.waiting = waiting;
    }

    Attempt attempt() {
        return attempt;
    }

    boolean waiting() {
        return waiting;
    }

    void dispatched() {
        waiting = false;
    }

    boolean interrupted() {
        return interrupted;
    }

    void markInterrupted() {
        interrupted = true;
    }

    /** The alarm that ends what the flight is doing now, in place of the one before. */
    void alarm(Alarms alarms, @Nullable Alarm next) {
        if (alarm != null) {
            alarms.cancel(alarm);
        }
        alarm = next;
    }
}
