package io.sagaz.compiler.syntax;

/** Java's escapes in texts (JLS 3.10.7 and 3.3). */
final class Escapes {
    private static final int UNICODE_DIGITS = 4;

    private Escapes() {}

    /** How many UTF-16 units the character or escape at this place takes; 0 if it is no escape of Java's. */
    static int length(String text, int at) {
        if (text.charAt(at) != '\\') {
            return 1;
        }
        if (at + 1 >= text.length()) {
            return 0;
        }
        char next = text.charAt(at + 1);
        if (next == 'u') {
            return unicode(text, at + 1) ? 2 + UNICODE_DIGITS : 0;
        }
        if (isOctal(next)) {
            return octal(text, at + 1) + 1;
        }
        return "btnfrs\"'\\".indexOf(next) >= 0 ? 2 : 0;
    }

    private static boolean unicode(String text, int u) {
        if (u + UNICODE_DIGITS >= text.length()) {
            return false;
        }
        for (int i = u + 1; i <= u + UNICODE_DIGITS; i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int octal(String text, int start) {
        int longest = text.charAt(start) <= '3' ? 3 : 2;
        int count = 1;
        while (count < longest && start + count < text.length() && isOctal(text.charAt(start + count))) {
            count++;
        }
        return count;
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }
}
