package io.sagaz.compiler.format;

import io.sagaz.compiler.syntax.SourceToken;
import java.util.List;

/**
 * A token with the comments that go where it goes.
 *
 * @param before the comments between the previous token's line and it
 * @param lines that end between the last of {@code before}, or else the previous token, and it
 * @param after the comments that end its line
 */
record Piece(SourceToken token, List<Remark> before, int lines, List<Remark> after) {
    Piece {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    boolean is(String text) {
        return token.is(text);
    }

    int start() {
        return token.start();
    }

    int end() {
        return token.end();
    }

    /** Whether an empty line stands before it and its comments. */
    boolean hasBlankBefore() {
        return before.isEmpty() ? lines > 1 : before.get(0).hasBlankBefore();
    }

    /** Whether its comments start lines of their own, or end one. */
    boolean breaksBefore() {
        return before.stream().anyMatch(each -> each.lines() > 0 || each.endsLine() || !each.isOneLine())
                || (!before.isEmpty() && lines > 0);
    }

    boolean breaksAfter() {
        return !after.isEmpty();
    }

    /** Where its comments and it begin. */
    int outerStart() {
        return before.isEmpty() ? start() : before.get(0).token().start();
    }

    int outerEnd() {
        return after.isEmpty() ? end() : after.get(after.size() - 1).token().end();
    }

    Piece withBefore(List<Remark> remarks) {
        return new Piece(token, remarks, lines, after);
    }
}
