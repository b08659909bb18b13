package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.grammar.SagaLexer;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Around operators and what other languages have methods for. */
final class OperatorHabits {
    static final List<Habit> ALL = List.of(
            OperatorHabits::assignment,
            OperatorHabits::foreignSign,
            OperatorHabits::isNull,
            OperatorHabits::notIn,
            OperatorHabits::chain,
            OperatorHabits::assertion,
            OperatorHabits::size,
            OperatorHabits::emptiness,
            OperatorHabits::sameness,
            OperatorHabits::containment);

    /** Conditions are looked through no further back than this. */
    private static final int CONDITION_TOKENS_MAX = 500;

    private static final Set<String> SIZES = Set.of("size", "length", "count", "len");
    private static final Set<String> EMPTY = Set.of("isempty", "isblank", "empty");
    private static final Set<String> NOT_EMPTY = Set.of("isnotempty", "isnotblank", "any");
    private static final Set<String> EQUALS = Set.of("equals", "eq");
    private static final Set<String> CONTAINS = Set.of("contains", "containskey", "includes", "has", "haskey");

    private static final BitSet COMPARISONS = TokenSets.of(
            SagaLexer.EQUAL,
            SagaLexer.NOT_EQUAL,
            SagaLexer.LESS,
            SagaLexer.LESS_EQUAL,
            SagaLexer.GREATER,
            SagaLexer.GREATER_EQUAL);
    private static final BitSet OUTSIDE = outside();

    private OperatorHabits() {}

    private static BitSet outside() {
        BitSet outside = TokenSets.of(SagaLexer.LBRACE, SagaLexer.RBRACE, SagaLexer.ASSIGN);
        outside.or(TokenSets.STATEMENTS);
        outside.or(TokenSets.CLAUSES);
        return outside;
    }

