package io.sagaz.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * The language's arithmetic. Called by generated code.
 *
 * <p>Every method throws an {@link ArithmeticException} where there is no result: it is out of the type's range, isn't
 * finite, or is divided by zero. Decimals count in {@link MathContext#DECIMAL128}.
 */
public final class Arithmetic {
    private static final MathContext DECIMALS = MathContext.DECIMAL128;

    private Arithmetic() {}

    public static int add(int left, int right) {
        return whole((long) left + right);
    }

    public static long add(long left, long right) {
        return whole(BigInteger.valueOf(left).add(BigInteger.valueOf(right)));
    }

    public static double add(double left, double right) {
        return finite(left + right);
    }

    public static BigDecimal add(BigDecimal left, BigDecimal right) {
        return left.add(right, DECIMALS);
    }

    public static Duration add(Duration left, Duration right) {
        return left.plus(right);
    }

    public static Instant add(Instant left, Duration right) {
        try {
            return left.plus(right);
        } catch (DateTimeException e) {
            throw outOfTime(e);
        }
    }

    /** Joins them. */
    public static String add(String left, String right) {
        return left + right;
    }

    public static int subtract(int left, int right) {
        return whole((long) left - right);
    }

    public static long subtract(long left, long right) {
        return whole(BigInteger.valueOf(left).subtract(BigInteger.valueOf(right)));
    }

    public static double subtract(double left, double right) {
        return finite(left - right);
    }

    public static BigDecimal subtract(BigDecimal left, BigDecimal right) {
        return left.subtract(right, DECIMALS);
    }

    public static Duration subtract(Duration left, Duration right) {
        return left.minus(right);
    }

    public static Instant subtract(Instant left, Duration right) {
        try {
            return left.minus(right);
        } catch (DateTimeException e) {
            throw outOfTime(e);
        }
    }

    /** The time from the right one to the left one. */
    public static Duration subtract(Instant left, Instant right) {
        return Duration.between(right, left);
    }

    public static int multiply(int left, int right) {
        return whole((long) left * right);
    }

    public static long multiply(long left, long right) {
        return whole(BigInteger.valueOf(left).multiply(BigInteger.valueOf(right)));
    }

    public static double multiply(double left, double right) {
        return finite(left * right);
    }

    public static BigDecimal multiply(BigDecimal left, BigDecimal right) {
        return left.multiply(right, DECIMALS);
    }

    public static Duration multiply(Duration left, long right) {
        return left.multipliedBy(right);
    }

    public static Duration multiply(long left, Duration right) {
        return right.multipliedBy(left);
    }

    public static double divide(double left, double right) {
        if (right == 0) {
            throw byZero();
        }
        return finite(left / right);
    }

    public static BigDecimal divide(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw byZero();
        }
        return left.divide(right, DECIMALS);
    }

    public static int negate(int operand) {
        return whole(-(long) operand);
    }

    public static long negate(long operand) {
        return whole(BigInteger.valueOf(operand).negate());
    }

    public static double negate(double operand) {
        return -operand;
    }

    public static BigDecimal negate(BigDecimal operand) {
        return operand.negate(DECIMALS);
    }

    private static int whole(long value) {
        if ((int) value != value) {
            throw tooBig("an `Int`");
        }
        return (int) value;
    }

    private static long whole(BigInteger value) {
        if (value.bitLength() >= Long.SIZE) {
            throw tooBig("a `Long`");
        }
        return value.longValue();
    }

    private static ArithmeticException tooBig(String type) {
        return new ArithmeticException("the result is too big for " + type);
    }

    private static double finite(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new ArithmeticException("the result is no finite `Double`");
        }
        return value;
    }

    private static ArithmeticException byZero() {
        return new ArithmeticException("division by zero");
    }

    private static ArithmeticException outOfTime(DateTimeException cause) {
        ArithmeticException failure = new ArithmeticException("the result is beyond what an `Instant` can tell");
        failure.initCause(cause);
        return failure;
    }
}
