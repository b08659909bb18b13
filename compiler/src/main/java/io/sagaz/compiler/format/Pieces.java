package io.sagaz.compiler.format;

import io.sagaz.compiler.syntax.SourceToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The tokens of a text, by number; the last one is its end, an empty word. */
final class Pieces {
    private final String text;
    private final List<Piece> pieces;
    private final int[] partners;

    private Pieces(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = pieces;
        this.partners = partners(pieces);
    }

    static Pieces of(String text, List<SourceToken> tokens) {
        List<Piece> pieces = new ArrayList<>();
        List<Remark> before = new ArrayList<>();
        int last = 0;
        for (SourceToken token : withEnd(tokens, text)) {
            int lines = lines(text, last, token.start());
            if (token.isComment()) {
                before.add(new Remark(token, lines));
            } else {
                pieces.add(new Piece(token, before, lines, List.of()));
                before = new ArrayList<>();
            }
            last = token.end();
        }
        return new Pieces(text, withEndsOfLines(pieces));
    }

    private static List<SourceToken> withEnd(List<SourceToken> tokens, String text) {
        List<SourceToken> all = new ArrayList<>(tokens);
        all.add(new SourceToken(SourceToken.Kind.WORD, "", text.length(), text.length()));
        return all;
    }

    /** Comments that end a token's line go to that token. */
    private static List<Piece> withEndsOfLines(List<Piece> pieces) {
        List<Piece> moved = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int count = moved.isEmpty() ? 0 : endingLine(piece, i == pieces.size() - 1);
            if (count > 0) {
                Piece previous = moved.remove(moved.size() - 1);
                List<Remark> ending = piece.before().subList(0, count);
                moved.add(new Piece(previous.token(), previous.before(), previous.lines(), ending));
                piece = piece.withBefore(
                        piece.before().subList(count, piece.before().size()));
            }
            moved.add(piece);
        }
        return moved;
    }

    private static int endingLine(Piece piece, boolean isEnd) {
        List<Remark> remarks = piece.before();
        int count = 0;
        while (count < remarks.size() && remarks.get(count).lines() == 0) {
            count++;
        }
        int next = count < remarks.size() ? remarks.get(count).lines() : piece.lines();
        return next > 0 || isEnd ? count : 0;
    }

    private static int lines(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                count++;
            }
        }
        return count;
    }

    private static int[] partners(List<Piece> pieces) {
        int[] partners = new int[pieces.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < partners.length; i++) {
            partners[i] = i;
            Piece piece = pieces.get(i);
            if (piece.is("(") || piece.is("[")) {
                open.push(i);
            } else if ((piece.is(")") || piece.is("]")) && !open.isEmpty()) {
                partners[i] = open.peek();
                partners[open.pop()] = i;
            }
        }
        return partners;
    }

    int size() {
        return pieces.size();
    }

    Piece get(int number) {
        return pieces.get(number);
    }

    boolean is(int number, String sign) {
        return pieces.get(number).is(sign);
    }

    /** Of a round or square bracket; itself of anything else. */
    int partner(int number) {
        return partners[number];
    }

    /** The first one that starts at the offset or after it. */
    int at(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (pieces.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a comment makes a line end between the first and the last one. */
    boolean breaksWithin(int first, int last) {
        for (int i = first; i <= last; i++) {
            if ((i > first && pieces.get(i).breaksBefore())
                    || (i < last && pieces.get(i).breaksAfter())) {
                return true;
            }
        }
        return false;
    }

    /** As typed, with all comments; from the start of its line if nothing else stands before it there. */
    Verbatim verbatim(int first, int end) {
        int start = pieces.get(first).outerStart();
        int line = start;
        while (line > 0 && (text.charAt(line - 1) == ' ' || text.charAt(line - 1) == '\t')) {
            line--;
        }
        boolean whole = line == 0 || text.charAt(line - 1) == '\n' || text.charAt(line - 1) == '\r';
        return new Verbatim(
                text.substring(whole ? line : start, pieces.get(end - 1).outerEnd()), whole);
    }

    /** @param ownIndent whether the blanks that its first line starts with are part of it */
    record Verbatim(String text, boolean ownIndent) {}
}
