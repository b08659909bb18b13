package io.sagaz.runtime.store;

/** Text that every database can keep and compare. */
final class StoredText {
    private StoredText() {}

    /**
     * Refuses what databases don't keep apart: halves of characters, which UTF-8 replaces, and the character 0, at which
     * some of them stop.
     *
     * @throws IllegalArgumentException saying what is wrong where
     */
    static void check(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || isHalf(text, i)) {
                throw new IllegalArgumentException("the %s has the character U+%04X at index %d, which can't be stored"
                        .formatted(what, (int) c, i));
            }
        }
    }

    private static boolean isHalf(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
