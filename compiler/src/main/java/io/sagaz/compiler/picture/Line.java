package io.sagaz.compiler.picture;

import static java.util.stream.Collectors.joining;

import io.sagaz.kernel.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of what is said about a step: the same in every form.
 *
 * @param text without characters that would do anything but be seen
 */
record Line(Role role, String text) {
    /** In code points. */
    static final int LENGTH_MAX = 64;

    /** What a line is about. */
    enum Role {
        NAME,
        WORK,
        NOTE
    }

    Line(Role role, String text) {
        this.role = role;
        this.text = shown(text, Integer.MAX_VALUE);
    }

    /** What is written into the step's box: each cut to {@link #LENGTH_MAX}. */
    static List<Line> inBox(SagaGraph.Node node) {
        return of(node).stream()
                .map(line -> new Line(line.role(), shown(line.text())))
                .toList();
    }

    static List<Line> of(SagaGraph.Node node) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Role.NAME, node.name()));
        node.fanOut().ifPresent(fanOut -> addTo(lines, fanOut));
        if (!node.work().isEmpty()) {
            lines.add(new Line(Role.WORK, node.work()));
        }
        node.condition().ifPresent(text -> lines.add(new Line(Role.NOTE, "when " + text)));
        node.verify().ifPresent(text -> lines.add(new Line(Role.NOTE, "verify " + text)));
        String word = "recover ";
        for (String alternative : node.recovery()) {
            lines.add(new Line(Role.NOTE, word + alternative));
            word = "else ";
        }
        node.emits().forEach(event -> lines.add(new Line(Role.NOTE, "emit " + event)));
        return lines;
    }

    private static void addTo(List<Line> lines, SagaGraph.FanOut fanOut) {
        lines.add(new Line(Role.NOTE, fanOut.each()));
        String bounds = Stream.concat(
                        fanOut.atMost().map(number -> "at most " + number).stream(),
                        fanOut.tolerate().map(share -> "tolerate " + share).stream())
                .collect(joining(", "));
        if (!bounds.isEmpty()) {
            lines.add(new Line(Role.NOTE, bounds));
        }
    }

    /** In words, for who doesn't see how the box is drawn; empty if there is nothing to say. */
    static List<String> markOf(SagaGraph.Node node) {
        return node.mark() == Mark.NONE ? List.of() : List.of(node.mark() == Mark.PIVOT ? "pivot" : "irreversible");
    }

    /** Cut to {@link #LENGTH_MAX}. */
    static String shown(String text) {
        return shown(text, LENGTH_MAX);
    }

    /**
     * Controls, and what turns the direction of writing around, become a sign that something is there.
     *
     * @param lengthMax in code points; what is longer is cut
     */
    static String shown(String text, int lengthMax) {
        StringBuilder shown = new StringBuilder();
        int[] codePoints = text.codePoints().toArray();
        int length = Math.min(codePoints.length, lengthMax);
        for (int index = 0; index < length; index++) {
            boolean cut = index == lengthMax - 1 && codePoints.length > lengthMax;
            shown.appendCodePoint(cut ? '…' : isShown(codePoints[index]) ? codePoints[index] : '\uFFFD');
        }
        return shown.toString();
    }

    /** In pieces of at most this many code points, broken between words, and behind dots where a word is longer. */
    static List<String> wrapped(String text, int length) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String word : text.split("(?<= )", -1)) {
            String[] parts = length(word.strip()) > length ? word.split("(?<=\\.)", -1) : new String[] {word};
            for (String part : parts) {
                if (piece.length() > 0 && length(piece) + length(part.strip()) > length) {
                    pieces.add(piece.toString().strip());
                    piece.setLength(0);
                }
                piece.append(part);
            }
        }
        pieces.add(piece.toString().strip());
        return pieces;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
