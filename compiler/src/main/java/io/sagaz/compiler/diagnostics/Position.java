package io.sagaz.compiler.diagnostics;

/**
 * A place in a text.
 *
 * @param offset in UTF-16 units, from 0
 * @param line from 1
 * @param column in code points, from 1
 */
public record Position(int offset, int line, int column) implements Comparable<Position> {
    public static final Position START = new Position(0, 1, 1);

    public Position {
        if (offset < 0 || line < 1 || column < 1) {
            throw new IllegalArgumentException("no such position: " + offset + ", " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        return Integer.compare(offset, other.offset);
    }
}
