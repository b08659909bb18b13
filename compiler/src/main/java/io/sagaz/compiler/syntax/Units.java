package io.sagaz.compiler.syntax;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write for durations and percentages, and how we write it. */
final class Units {
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("ms", "ms"),
            Map.entry("msec", "ms"),
            Map.entry("millis", "ms"),
            Map.entry("millisecond", "ms"),
            Map.entry("milliseconds", "ms"),
            Map.entry("s", "s"),
            Map.entry("sec", "s"),
            Map.entry("secs", "s"),
            Map.entry("second", "s"),
            Map.entry("seconds", "s"),
            Map.entry("m", "m"),
            Map.entry("min", "m"),
            Map.entry("mins", "m"),
            Map.entry("minute", "m"),
            Map.entry("minutes", "m"),
            Map.entry("h", "h"),
            Map.entry("hr", "h"),
            Map.entry("hrs", "h"),
            Map.entry("hour", "h"),
            Map.entry("hours", "h"),
            Map.entry("d", "d"),
            Map.entry("day", "d"),
            Map.entry("days", "d"));
    private static final Map<String, String> SMALLER = Map.of("s", "ms", "m", "s", "h", "m", "d", "h");
    private static final Map<String, Integer> FACTOR = Map.of("s", 1000, "m", 60, "h", 60, "d", 24);
    private static final Pattern NUMBER_AND_WORD = Pattern.compile("([0-9][0-9_]*)(\\.[0-9][0-9_]*)?(\\p{L}*)(%?)");

    private Units() {}

    static boolean isUnit(String word) {
        return UNITS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    static boolean isDuration(String text) {
        return text.matches("[0-9]+(ms|[smhd])");
    }

    /** In the largest unit that it is a whole number of. */
    static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    /** How a duration is written that was meant by a number and a word; empty if it isn't a whole number of a unit. */
    static Optional<String> duration(String number, String word) {
        String unit = UNITS.get(word.toLowerCase(Locale.ROOT));
        if (unit == null) {
            return Optional.empty();
        }
        BigDecimal count = new BigDecimal(number.replace("_", ""));
        while (count.stripTrailingZeros().scale() > 0) {
            Integer factor = FACTOR.get(unit);
            String smaller = SMALLER.get(unit);
            if (factor == null || smaller == null) {
                return Optional.empty();
            }
            count = count.multiply(BigDecimal.valueOf(factor));
            unit = smaller;
        }
        return Optional.of(count.stripTrailingZeros().toPlainString() + unit);
    }

    /** What was most likely meant by a word that starts with a digit and is none of the language. */
    static Optional<String> corrected(String text) {
        Matcher matcher = NUMBER_AND_WORD.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String fraction = matcher.group(2) == null ? "" : matcher.group(2).replace("_", "");
        String number = matcher.group(1).replace("_", "") + fraction;
        String word = matcher.group(3);
        if (!matcher.group(4).isEmpty()) {
            return word.isEmpty() ? Optional.of(number + "%") : Optional.empty();
        }
        boolean javaLong = word.equalsIgnoreCase("l") && fraction.isEmpty();
        return word.isEmpty() || javaLong ? Optional.of(number) : duration(number, word);
    }
}
