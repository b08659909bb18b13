package io.sagaz.compiler.check;

import io.sagaz.compiler.syntax.Literal;
import java.time.Duration;
import java.util.Optional;

/** What durations are, and how users read them. */
final class Durations {
    private static final int DIGITS_MAX = 15;

    private Durations() {}

    /** Empty for one that is malformed or absurd, which has been reported. */
    static Optional<Duration> of(Literal literal) {
        String text = literal.text().replace("_", "");
        String digits = text.replaceFirst("(ms|s|m|h|d)$", "");
        if (!digits.matches("[0-9]{1," + DIGITS_MAX + "}") || digits.length() == text.length()) {
            return Optional.empty();
        }
        long count = Long.parseLong(digits);
        return switch (text.substring(digits.length())) {
            case "ms" -> Optional.of(Duration.ofMillis(count));
            case "s" -> Optional.of(Duration.ofSeconds(count));
            case "m" -> Optional.of(Duration.ofSeconds(count).multipliedBy(60));
            case "h" -> Optional.of(Duration.ofSeconds(count).multipliedBy(3_600));
            default -> Optional.of(Duration.ofSeconds(count).multipliedBy(86_400));
        };
    }

    /** To the second, such as {@code 1h 2m 3s}. */
    static String text(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return duration.toMillis() + "ms";
        }
        String text = (duration.toDays() > 0 ? duration.toDays() + "d " : "")
                + (duration.toHoursPart() > 0 ? duration.toHoursPart() + "h " : "")
                + (duration.toMinutesPart() > 0 ? duration.toMinutesPart() + "m " : "")
                + (duration.toSecondsPart() > 0 ? duration.toSecondsPart() + "s" : "");
        return text.strip();
    }
}
