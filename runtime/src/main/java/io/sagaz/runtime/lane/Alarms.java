package io.sagaz.runtime.lane;

import java.util.Comparator;
import java.util.OptionalLong;
import java.util.TreeSet;

/** What is to be done later, in order of time; holds no thread. For one thread. */
final class Alarms {
    private final TreeSet<Alarm> alarms =
            new TreeSet<>(Comparator.comparingLong(Alarm::dueNanos).thenComparingLong(Alarm::number));
    private long number;

    /** @param dueNanos by the monotonic clock */
    record Alarm(long dueNanos, long number, Runnable action) {}

    Alarm set(long dueNanos, Runnable action) {
        number++;
        Alarm alarm = new Alarm(dueNanos, number, action);
        alarms.add(alarm);
        return alarm;
    }

    void cancel(Alarm alarm) {
        alarms.remove(alarm);
    }

    /** Runs what is due. */
    void fire(long nanos) {
        while (!alarms.isEmpty() && alarms.first().dueNanos() <= nanos) {
            Alarm due = alarms.first();
            alarms.remove(due);
            due.action().run();
        }
    }

    OptionalLong nextNanos() {
        return alarms.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(alarms.first().dueNanos());
    }
}
