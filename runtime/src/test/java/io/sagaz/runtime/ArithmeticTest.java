package io.sagaz.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ArithmeticTest {
    private static void hasNoValue(ThrowingCallable expression, String reason) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(expression)
                .withMessage(reason);
    }

    @Test
    void wholeNumbersCountUpToTheLastOne() {
        assertThat(Arithmetic.add(Integer.MAX_VALUE, Integer.MIN_VALUE)).isEqualTo(-1);
        assertThat(Arithmetic.subtract(Long.MIN_VALUE, -1L)).isEqualTo(-Long.MAX_VALUE);
        assertThat(Arithmetic.multiply(1L << 31, 1L << 31)).isEqualTo(1L << 62);
        assertThat(Arithmetic.negate(Integer.MAX_VALUE)).isEqualTo(-Integer.MAX_VALUE);
    }

    @Test
    void wholeNumbersThatAreTooBigAreNone() {
        hasNoValue(() -> Arithmetic.add(Integer.MAX_VALUE, 1), "the result is too big for an `Int`");
        hasNoValue(() -> Arithmetic.subtract(Integer.MIN_VALUE, 1), "the result is too big for an `Int`");
        hasNoValue(() -> Arithmetic.multiply(1 << 16, 1 << 16), "the result is too big for an `Int`");
        hasNoValue(() -> Arithmetic.negate(Integer.MIN_VALUE), "the result is too big for an `Int`");
        hasNoValue(() -> Arithmetic.add(Long.MAX_VALUE, 1L), "the result is too big for a `Long`");
        hasNoValue(() -> Arithmetic.subtract(Long.MIN_VALUE, 1L), "the result is too big for a `Long`");
        hasNoValue(() -> Arithmetic.multiply(Long.MIN_VALUE, -1L), "the result is too big for a `Long`");
        hasNoValue(() -> Arithmetic.negate(Long.MIN_VALUE), "the result is too big for a `Long`");
    }

    @Test
    void doublesStayFinite() {
        assertThat(Arithmetic.divide(1.0, 4.0)).isEqualTo(0.25);
        hasNoValue(() -> Arithmetic.multiply(Double.MAX_VALUE, 2.0), "the result is no finite `Double`");
        hasNoValue(() -> Arithmetic.add(Double.NaN, 2.0), "the result is no finite `Double`");
        hasNoValue(() -> Arithmetic.divide(1.0, -0.0), "division by zero");
    }

    @Test
    void decimalsCountWith34Digits() {
        BigDecimal third = Arithmetic.divide(BigDecimal.ONE, new BigDecimal(3));

        assertThat(third).isEqualTo(new BigDecimal("0." + "3".repeat(34)));
        assertThat(Arithmetic.multiply(third, new BigDecimal(3))).isEqualTo(new BigDecimal("0." + "9".repeat(34)));
        assertThat(Arithmetic.subtract(BigDecimal.ONE, third)).isEqualTo(new BigDecimal("0." + "6".repeat(33) + "7"));
        assertThat(Arithmetic.negate(third).add(third)).isEqualByComparingTo(BigDecimal.ZERO);
        hasNoValue(() -> Arithmetic.divide(third, new BigDecimal("0.00")), "division by zero");
    }

    @Test
    void timesAreMovedByDurations() {
        Instant start = Instant.parse("2020-02-28T12:00:00Z");
        Duration week = Arithmetic.multiply(Duration.ofDays(1), 7L);

        assertThat(Arithmetic.add(start, week)).isEqualTo(Instant.parse("2020-03-06T12:00:00Z"));
        assertThat(Arithmetic.subtract(Arithmetic.add(start, week), start)).isEqualTo(week);
        assertThat(Arithmetic.subtract(start, week)).isEqualTo(Instant.parse("2020-02-21T12:00:00Z"));
        assertThat(Arithmetic.multiply(7L, Duration.ofDays(1))).isEqualTo(week);
        assertThat(Arithmetic.subtract(week, Arithmetic.add(week, week))).isEqualTo(week.negated());
    }

    @Test
    void timesBeyondTheEndAreNone() {
        Duration tick = Duration.ofNanos(1);
        hasNoValue(() -> Arithmetic.add(Instant.MAX, tick), "the result is beyond what an `Instant` can tell");
        hasNoValue(() -> Arithmetic.subtract(Instant.MIN, tick), "the result is beyond what an `Instant` can tell");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Arithmetic.multiply(Duration.ofSeconds(Long.MAX_VALUE), 2L));
    }

    @Test
    void textsAreJoined() {
        assertThat(Arithmetic.add("a", "b")).isEqualTo("ab");
    }
}
