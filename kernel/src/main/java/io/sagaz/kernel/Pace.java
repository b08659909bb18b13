package io.sagaz.kernel;

import java.time.Duration;

/** How long to wait between two attempts. */
public sealed interface Pace {

    /**
     * Doubles from {@code min} up to {@code max}, with full jitter.
     *
     * @param min the cap of the first wait, positive
     * @param max the cap of every wait, at least {@code min}
     */
    record Backoff(Duration min, Duration max) implements Pace {
        public Backoff {
            if (min.isNegative() || min.isZero() || max.compareTo(min) < 0) {
                throw new IllegalArgumentException(
                        "a backoff goes from a positive duration up, not " + min + ".." + max);
            }
        }
    }

    /** The same wait every time, without jitter. */
    record Every(Duration period) implements Pace {
        public Every {
            if (period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException("a period is positive, not " + period);
            }
        }
    }
}
