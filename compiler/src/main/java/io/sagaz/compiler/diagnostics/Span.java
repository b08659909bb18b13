package io.sagaz.compiler.diagnostics;

/**
 * A piece of a file's text.
 *
 * @param file as the user names it, with {@code /} between its parts
 * @param start of its first character
 * @param end just after its last character; equal to {@code start} for a place between two characters
 */
public record Span(String file, Position start, Position end) {
    public Span {
        if (end.offset() < start.offset()) {
            throw new IllegalArgumentException("a span ends before it starts: " + start + ", " + end);
        }
    }

    /** From the start of this one to the end of the other, in the same file. */
    public Span to(Span last) {
        return new Span(file, start, last.end);
    }
}
