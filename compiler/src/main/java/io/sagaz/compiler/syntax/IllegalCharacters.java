package io.sagaz.compiler.syntax;

import java.util.Locale;
import java.util.Optional;

/** How characters are called that the language has no use for. */
final class IllegalCharacters {
    private static final int SHOWN_MAX = 20;

    private IllegalCharacters() {}

    static String describe(String characters) {
        int first = characters.codePointAt(0);
        boolean one = characters.codePointCount(0, characters.length()) == 1;
        if (one && !isVisible(first)) {
            String name = Character.getName(first);
            String hex = String.format(Locale.ROOT, "U+%04X", first);
            return name == null
                    ? "the character " + hex
                    : "the character " + hex + " (" + name.toLowerCase(Locale.ROOT) + ")";
        }
        StringBuilder shown = new StringBuilder();
        characters.codePoints().limit(SHOWN_MAX).forEach(c -> shown.appendCodePoint(isVisible(c) ? c : '\uFFFD'));
        return "`" + shown + "`";
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    static Optional<String> help(String characters) {
        return switch (characters.charAt(0)) {
            case '\'', '\u201C', '\u201D' -> Optional.of("a text stands in straight double quotes");
            default -> Optional.of("leave it out");
        };
    }
}
