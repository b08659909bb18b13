package io.sagaz.compiler.picture;

import io.sagaz.compiler.picture.Line.Role;
import io.sagaz.kernel.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a box of a drawn picture, and how large the box is for it; in pixels.
 *
 * @param width of the box
 * @param height of the box
 */
record Caption(List<Line> lines, double width, double height) {
    private static final int PIECE_LENGTH = 38;
    private static final double WIDTH_MIN = 112;
    private static final double PADDING = 16;
    private static final double PADDING_OF_UNDO = 11;

    /** For a lock or a clock beside the name, on both sides so that the name stays in the middle. */
    private static final double SIGN = 22;

    private static final double STACK = 8;

    /** For the second border. */
    private static final double BORDER = 6;

    Caption {
        lines = List.copyOf(lines);
    }

    static Caption of(SagaGraph.Node node) {
        List<Line> lines = new ArrayList<>();
        for (Line line : Line.inBox(node)) {
            Line.wrapped(line.text(), PIECE_LENGTH).forEach(piece -> lines.add(new Line(line.role(), piece)));
        }
        double border = node.mark() == Mark.PIVOT ? BORDER : 0;
        boolean sign = hasSign(node);
        double width = lines.stream()
                .mapToDouble(line -> width(line) + (sign && line.role() == Role.NAME ? 2 * SIGN : 0))
                .max()
                .orElse(0);
        return new Caption(
                lines,
                even(Math.max(WIDTH_MIN, width + 2 * (PADDING + border))),
                even(textHeight(lines) + PADDING + 2 * border));
    }

    static Caption ofUndo(String text) {
        List<Line> lines = Line.wrapped(Line.shown(text), PIECE_LENGTH).stream()
                .map(piece -> new Line(Role.NOTE, piece))
                .toList();
        double width = lines.stream().mapToDouble(Caption::width).max().orElse(0);
        return new Caption(lines, even(width + 2 * PADDING_OF_UNDO), even(textHeight(lines) + PADDING_OF_UNDO));
    }

    /** How far the sheets behind a step that runs for each element reach, to the right and above. */
    static double stack(SagaGraph.Node node) {
        return node.fanOut().isPresent() ? STACK : 0;
    }

    /** Whether something is drawn beside its name. */
    static boolean hasSign(SagaGraph.Node node) {
        return node.isPause() || node.mark() == Mark.IRREVERSIBLE || node.kind() == SagaGraph.Kind.CHILD;
    }

    private static double width(Line line) {
        return FontTable.width(line.text(), size(line.role()), line.role() == Role.NAME);
    }

    /** Of the font. */
    static double size(Role role) {
        return switch (role) {
            case NAME -> 14;
            case WORK -> 12;
            case NOTE -> 11;
        };
    }

    /** From one base line to the next. */
    static double lineHeight(Role role) {
        return switch (role) {
            case NAME -> 19;
            case WORK -> 16;
            case NOTE -> 14;
        };
    }

    private static double textHeight(List<Line> lines) {
        return lines.stream().mapToDouble(line -> lineHeight(line.role())).sum();
    }

    /** So that its half is a whole pixel. */
    private static double even(double length) {
        return 2 * Math.ceil(length / 2);
    }
}
