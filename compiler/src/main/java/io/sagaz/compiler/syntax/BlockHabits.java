package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.grammar.SagaLexer;
import java.util.List;
import java.util.Set;

/** Blocks that steering statements of other languages have. What is in them stays. */
final class BlockHabits {
    static final List<Habit> ALL =
            List.of(BlockHabits::condition, BlockHabits::loop, BlockHabits::handler, BlockHabits::elseBlock);

    private static final Set<String> IF = Set.of("if", "unless");
    private static final Set<String> LOOPS = Set.of("while", "loop", "repeat", "foreach", "until", "do");
    private static final Set<String> HANDLERS = Set.of("try", "catch", "finally", "except", "rescue", "ensure");
    private static final Set<String> LATER_HANDLERS = Set.of("catch", "finally", "except", "rescue", "ensure");
    private static final int HEAD_TOKENS_MAX = 64;

    private BlockHabits() {}

    /** The brace that opens a block whose head starts there, in the same line; -1 if there is none. */
    private static int opening(HabitText text, int head) {
        int depth = 0;
        for (int i = head + 1; i < head + HEAD_TOKENS_MAX && text.sameLine(head, i); i++) {
            switch (text.type(i)) {
                case SagaLexer.LPAREN, SagaLexer.LBRACKET -> depth++;
                case SagaLexer.RPAREN, SagaLexer.RBRACKET -> depth--;
                case SagaLexer.LBRACE -> {
                    return depth == 0 ? i : -1;
                }
                default -> {
                    if (text.isIn(i, TokenSets.CLAUSES) || text.isIn(i, TokenSets.STATEMENTS)) {
                        return -1;
                    }
                }
            }
        }
        return -1;
    }

    private static boolean startsStatement(HabitText text, int at, Surroundings around) {
        return around.isAmongStatements() && (text.startsLine(at) || text.is(at - 1, SagaLexer.RBRACE));
    }

    /** The block, and those that belong to it, are taken for the statements in them. */
    private static void unwrap(HabitText text, int head, int opening) {
        int closing = text.closing(opening);
        if (closing > 0) {
            int next = closing + 1;
            boolean goesOn = text.isForeign(next, LATER_HANDLERS) || text.is(next, SagaLexer.ELSE);
            int second = goesOn ? opening(text, next) : -1;
            if (second > 0) {
                unwrap(text, next, second);
            }
            text.remove(closing, closing);
        }
        text.remove(head, opening);
    }

    private static boolean condition(HabitText text, int at, Surroundings around) {
        boolean head = text.is(at, SagaLexer.WHEN) || text.isForeign(at, IF);
        int opening = head && startsStatement(text, at, around) ? opening(text, at) : -1;
        if (opening < at + 2) {
            return false;
        }
        boolean wrapped = text.is(at + 1, SagaLexer.LPAREN) && text.closing(at + 1) == opening - 1;
        String condition = wrapped ? text.written(at + 2, opening - 2) : text.written(at + 1, opening - 1);
        Diagnostic.Builder builder = text.is(at, SagaLexer.WHEN)
                ? text.unexpected(at, at, "`when` is a clause of a step and has no block")
                : text.noWord(at);
        text.report(
                at,
                builder.why("whether a step runs is said at the step itself")
                        .help("write `when " + condition + "` below each step of the block"));
        unwrap(text, at, opening);
        return true;
    }

    private static boolean loop(HabitText text, int at, Surroundings around) {
        boolean head = text.is(at, SagaLexer.FOR) || text.isForeign(at, LOOPS);
        int opening = head && startsStatement(text, at, around) ? opening(text, at) : -1;
        if (opening < 0) {
            return false;
        }
        boolean each = text.is(at, SagaLexer.FOR, SagaLexer.EACH) && text.is(at + 3, SagaLexer.IN);
        String what = each ? text.written(at, opening - 1) : "for each x in xs";
        Diagnostic.Builder builder = text.is(at, SagaLexer.FOR)
                ? text.unexpected(at, at, "`for each` stands in a step and has no block")
                : text.noWord(at);
        text.report(
                at,
                builder.why("there are no loops: a step does its one call for each element of a list")
                        .help("write `step all = " + what + " at most 10 Service.operation(...)`"));
        unwrap(text, at, opening);
        return true;
    }

    private static boolean handler(HabitText text, int at, Surroundings around) {
        int opening = text.isForeign(at, HANDLERS) && startsStatement(text, at, around) ? opening(text, at) : -1;
        if (opening < 0) {
            return false;
        }
        text.report(
                at,
                text.noWord(at)
                        .why("there are no handlers around steps")
                        .help("say at the step what undoes it with `compensate`, and what to do when it fails with"
                                + " `recover`"));
        unwrap(text, at, opening);
        return true;
    }

    private static boolean elseBlock(HabitText text, int at, Surroundings around) {
        boolean opens = text.is(at, SagaLexer.ELSE) && startsStatement(text, at, around);
        int opening = opens ? opening(text, at) : -1;
        boolean alone = opening == at + 1 || (opening > 0 && text.isForeign(at + 1, IF));
        if (!alone) {
            return false;
        }
        text.report(
                at,
                text.unexpected(at, at, "there is no block behind `else`")
                        .help("write `when` with the opposite condition below each step of the block"));
        unwrap(text, at, opening);
        return true;
    }
}
