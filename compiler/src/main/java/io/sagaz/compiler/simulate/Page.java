package io.sagaz.compiler.simulate;

import java.util.ArrayList;
import java.util.List;

/** Lines of text for a terminal, broken between words at {@link #COLUMNS}. Not safe for several threads. */
final class Page {
    static final int COLUMNS = 100;
    private static final int NARROWEST = 30;

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    void blank() {
        text.append('\n');
    }

    /**
     * Puts words behind a beginning, and what doesn't fit in lines below them.
     *
     * @param start as printed, perhaps with colours
     * @param width of {@code start} in columns
     * @param below begins the further lines; as wide as {@code start}
     */
    void wrapped(String start, int width, String below, String words) {
        String beginning = start;
        for (String piece : pieces(words, Math.max(NARROWEST, COLUMNS - width))) {
            line(beginning + piece);
            beginning = below;
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static List<String> pieces(String words, int width) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (piece.length() > 0 && width(piece.toString()) + 1 + width(word) > width) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.length() > 0 ? " " : "").append(word);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
