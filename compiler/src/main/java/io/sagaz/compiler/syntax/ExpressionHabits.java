package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.grammar.SagaLexer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Around arguments and expressions. */
final class ExpressionHabits {
    static final List<Habit> ALL = List.of(
            ExpressionHabits::creation,
            ExpressionHabits::namedArguments,
            ExpressionHabits::operatorWord,
            ExpressionHabits::negationWord,
            ExpressionHabits::strictEquality,
            ExpressionHabits::choice,
            ExpressionHabits::element,
            ExpressionHabits::method,
            ExpressionHabits::twoDots,
            ExpressionHabits::backticks);

    private static final Map<String, String> OPERATORS = Map.of("and", "&&", "or", "||");
    private static final BitSet OPERAND_ENDS = operandEnds();

    private ExpressionHabits() {}

    private static BitSet operandEnds() {
        BitSet ends = (BitSet) TokenSets.LITERALS.clone();
        ends.or(TokenSets.of(SagaLexer.RPAREN, SagaLexer.RBRACKET));
        return ends;
    }

    static boolean endsOperand(HabitText text, int at) {
        return text.isName(at) || text.isIn(at, OPERAND_ENDS);
    }

    static boolean startsOperand(HabitText text, int at) {
        return text.isName(at)
                || text.isIn(at, TokenSets.LITERALS)
                || text.is(at, SagaLexer.LPAREN)
                || text.is(at, SagaLexer.NOT)
                || text.is(at, SagaLexer.MINUS);
    }

    /** {@code new Receipt(...)}. */
    private static boolean creation(HabitText text, int at, Surroundings around) {
        boolean creation = around.isInSaga()
                && text.isForeign(at, Set.of("new"))
                && text.isName(at + 1)
                && text.is(at + 2, SagaLexer.LPAREN);
        if (!creation) {
            return false;
        }
        text.report(
                at,
                text.noWord(at).help("write `" + text.text(at + 1) + "(...)`").fix("Remove it", text.leaveOut(at, at)));
        text.remove(at, at);
        return true;
    }

    /** {@code (order = order.id, tracking = ship.tracking)}; all of one list are said at once. */
    private static boolean namedArguments(HabitText text, int at, Surroundings around) {
        boolean starts = text.is(at - 1, SagaLexer.LPAREN) || text.is(at - 1, SagaLexer.COMMA);
        if (!around.isInParentheses() || !starts || !isNamed(text, at)) {
            return false;
        }
        List<Edit> edits = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        int depth = 0;
        for (int i = at; i < text.size() && depth >= 0; i++) {
            boolean opens = text.is(i, SagaLexer.LPAREN) || text.is(i, SagaLexer.LBRACKET);
            boolean closes = text.is(i, SagaLexer.RPAREN) || text.is(i, SagaLexer.RBRACKET);
            depth += opens ? 1 : closes ? -1 : 0;
            boolean first = i == at || text.is(i - 1, SagaLexer.COMMA);
            if (depth == 0 && first && isNamed(text, i)) {
                signs.add(i + 1);
                Span sign = text.span(i + 1);
                Span name = text.span(i);
                edits.add(new Edit(new Span(name.file(), name.end(), sign.end()), text.adjacent(i + 1) ? ": " : ":"));
            }
            if (text.is(i, SagaLexer.LBRACE) || text.is(i, SagaLexer.RBRACE)) {
                break;
            }
        }
        text.report(
                at + 1,
                text.unexpected(at + 1, at + 1, "an argument is named with `:`, not with `=`")
                        .help("write `" + text.text(at) + ": " + text.written(at + 2, endOfArgument(text, at + 2))
                                + "`")
                        .fix("Write `:`", edits.toArray(new Edit[0])));
        signs.forEach(sign -> text.become(sign, SagaLexer.COLON, ":"));
        return true;
    }

    private static int endOfArgument(HabitText text, int at) {
        int depth = 0;
        for (int i = at; text.sameLine(at, i); i++) {
            switch (text.type(i)) {
                case SagaLexer.LPAREN, SagaLexer.LBRACKET -> depth++;
                case SagaLexer.RPAREN, SagaLexer.RBRACKET -> depth--;
                default -> {
                    // Nothing to count.
                }
            }
            if (depth < 0 || (depth == 0 && text.is(i, SagaLexer.COMMA))) {
                return i - 1;
            }
        }
        return at;
    }

    private static boolean isNamed(HabitText text, int at) {
        return text.isName(at) && text.is(at + 1, SagaLexer.ASSIGN) && startsOperand(text, at + 2);
    }

    /** {@code and}, {@code or}. */
    private static boolean operatorWord(HabitText text, int at, Surroundings around) {
        boolean operator = around.isInSaga()
                && text.isForeign(at, OPERATORS.keySet())
                && text.sameLine(at - 1, at)
                && endsOperand(text, at - 1)
                && startsOperand(text, at + 1);
        if (!operator) {
            return false;
        }
        String sign = OPERATORS.getOrDefault(text.text(at).toLowerCase(Locale.ROOT), "&&");
        text.report(
                at,
                text.noWord(at).help("write `" + sign + "`").fix("Write `" + sign + "`", text.replace(at, at, sign)));
        text.become(at, sign.equals("&&") ? SagaLexer.AND : SagaLexer.OR, sign);
        return true;
    }

