package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What literals stand for. Malformed ones were reported by the parser; here they have no value. */
final class Literals {
    private static final Duration DURATION_MAX = Duration.ofDays(36_500);

    /** Any escape, so that the second half of an escaped backslash isn't taken for the start of one. */
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\(?:u+([0-9a-fA-F]{4})|.)");

    private Literals() {}

    /** Of an integer, of any size. */
    static Optional<BigInteger> integer(Literal literal) {
        String digits = literal.text().replace("_", "");
        return digits.matches("[0-9]+") ? Optional.of(new BigInteger(digits)) : Optional.empty();
    }

    /** Of an integer or decimal. */
    static Optional<BigDecimal> decimal(Literal literal) {
        String digits = literal.text().replace("_", "");
        return digits.matches("[0-9]+(\\.[0-9]+)?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** Longer ones than a century count as a century, which every rule finds absurd. */
    static Optional<Duration> duration(Literal literal) {
        String text = literal.text().replace("_", "");
        if (!text.matches("[0-9]+(ms|s|m|h|d)")) {
            return Optional.empty();
        }
        String unit = text.replaceFirst("[0-9]+", "");
        BigInteger millis = new BigInteger(text.substring(0, text.length() - unit.length()))
                .multiply(BigInteger.valueOf(unitMillis(unit)));
        BigInteger limit = BigInteger.valueOf(DURATION_MAX.toMillis());
        return Optional.of(Duration.ofMillis(millis.min(limit).longValueExact()));
    }

    private static long unitMillis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> 86_400_000;
        };
    }

    /** Of a string, without quotes and with its escapes resolved. */
    static String string(Literal literal) {
        String text = literal.text();
        int end = text.length() > 1 && text.endsWith("\"") ? text.length() - 1 : text.length();
        String inner = text.startsWith("\"") ? text.substring(1, Math.max(1, end)) : text;
        try {
            return UNICODE_ESCAPE
                    .matcher(inner)
                    .replaceAll(match -> Matcher.quoteReplacement(unicode(match)))
                    .translateEscapes();
        } catch (IllegalArgumentException malformed) {
            // The parser has reported it; the text as typed serves messages.
            return inner;
        }
    }

    private static String unicode(MatchResult match) {
        if (match.group(1) == null) {
            return match.group();
        }
        char character = (char) Integer.parseInt(match.group(1), 16);
        return character == '\\' ? "\\\\" : String.valueOf(character);
    }
}
