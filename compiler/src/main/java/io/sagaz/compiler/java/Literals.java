package io.sagaz.compiler.java;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.time.Duration;

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

    static CodeBlock duration(Duration duration) {
        if (duration.getNano() % 1_000_000 != 0) {
            return CodeBlock.of("$T.parse($L)", Duration.class, string(duration.toString()));
        }
        if (duration.getNano() != 0) {
            return CodeBlock.of("$T.ofMillis($LL)", Duration.class, duration.toMillis());
        }
        long seconds = duration.toSeconds();
        if (seconds % 3600 == 0 && seconds != 0) {
            return CodeBlock.of("$T.ofHours($LL)", Duration.class, seconds / 3600);
        }
        if (seconds % 60 == 0 && seconds != 0) {
            return CodeBlock.of("$T.ofMinutes($LL)", Duration.class, seconds / 60);
        }
        return CodeBlock.of("$T.ofSeconds($LL)", Duration.class, seconds);
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
