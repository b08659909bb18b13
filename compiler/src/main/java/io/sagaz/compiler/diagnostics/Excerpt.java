package io.sagaz.compiler.diagnostics;

import java.util.Comparator;
import java.util.List;

/** Lines of a text with places underlined, in line order. */
final class Excerpt {
    private final SourceText source;
    private final int width;
    private final Paint paint;

    /** @param width of the column with the line numbers */
    Excerpt(SourceText source, int width, Paint paint) {
        this.source = source;
        this.width = width;
        this.paint = paint;
    }

    String print(List<Mark> marks, Severity severity) {
        List<Mark> sorted = marks.stream()
                .sorted(Comparator.comparing((Mark mark) -> mark.span().start()))
                .toList();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sorted.size(); ) {
            int line = sorted.get(i).span().start().line();
            int next = i;
            while (next < sorted.size() && sorted.get(next).span().start().line() == line) {
                next++;
            }
            if (line <= source.lineCount()) {
                line(out, line, sorted.subList(i, next), severity);
            }
            i = next;
        }
        return out.toString();
    }

    private void line(StringBuilder out, int number, List<Mark> marks, Severity severity) {
        String text = source.line(number);
        Span widest = marks.get(0).span().to(marks.get(marks.size() - 1).span());
        ShownLine shown = ShownLine.of(text, widest.start().column(), endColumn(widest, text));
        String label = Integer.toString(number);
        out.append(paint.faint(" ".repeat(width - label.length()) + label + " │ "))
                .append(shown.text())
                .append('\n');
        for (Mark mark : marks) {
            int start = shown.displayColumn(mark.span().start().column());
            int end = shown.displayColumn(endColumn(mark.span(), text));
            String line = (mark.primary() ? "^" : "-").repeat(Math.max(1, end - start));
            String underline = mark.label().isEmpty() ? line : line + " " + mark.label();
            out.append(paint.faint(" ".repeat(width + 1) + "│ "))
                    .append(" ".repeat(start))
                    .append(mark.primary() ? paint.severity(severity, underline) : paint.related(underline))
                    .append('\n');
        }
    }

    /** Just after the last character in the line where the span starts. */
    private static int endColumn(Span span, String line) {
        int lineEnd = line.codePointCount(0, line.length()) + 1;
        boolean goesOn = span.end().line() > span.start().line();
        return goesOn ? Math.max(lineEnd, span.start().column()) : span.end().column();
    }
}
