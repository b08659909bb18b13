package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;

/** Places in a text, compared and cut. */
final class Spans {
    private Spans() {}

    /** Whether they are in one file and have a character or an edge in common. */
    static boolean touch(Span one, Span other) {
        return one.file().equals(other.file())
                && one.start().offset() <= other.end().offset()
                && other.start().offset() <= one.end().offset();
    }

    /** Its first characters, which must stand in one line. */
    static Span first(Span span, int length) {
        int cut = Math.min(length, span.end().offset() - span.start().offset());
        return new Span(span.file(), span.start(), right(span.start(), cut));
    }

    /** The place just after it. */
    static Span after(Span span) {
        return new Span(span.file(), span.end(), span.end());
    }

    /** The place just before it. */
    static Span before(Span span) {
        return new Span(span.file(), span.start(), span.start());
    }

    /** What is between the two. */
    static Span between(Span before, Span after) {
        Position start = before.end();
        Position end = after.start();
        return new Span(before.file(), start, end);
    }

    static Position right(Position position, int characters) {
        return new Position(position.offset() + characters, position.line(), position.column() + characters);
    }
}
