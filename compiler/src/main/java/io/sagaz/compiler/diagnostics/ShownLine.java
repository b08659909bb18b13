package io.sagaz.compiler.diagnostics;

/**
 * A line as a terminal shows it: tabs as blanks, wide characters two columns wide, long lines cut around what matters.
 */
final class ShownLine {
    private static final int TAB_COLUMNS = 4;

    /** Lines that are longer are cut. */
    static final int DISPLAY_COLUMNS_MAX = 120;

    private static final int BEFORE_COLUMNS = 40;
    private static final String CUT = "…";

    private final String text;
    private final int[] columns;

    /** @param columns by index of the code point, the display column from 0 */
    private ShownLine(String text, int[] columns) {
        this.text = text;
        this.columns = columns;
    }

    /** Without tabs and control characters. */
    String text() {
        return text;
    }

    /** @param from column of what matters, from 1; {@code to} just after it */
    static ShownLine of(String line, int from, int to) {
        int[] codePoints = line.codePoints().toArray();
        int[] columns = columns(codePoints);
        int total = columns[codePoints.length];
        if (total <= DISPLAY_COLUMNS_MAX) {
            return new ShownLine(text(codePoints, columns, 0, codePoints.length), columns);
        }
        int first = index(columns, Math.max(0, display(columns, from) - BEFORE_COLUMNS));
        if (display(columns, to) < DISPLAY_COLUMNS_MAX) {
            first = 0;
        }
        int last = index(columns, columns[first] + DISPLAY_COLUMNS_MAX);
        String before = first == 0 ? "" : CUT;
        String after = last == codePoints.length ? "" : CUT;
        String text = before + text(codePoints, columns, first, last) + after;
        int shift = columns[first] - before.length();
        int[] shifted = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            shifted[i] = Math.max(0, Math.min(columns[i], columns[last]) - shift);
        }
        return new ShownLine(text, shifted);
    }

    private static int[] columns(int[] codePoints) {
        int[] columns = new int[codePoints.length + 1];
        for (int i = 0; i < codePoints.length; i++) {
            columns[i + 1] = columns[i] + width(codePoints[i], columns[i]);
        }
        return columns;
    }

    private static String text(int[] codePoints, int[] columns, int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < last; i++) {
            if (codePoints[i] == '\t') {
                text.append(" ".repeat(columns[i + 1] - columns[i]));
            } else {
                text.appendCodePoint(isShown(codePoints[i]) ? codePoints[i] : '\uFFFD');
            }
        }
        return text.toString();
    }

    /** Controls, and what would turn the direction of the line around, are not shown as they are. */
    private static boolean isShown(int codePoint) {
        return !Character.isISOControl(codePoint)
                && (Character.getType(codePoint) != Character.FORMAT || isJoiner(codePoint));
    }

    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    private static int width(int codePoint, int column) {
        if (codePoint == '\t') {
            return TAB_COLUMNS - column % TAB_COLUMNS;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.FORMAT -> isJoiner(codePoint) ? 0 : 1;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    /** The main blocks that Unicode's annex 11 calls wide: East Asian scripts and emoji. */
    private static boolean isWide(int codePoint) {
        return (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
    }

    private static int display(int[] columns, int column) {
        return columns[Math.max(0, Math.min(column - 1, columns.length - 1))];
    }

    private static int index(int[] columns, int display) {
        int index = 0;
        while (index < columns.length - 1 && columns[index] < display) {
            index++;
        }
        return index;
    }

    int displayColumn(int column) {
        return display(columns, column);
    }
}
