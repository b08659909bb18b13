package io.sagaz.compiler.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * For people: the message, an excerpt with the places underlined, reasons and help. Immutable.
 *
 * <pre>
 * error[SAGA0003]: `{` is never closed
 *  ┌─ order.saga:3:8
 * 3 │ saga A() {
 *   │          ^
 *   = help: close it with `}`
 * </pre>
 */
public final class TextForm {
    private final Texts texts;
    private final Paint paint;

    private TextForm(Texts texts, Paint paint) {
        this.texts = texts;
        this.paint = paint;
    }

    public static TextForm plain(Texts texts) {
        return new TextForm(texts, Paint.NONE);
    }

    /** With ANSI colours, for terminals. */
    public static TextForm coloured(Texts texts) {
        return new TextForm(texts, Paint.ANSI);
    }

    /** With an empty line between two of them; each line ends with {@code \n}. */
    public String print(List<Diagnostic> diagnostics) {
        Shown shown = Shown.of(diagnostics);
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : shown.diagnostics()) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            out.append(print(diagnostic));
        }
        shown.leftOut()
                .forEach((file, count) ->
                        out.append("\n" + file + ": and ").append(count).append(" more\n"));
        return out.toString();
    }

    public String print(Diagnostic diagnostic) {
        Map<String, List<Mark>> marks = marksByFile(diagnostic);
        int width = marks.values().stream()
                .flatMap(List::stream)
                .mapToInt(mark -> Integer.toString(mark.span().start().line()).length())
                .max()
                .orElse(1);
        StringBuilder out = new StringBuilder();
        String title = diagnostic.severity().word() + "[" + diagnostic.code().text() + "]";
        out.append(paint.severity(diagnostic.severity(), title))
                .append(paint.strong(": " + diagnostic.message()))
                .append('\n');
        marks.forEach((file, inFile) -> excerpt(out, file, inFile, width, diagnostic));
        String gutter = " ".repeat(width + 1) + "= ";
        diagnostic
                .notes()
                .forEach(note -> out.append(gutter).append("why: ").append(note).append('\n'));
        diagnostic
                .help()
                .ifPresent(
                        help -> out.append(gutter).append("help: ").append(help).append('\n'));
        return out.toString();
    }

    /** The primary file first. */
    private static Map<String, List<Mark>> marksByFile(Diagnostic diagnostic) {
        Map<String, List<Mark>> marks = new LinkedHashMap<>();
        Mark primary = new Mark(diagnostic.span(), diagnostic.label(), true);
        marks.computeIfAbsent(diagnostic.span().file(), file -> new ArrayList<>())
                .add(primary);
        for (Related related : diagnostic.related()) {
            marks.computeIfAbsent(related.span().file(), file -> new ArrayList<>())
                    .add(new Mark(related.span(), related.label(), false));
        }
        return marks;
    }

    private void excerpt(StringBuilder out, String file, List<Mark> marks, int width, Diagnostic diagnostic) {
        Position start = marks.get(0).span().start();
        out.append(paint.faint(" ".repeat(width) + "┌─ "))
                .append(file + ":" + start.line() + ":" + start.column() + "\n");
        texts.find(file)
                .ifPresent(source -> out.append(new Excerpt(source, width, paint).print(marks, diagnostic.severity())));
    }
}
