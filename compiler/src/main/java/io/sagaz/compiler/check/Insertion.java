package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;

/** Edits that add clauses to a step or take them away. */
final class Insertion {
    private static final String CLAUSE_INDENT = "    ";

    private Insertion() {}

    /** Adds a clause on a line of its own after the step's last one. */
    static Edit clause(ResolvedSaga saga, ResolvedStep step, String clause) {
        String text = saga.unit().text();
        Position end = endOfLine(text, step.syntax().span().end());
        String indent = indentOf(text, step.syntax().name().span().start().offset());
        return new Edit(at(saga, end), "\n" + indent + CLAUSE_INDENT + clause);
    }

    /** Adds text just after a span. */
    static Edit after(Span span, String text) {
        return new Edit(new Span(span.file(), span.end(), span.end()), text);
    }

    /** Takes it away with the blanks before it. */
    static Edit remove(ResolvedSaga saga, Span span) {
        String text = saga.unit().text();
        int start = span.start().offset();
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return new Edit(new Span(span.file(), position(text, start), span.end()), "");
    }

    /** Takes it away with the blanks after it. */
    static Edit removeWord(ResolvedSaga saga, Span span) {
        String text = saga.unit().text();
        int end = span.end().offset();
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return new Edit(new Span(span.file(), span.start(), position(text, end)), "");
    }

    private static Span at(ResolvedSaga saga, Position position) {
        return new Span(saga.unit().file(), position, position);
    }

    /** The end of the line where only a comment follows, else the same place. */
    private static Position endOfLine(String text, Position position) {
        int newline = text.indexOf('\n', position.offset());
        int end = newline < 0 ? text.length() : newline;
        if (end > position.offset() && text.charAt(end - 1) == '\r') {
            end--;
        }
        String rest = text.substring(position.offset(), end);
        return rest.strip().startsWith("//") ? position(text, end) : position;
    }

    private static String indentOf(String text, int offset) {
        int start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    static Position position(String text, int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(it -> it == '\n')
                        .count();
        return new Position(offset, line, text.codePointCount(lineStart, offset) + 1);
    }
}
