package io.sagaz.kernel;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * A step that runs once for each element of a list; its output is the list of their outputs, in that order.
 *
 * @param elements evaluates to the list
 * @param atMost how many run at once, at least 1; empty where nothing is said, then {@link #AT_ONCE_DEFAULT}
 * @param toleratedPercent how many of all elements may fail before the step does, from 0 to 100
 */
public record FanOut(Expression elements, OptionalInt atMost, BigDecimal toleratedPercent) {
    /** How many elements run at once where nothing is said. */
    public static final int AT_ONCE_DEFAULT = 100;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public FanOut {
        if (atMost.isPresent() && atMost.getAsInt() < 1) {
            throw new IllegalArgumentException("at least 1 element runs at once, not " + atMost.getAsInt());
        }
        if (toleratedPercent.signum() < 0 || toleratedPercent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("from 0 to 100 % are tolerated, not " + toleratedPercent);
        }
    }

    /** How many elements run at once. */
    public int atOnce() {
        return atMost.orElse(AT_ONCE_DEFAULT);
    }

    /** Whether so many failed elements of so many are borne. */
    public boolean tolerates(int failed, int count) {
        return BigDecimal.valueOf(failed)
                        .multiply(HUNDRED)
                        .compareTo(toleratedPercent.multiply(BigDecimal.valueOf(count)))
                <= 0;
    }
}