    /** {@code not order.paid}. */
    private static boolean negationWord(HabitText text, int at, Surroundings around) {
        boolean before = text.is(at - 1, SagaLexer.WHEN)
                || text.is(at - 1, SagaLexer.AND)
                || text.is(at - 1, SagaLexer.OR)
                || text.is(at - 1, SagaLexer.LPAREN);
        boolean negation = around.isInSaga()
                && text.isForeign(at, Set.of("not"))
                && before
                && text.sameLine(at, at + 1)
                && (text.isName(at + 1) || text.is(at + 1, SagaLexer.LPAREN));
        if (!negation) {
            return false;
        }
        text.report(
                at,
                text.noWord(at)
                        .help("write `!" + text.text(at + 1) + "`")
                        .fix(
                                "Write `!`",
                                new Edit(
                                        new Span(
                                                text.span(at).file(),
                                                text.span(at).start(),
                                                text.span(at + 1).start()),
                                        "!")));
        text.become(at, SagaLexer.NOT, "!");
        return true;
    }

    /** {@code ===}. */
    private static boolean strictEquality(HabitText text, int at, Surroundings around) {
        boolean equality = text.is(at, SagaLexer.EQUAL) || text.is(at, SagaLexer.NOT_EQUAL);
        if (!around.isInSaga() || !equality || !text.is(at + 1, SagaLexer.ASSIGN) || !text.adjacent(at)) {
            return false;
        }
        String right = text.text(at);
        text.report(
                at,
                text.unexpected(at, at + 1, "`" + right + "=` is no operator of the language")
                        .help("write `" + right + "`")
                        .fix("Write `" + right + "`", text.replace(at, at + 1, right)));
        text.remove(at + 1, at + 1);
        return true;
    }

    /** {@code condition ? a : b}. */
    private static boolean choice(HabitText text, int at, Surroundings around) {
        boolean asks = around.isInSaga()
                && around.place() != Surroundings.Place.FIELDS
                && text.is(at, SagaLexer.QUESTION)
                && endsOperand(text, at - 1)
                && startsOperand(text, at + 1);
        if (!asks) {
            return false;
        }
        int colon = at + 1;
        while (text.sameLine(at, colon) && !text.is(colon, SagaLexer.COLON) && !text.is(colon, SagaLexer.LBRACE)) {
            colon++;
        }
        if (!text.is(colon, SagaLexer.COLON) || !text.sameLine(at, colon)) {
            return false;
        }
        text.report(
                at,
                text.unexpected(at, at, "there is no `? :` in expressions")
                        .help("let an operation choose; `a ?? b` gives `b` where `a` is absent, and `when` says whether"
                                + " a step runs"));
        text.remove(at, colon);
        text.insert(at, SagaLexer.COALESCE, "??");
        return true;
    }

    /** {@code order.items[0]}. */
    private static boolean element(HabitText text, int at, Surroundings around) {
        boolean access = around.isInSaga()
                && text.is(at, SagaLexer.LBRACKET)
                && at > 0
                && text.is(at - 1, SagaLexer.IDENTIFIER)
                && text.adjacent(at - 1);
        int closing = access ? text.closing(at) : -1;
        if (closing < at + 2 || !text.sameLine(at, closing)) {
            return false;
        }
        text.report(
                at,
                text.unexpected(at, closing, "an element of a list can't be picked out with `[ ]`")
                        .help("give the list to an operation, or do a step `for each` of its elements"));
        text.remove(at, closing);
        return true;
    }

    /** {@code order.items.first()}, {@code order.items.map { it }}. */
    private static boolean method(HabitText text, int at, Surroundings around) {
        boolean member = around.isInSaga()
                && (around.isInParentheses() || OperatorHabits.isInCondition(text, at))
                && (text.is(at, SagaLexer.DOT) || text.is(at, SagaLexer.SAFE_DOT))
                && text.isName(at + 1)
                && (text.is(at + 2, SagaLexer.LPAREN) || text.is(at + 2, SagaLexer.LBRACE));
        int closing = member ? text.closing(at + 2) : -1;
        if (closing < 0) {
            return false;
        }
        text.report(
                at,
                text.unexpected(at + 1, at + 1, "`" + text.text(at + 1) + "` is called, and a value has fields only")
                        .help("leave the call to an operation, in a step of its own"));
        text.remove(at, closing);
        return true;
    }

    /** {@code order..id}. */
    private static boolean twoDots(HabitText text, int at, Surroundings around) {
        boolean dots = around.isInSaga()
                && text.is(at, SagaLexer.RANGE)
                && text.isName(at - 1)
                && text.isName(at + 1)
                && text.sameLine(at - 1, at + 1);
        if (!dots) {
            return false;
        }
        text.report(
                at,
                text.unexpected(at, at, "`..` stands between durations, not between names")
                        .help("write `" + text.text(at - 1) + "." + text.text(at + 1) + "`")
                        .fix("Write `.`", text.replace(at, at, ".")));
        text.become(at, SagaLexer.DOT, ".");
        return true;
    }

    /** {@code manual `Ship by hand`}. */
    private static boolean backticks(HabitText text, int at, Surroundings around) {
        boolean quoted = text.is(at - 1, SagaLexer.MANUAL) && text.is(at, SagaLexer.QUOTED);
        if (!around.isInSaga() || !quoted) {
            return false;
        }
        String inner = text.text(at).substring(1, text.text(at).length() - 1);
        String right = "\"" + inner.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        text.report(
                at,
                text.unexpected(at, at, "a text stands in double quotes, a name in backticks")
                        .help("write `" + right.replace("`", "'") + "`")
                        .fix("Use double quotes", text.replace(at, at, right)));
        text.become(at, SagaLexer.STRING, right);
        return true;
    }
}
