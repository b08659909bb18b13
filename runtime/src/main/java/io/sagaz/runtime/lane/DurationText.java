package io.sagaz.runtime.lane;

import java.time.Duration;

/** Durations as the language writes them, such as {@code 3s} or {@code 1500ms}. */
final class DurationText {
    private static final Duration MILLIS_MAX = Duration.ofMillis(Long.MAX_VALUE);

    private DurationText() {}

    static String of(Duration duration) {
        if (duration.compareTo(MILLIS_MAX) > 0) {
            return duration.toHours() + "h";
        }
        long millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "m";
    }
}
