package io.sagaz.compiler.format;

import io.sagaz.compiler.diagnostics.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What stands in one line if it fits: words, types, expressions, arguments. Ranges are numbers of pieces, the end left out. */
final class Phrases {
    private static final Map<String, Integer> LOOSENESS = Map.ofEntries(
            Map.entry("||", 6),
            Map.entry("&&", 5),
            Map.entry("==", 4),
            Map.entry("!=", 4),
            Map.entry("<", 4),
            Map.entry("<=", 4),
            Map.entry(">", 4),
            Map.entry(">=", 4),
            Map.entry("in", 4),
            Map.entry("??", 3),
            Map.entry("+", 2),
            Map.entry("-", 2),
            Map.entry("*", 1),
            Map.entry("/", 1));

    private final Pieces pieces;

    Phrases(Pieces pieces) {
        this.pieces = pieces;
    }

    Pieces pieces() {
        return pieces;
    }

    int start(Span span) {
        return pieces.at(span.start().offset());
    }

    int end(Span span) {
        return pieces.at(span.end().offset());
    }

    Doc word(int at) {
        return new Doc.Word(pieces.get(at), true);
    }

    /** Words with a blank between each, as far as signs let them. */
    Doc words(int from, int to) {
        List<Doc> docs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            boolean tight = i == from || pieces.is(i, ",") || joins(i) || joins(i - 1) || pieces.is(i - 1, "@");
            if (!tight) {
                docs.add(Doc.SPACE);
            }
            docs.add(word(i));
        }
        return new Doc.Concat(docs);
    }

    private boolean joins(int at) {
        return pieces.is(at, ".") || pieces.is(at, "..");
    }

    /** Also {@code name: type}. */
    Doc type(int from, int to) {
        List<Doc> docs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (i > from && (pieces.is(i - 1, ",") || pieces.is(i - 1, ":"))) {
                docs.add(Doc.SPACE);
            }
            docs.add(word(i));
        }
        return new Doc.Concat(docs);
    }

    Doc params(int open) {
        return bracket(open, this::type);
    }

    Doc arguments(int open) {
        return bracket(open, this::argument);
    }

    private Doc argument(int from, int to) {
        if (to - from > 2 && pieces.is(from + 1, ":")) {
            return Doc.all(word(from), word(from + 1), Doc.SPACE, expression(from + 2, to));
        }
        return expression(from, to);
    }

    private Doc bracket(int open, BiFunction<Integer, Integer, Doc> item) {
        int close = pieces.partner(open);
        List<Doc> docs = new ArrayList<>();
        int from = open + 1;
        int depth = 0;
        for (int i = from; i <= close; i++) {
            depth += pieces.is(i, "<") ? 1 : pieces.is(i, ">") ? -1 : 0;
            if (i == close || (depth <= 0 && pieces.is(i, ","))) {
                if (i > from) {
                    docs.add(from == open + 1 ? Doc.Line.SOFT : Doc.Line.SPACE);
                    docs.add(item.apply(from, i));
                }
                if (i < close) {
                    docs.add(word(i));
                    depth = 0;
                }
                from = i + 1;
            } else if (pieces.partner(i) > i) {
                i = pieces.partner(i);
            }
        }
        boolean broken = pieces.breaksWithin(open, close);
        return new Doc.Group(Doc.all(word(open), nest(docs), word(close)), broken);
    }

    private static Doc nest(List<Doc> docs) {
        return new Doc.Nest(Printer.CONTINUED, new Doc.Concat(docs));
    }

    /** Also a call, and whatever else is names, dots and arguments. */
    Doc expression(int from, int to) {
        List<Integer> operators = loosestOperators(from, to);
        if (operators.isEmpty()) {
            return operand(from, to);
        }
        List<Doc> docs = new ArrayList<>();
        for (int i = 0; i < operators.size(); i++) {
            int operator = operators.get(i);
            int end = i + 1 < operators.size() ? operators.get(i + 1) : to;
            docs.add(Doc.Line.SPACE);
            docs.add(word(operator));
            docs.add(Doc.SPACE);
            docs.add(expression(operator + 1, end));
        }
        Doc first = expression(from, operators.get(0));
        return new Doc.Group(Doc.all(first, nest(docs)), pieces.breaksWithin(from, to - 1));
    }

    private Doc operand(int from, int to) {
        List<Doc> docs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (pieces.partner(i) > i) {
                docs.add(arguments(i));
                i = pieces.partner(i);
            } else {
                docs.add(word(i));
            }
        }
        return new Doc.Concat(docs);
    }

    private List<Integer> loosestOperators(int from, int to) {
        List<Integer> found = new ArrayList<>();
        int loosest = 0;
        boolean afterOperand = false;
        for (int i = from; i < to; i++) {
            int looseness =
                    afterOperand ? LOOSENESS.getOrDefault(pieces.get(i).token().text(), 0) : 0;
            if (looseness > loosest) {
                found.clear();
                loosest = looseness;
            }
            if (looseness > 0 && looseness == loosest) {
                found.add(i);
            }
            boolean reads = pieces.is(i, ".") || pieces.is(i, "?.");
            afterOperand = looseness == 0 && !reads && (afterOperand || !isPrefix(i));
            i = Math.max(i, pieces.partner(i));
        }
        return found;
    }

    private boolean isPrefix(int at) {
        return pieces.is(at, "!") || pieces.is(at, "-");
    }
}
