package io.sagaz.compiler.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines that are written. Comments that end lines of one indent, one below the other, get one column. */
final class Page {
    /** In columns; what is longer is broken where it can be. */
    static final int WIDTH_MAX = 100;

    private final List<Row> rows = new ArrayList<>();
    private Row row = new Row(0);
    private boolean space;

    /** Ends the line, and leaves one empty if asked to. At the start of the page nothing is there to end. */
    void newLine(int indent, boolean blank) {
        if (!rows.isEmpty() || !row.isEmpty()) {
            if (!row.isEmpty()) {
                rows.add(row);
            }
            if (blank && !rows.get(rows.size() - 1).isEmpty()) {
                rows.add(new Row(0));
            }
        }
        row = new Row(indent);
        space = false;
    }

    /** Takes back a blank that would come next. */
    void tight() {
        space = false;
    }

    /** Before the next text, unless that starts the line. */
    void space() {
        space = true;
    }

    void text(String text) {
        if (space && !row.isEmpty()) {
            row.code.append(' ');
        }
        space = false;
        row.code.append(text);
    }

    /** A line as it was typed, with its own blanks in front. */
    void typed(String text) {
        row.code.setLength(0);
        row.code.append(text);
        row.typed = true;
        space = false;
    }

    void endOfLine(String comment) {
        row.comment = row.comment.isEmpty() ? comment : row.comment + " " + comment;
    }

    /** From 0; where the next text will stand. */
    int column() {
        int lineStart = row.code.lastIndexOf("\n") + 1;
        int width = row.code.codePointCount(lineStart, row.code.length());
        return space && !row.isEmpty() ? width + 1 : width;
    }

    boolean startsLine() {
        return row.isEmpty();
    }

    /** Whether a blank would look wrong here: after an opening bracket. */
    boolean hugs() {
        int length = row.code.length();
        return length > 0 && "([".indexOf(row.code.charAt(length - 1)) >= 0;
    }

    String finished() {
        if (!row.isEmpty()) {
            rows.add(row);
        }
        row = new Row(0);
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).comment.isEmpty()) {
                i = alignFrom(i);
            }
        }
        return rows.stream().map(each -> each.text() + "\n").collect(Collectors.joining());
    }

    /** @return the last row of those that were aligned */
    private int alignFrom(int first) {
        int last = first;
        while (last + 1 < rows.size() && rows.get(last + 1).isBelow(rows.get(first))) {
            last++;
        }
        List<Row> block = rows.subList(first, last + 1);
        int column = block.stream().mapToInt(Row::width).max().orElse(0) + 1;
        boolean fits = block.stream().allMatch(each -> column + each.comment.length() <= WIDTH_MAX);
        boolean simple = block.stream().noneMatch(each -> each.comment.contains("\n"));
        block.forEach(each -> each.commentColumn = fits && simple ? column : each.width() + 1);
        return last;
    }

    /** One line; several where a comment spans them. */
    private static final class Row {
        private final int indent;
        private final StringBuilder code;
        private String comment = "";
        private int commentColumn;
        private boolean typed;

        Row(int indent) {
            this.indent = indent;
            code = new StringBuilder(" ".repeat(indent));
        }

        /** Whether its comment can stand below the other's. */
        boolean isBelow(Row other) {
            return !comment.isEmpty() && indent == other.indent;
        }

        boolean isEmpty() {
            return !typed && comment.isEmpty() && code.toString().isBlank();
        }

        int width() {
            return code.codePointCount(code.lastIndexOf("\n") + 1, code.length());
        }

        String text() {
            return comment.isEmpty()
                    ? code.toString().isBlank() ? "" : code.toString()
                    : code + " ".repeat(commentColumn - width()) + comment;
        }
    }
}
