package io.sagaz.runtime.codec;

import io.sagaz.runtime.PayloadException;
import java.math.BigDecimal;

/** Decimals as literals of JSON that keep their scale: 10.50 stays 10.50. */
final class Decimals {
    /**
     * More is refused: reading takes the square of the digits, and a plain 1E+1000000000 takes a gigabyte as soon as
     * somebody adds 1 to it.
     */
    private static final int DIGITS_MAX = 10_000;

    /** With more decimal places than this an exponent is easier to read than the zeros. */
    private static final int PLAIN_PLACES_MAX = 100;

    private Decimals() {}

    static String write(BigDecimal value) {
        check(value);
        boolean plain = value.scale() >= 0 && value.scale() <= PLAIN_PLACES_MAX;
        return plain ? value.toPlainString() : value.toString();
    }

    static BigDecimal read(String literal) {
        // The length is looked at first, since reading is what takes long; it allows for sign, point and exponent.
        if (literal.length() > DIGITS_MAX + 20) {
            throw tooLong();
        }
        try {
            BigDecimal value = new BigDecimal(literal);
            check(value);
            return value;
        } catch (NumberFormatException e) {
            throw new PayloadException(literal + " is out of range", e);
        }
    }

    private static void check(BigDecimal value) {
        if (value.precision() > DIGITS_MAX || value.scale() > DIGITS_MAX || value.scale() < -DIGITS_MAX) {
            throw tooLong();
        }
    }

    private static PayloadException tooLong() {
        return new PayloadException("a number of more than " + DIGITS_MAX + " digits");
    }
}
