package io.sagaz.compiler.java;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Values as Java source. */
final class Literals {
    private Literals() {}

    /** @param value of a {@code TypedExpr.Constant} */
    static CodeBlock of(Object value) {
        if (value instanceof String text) {
            return string(text);
        }
        if (value instanceof Duration duration) {
            return duration(duration);
        }
        if (value instanceof BigDecimal decimal) {
            return CodeBlock.of("new $T($L)", BigDecimal.class, string(decimal.toString()));
        }
        if (value instanceof Long number) {
            return CodeBlock.of("$LL", number);
        }
        if (value instanceof Integer || value instanceof Boolean || value instanceof Double) {
            return CodeBlock.of("$L", value);
        }
        throw new IllegalStateException("no literal of " + value.getClass());
    }

    static CodeBlock string(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            appendEscaped(literal, text, i);
        }
        return CodeBlock.of("$L", literal.append('"'));
    }

    /** In the largest unit that has it in whole numbers. */
    static CodeBlock duration(Duration duration) {
        if (duration.isZero() || !isWhole(duration, ChronoUnit.MILLIS)) {
            return CodeBlock.of("$T.parse($L)", Duration.class, string(duration.toString()));
        }
        if (isWhole(duration, ChronoUnit.HOURS)) {
            return CodeBlock.of("$T.ofHours($L)", Duration.class, number(duration.toHours()));
        }
        if (isWhole(duration, ChronoUnit.MINUTES)) {
            return CodeBlock.of("$T.ofMinutes($L)", Duration.class, number(duration.toMinutes()));
        }
        return isWhole(duration, ChronoUnit.SECONDS)
                ? CodeBlock.of("$T.ofSeconds($L)", Duration.class, number(duration.toSeconds()))
                : CodeBlock.of("$T.ofMillis($L)", Duration.class, number(duration.toMillis()));
    }

    private static String number(long value) {
        return value == (int) value ? Long.toString(value) : value + "L";
    }

    private static boolean isWhole(Duration duration, ChronoUnit unit) {
        return duration.truncatedTo(unit).equals(duration);
    }

    private static void appendEscaped(StringBuilder literal, String text, int at) {
        char c = text.charAt(at);
        switch (c) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (Character.isISOControl(c) || isFormat(c) || isLoneSurrogate(text, at)) {
                    literal.append("\\u").append(hex(c));
                } else {
                    literal.append(c);
                }
            }
        }
    }

    /** Marks that a reader can't see, such as those that turn the direction of text. */
    private static boolean isFormat(char c) {
        return Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    // Not String.format: its digits follow the locale.
    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(4 - digits.length()) + digits;
    }
}