    /** Whether a {@code when} is open there. */
    static boolean isInCondition(HabitText text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - CONDITION_TOKENS_MAX); i--) {
            if (text.is(i, SagaLexer.WHEN)) {
                return true;
            }
            if (text.isIn(i, OUTSIDE)) {
                return false;
            }
        }
        return false;
    }

    /** {@code when order.pieces = 3}. */
    private static boolean assignment(HabitText text, int at, Surroundings around) {
        boolean compares = around.isInSaga()
                && text.is(at, SagaLexer.ASSIGN)
                && ExpressionHabits.endsOperand(text, at - 1)
                && ExpressionHabits.startsOperand(text, at + 1)
                && isInCondition(text, at);
        if (!compares) {
            return false;
        }
        sign(text, at, at, SagaLexer.EQUAL, "==", "`=` names a value and compares nothing");
        return true;
    }

    /** {@code <>}, {@code =>}, {@code =<}. */
    private static boolean foreignSign(HabitText text, int at, Surroundings around) {
        if (!around.isInSaga() || !text.adjacent(at) || !ExpressionHabits.startsOperand(text, at + 2)) {
            return false;
        }
        if (text.is(at, SagaLexer.LESS, SagaLexer.GREATER)) {
            sign(text, at, at + 1, SagaLexer.NOT_EQUAL, "!=", "`<>` is no operator of the language");
            return true;
        }
        boolean turned =
                text.is(at, SagaLexer.ASSIGN, SagaLexer.GREATER) || text.is(at, SagaLexer.ASSIGN, SagaLexer.LESS);
        if (!turned || !isInCondition(text, at)) {
            return false;
        }
        boolean greater = text.is(at + 1, SagaLexer.GREATER);
        String typed = greater ? "=>" : "=<";
        sign(
                text,
                at,
                at + 1,
                greater ? SagaLexer.GREATER_EQUAL : SagaLexer.LESS_EQUAL,
                greater ? ">=" : "<=",
                "`" + typed + "` is no operator of the language");
        return true;
    }

    private static void sign(HabitText text, int first, int last, int type, String sign, String message) {
        text.report(
                first,
                text.unexpected(first, last, message)
                        .help("write `" + sign + "`")
                        .fix("Write `" + sign + "`", text.replace(first, last, sign)));
        if (last > first) {
            text.remove(first + 1, last);
        }
        text.become(first, type, sign);
    }

    /** {@code order.note is not null}. */
    private static boolean isNull(HabitText text, int at, Surroundings around) {
        boolean negated = text.isForeign(at + 1, Set.of("not"));
        int last = negated ? at + 1 : at;
        boolean asks = around.isInSaga()
                && text.isForeign(at, Set.of("is"))
                && ExpressionHabits.endsOperand(text, at - 1)
                && text.is(last + 1, SagaLexer.NULL);
        if (!asks) {
            return false;
        }
        String sign = negated ? "!=" : "==";
        text.report(
                at,
                text.noWord(at)
                        .help("write `" + sign + " null`")
                        .fix("Write `" + sign + "`", text.replace(at, last, sign)));
        if (negated) {
            text.remove(last, last);
        }
        text.become(at, negated ? SagaLexer.NOT_EQUAL : SagaLexer.EQUAL, sign);
        return true;
    }

    /** {@code order.customer not in order.tags}. */
    private static boolean notIn(HabitText text, int at, Surroundings around) {
        boolean negated = around.isInSaga()
                && text.isForeign(at, Set.of("not"))
                && text.is(at + 1, SagaLexer.IN)
                && ExpressionHabits.endsOperand(text, at - 1);
        if (!negated) {
            return false;
        }
        String element = text.written(pathStart(text, at - 1), at - 1);
        text.report(at, text.noWord(at).help("write `!(" + element + " in ...)`"));
        text.remove(at, at);
        return true;
    }

    /** {@code 1 < order.pieces < 5}. */
    private static boolean chain(HabitText text, int at, Surroundings around) {
        if (!around.isInSaga() || !text.isIn(at, COMPARISONS) || !isInCondition(text, at)) {
            return false;
        }
        int before = comparisonBefore(text, at);
        if (before < 0 || before + 1 > at - 1 || !text.sameLine(before, at)) {
            return false;
        }
        String middle = text.written(before + 1, at - 1);
        text.report(
                at,
                text.unexpected(at, at, "a comparison has two sides, and this is a third")
                        .help("join two comparisons: `" + text.text(before) + " " + middle + " && " + middle + " "
                                + text.text(at) + "`")
                        .fix("Join two comparisons", text.insertAfter(at - 1, " && " + middle)));
        text.become(at, SagaLexer.AND, "&&");
        return true;
    }

    /** The comparison that has its right side there; -1 if there is none. */
    private static int comparisonBefore(HabitText text, int at) {
        int depth = 0;
        for (int i = at - 1; i >= Math.max(0, at - CONDITION_TOKENS_MAX); i--) {
            if (text.is(i, SagaLexer.RPAREN) || text.is(i, SagaLexer.RBRACKET)) {
                depth++;
            } else if (text.is(i, SagaLexer.LPAREN) || text.is(i, SagaLexer.LBRACKET)) {
                depth--;
            } else if (depth == 0 && text.isIn(i, COMPARISONS)) {
                return i;
            }
            boolean ends = text.is(i, SagaLexer.AND)
                    || text.is(i, SagaLexer.OR)
                    || text.is(i, SagaLexer.NOT)
                    || text.is(i, SagaLexer.COMMA)
                    || text.isIn(i, OUTSIDE);
            if (depth < 0 || (depth == 0 && ends)) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code order.note!!}, {@code order.note!}. */
    private static boolean assertion(HabitText text, int at, Surroundings around) {
        boolean two = text.is(at, SagaLexer.NOT, SagaLexer.NOT);
        int last = two ? at + 1 : at;
        boolean closes = text.is(last + 1, SagaLexer.RPAREN)
                || text.is(last + 1, SagaLexer.COMMA)
                || text.is(last + 1, SagaLexer.DOT);
        boolean asserts = around.isInSaga()
                && text.is(at, SagaLexer.NOT)
                && at > 0
                && text.adjacent(at - 1)
                && ExpressionHabits.endsOperand(text, at - 1)
                && closes;
        if (!asserts) {
            return false;
        }
        String path = text.written(pathStart(text, at - 1), at - 1);
        text.report(
                at,
                text.unexpected(at, last, "nothing makes an absent value present")
                        .help("say what to take instead, `" + path + " ?? ...`, or do the step only `when " + path
                                + " != null`"));
        text.remove(at, last);
        return true;
    }

    /** Whether a method of these names is called on what stands before; its arguments stand in the parentheses. */
    private static boolean isMethod(HabitText text, int at, Surroundings around, Set<String> names) {
        return around.isInSaga()
                && (around.isInParentheses() || isInCondition(text, at))
                && (text.is(at, SagaLexer.DOT) || text.is(at, SagaLexer.SAFE_DOT))
                && text.isForeign(at + 1, names)
                && text.is(at + 2, SagaLexer.LPAREN)
                && text.closing(at + 2) > 0;
    }

    private static int pathStart(HabitText text, int last) {
        int start = last;
        while (start >= 2
                && text.isName(start)
                && (text.is(start - 1, SagaLexer.DOT) || text.is(start - 1, SagaLexer.SAFE_DOT))) {
            start -= 2;
        }
        return start;
    }

    /** {@code order.items.size()}. */
    private static boolean size(HabitText text, int at, Surroundings around) {
        if (!isMethod(text, at, around, SIZES) || text.closing(at + 2) != at + 3) {
            return false;
        }
        text.report(
                at + 1,
                text.unexpected(at + 1, at + 3, "`" + text.text(at + 1) + "` is called, and a value has fields only")
                        .help("write `size`")
                        .fix("Write `size`", text.replace(at + 1, at + 3, "size")));
        text.remove(at + 2, at + 3);
        text.become(at + 1, SagaLexer.IDENTIFIER, "size");
        return true;
    }

    /** {@code order.items.isEmpty()}. */
    private static boolean emptiness(HabitText text, int at, Surroundings around) {
        boolean empty = isMethod(text, at, around, EMPTY);
        if ((!empty && !isMethod(text, at, around, NOT_EMPTY)) || text.closing(at + 2) != at + 3) {
            return false;
        }
        int start = pathStart(text, at - 1);
        boolean negated = text.is(start - 1, SagaLexer.NOT);
        String right = text.written(start, at - 1) + (empty == negated ? ".size > 0" : ".size == 0");
        rewrite(text, at, negated ? start - 1 : start, right);
        return true;
    }

    /** {@code order.customer.equals("x")}. */
    private static boolean sameness(HabitText text, int at, Surroundings around) {
        int closing = isMethod(text, at, around, EQUALS) ? text.closing(at + 2) : -1;
        if (closing < at + 4) {
            return false;
        }
        int start = pathStart(text, at - 1);
        boolean negated = text.is(start - 1, SagaLexer.NOT);
        String right = text.written(start, at - 1) + (negated ? " != " : " == ") + text.written(at + 3, closing - 1);
        rewrite(text, at, negated ? start - 1 : start, right);
        return true;
    }

    /** {@code order.tags.contains("x")}. */
    private static boolean containment(HabitText text, int at, Surroundings around) {
        int closing = isMethod(text, at, around, CONTAINS) ? text.closing(at + 2) : -1;
        if (closing < at + 4) {
            return false;
        }
        int start = pathStart(text, at - 1);
        boolean negated = text.is(start - 1, SagaLexer.NOT);
        String inside = text.written(at + 3, closing - 1) + " in " + text.written(start, at - 1);
        rewrite(text, at, start, negated ? "(" + inside + ")" : inside);
        return true;
    }

    /** Says what to write in place of a call of a method; the parser goes on with what it was called on. */
    private static void rewrite(HabitText text, int at, int first, String right) {
        int closing = text.closing(at + 2);
        Edit edit = text.replace(first, closing, right);
        text.report(
                at + 1,
                text.unexpected(at + 1, at + 1, "`" + text.text(at + 1) + "` is called, and a value has fields only")
                        .help("write `" + right + "`")
                        .fix("Write `" + right + "`", edit));
        text.remove(at, closing);
    }
}
