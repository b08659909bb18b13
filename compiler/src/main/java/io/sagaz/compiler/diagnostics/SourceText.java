package io.sagaz.compiler.diagnostics;

import java.util.Arrays;

/**
 * A file's text by lines. Lines end with {@code \n}, {@code \r\n} or {@code \r}. Immutable.
 *
 * <p>Made once for a text; finding a position is then a binary search.
 */
public final class SourceText {
    private final String text;
    private final int[] lineStarts;

    private SourceText(String text, int[] lineStarts) {
        this.text = text;
        this.lineStarts = lineStarts;
    }

    public static SourceText of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new SourceText(text, Arrays.copyOf(starts, count));
    }

    public String text() {
        return text;
    }

    /** At least one: an empty text has one empty line. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** @param number from 1
     * @return without its line end */
    public String line(int number) {
        int start = lineStarts[number - 1];
        int end = number == lineStarts.length ? text.length() : lineStarts[number];
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** @param offset in UTF-16 units, from 0 to the text's length */
    public Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        int column = text.codePointCount(lineStarts[line], offset) + 1;
        return new Position(offset, line + 1, column);
    }
}
