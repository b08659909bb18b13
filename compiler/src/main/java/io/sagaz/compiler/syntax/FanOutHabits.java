package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.grammar.SagaLexer;
import java.util.List;
import java.util.Set;

/** Loops of other languages, where a step says what it does for each element of a list. */
final class FanOutHabits {
    static final List<Habit> ALL =
            List.of(FanOutHabits::parallelLoop, FanOutHabits::loop, FanOutHabits::bound, FanOutHabits::mapped);

    private static final Set<String> LOOPS = Set.of("foreach", "forall", "for_each", "loop", "map", "mapeach");
    private static final Set<String> IN = Set.of("of", "from", "over");
    private static final Set<String> BOUNDS =
            Set.of("atmost", "max", "maximum", "limit", "concurrency", "maxconcurrency", "parallelism", "batch");
    private static final Set<String> MAPPINGS = Set.of("map", "foreach", "flatmap", "stream", "parallelstream");
    /** A list and what bounds it are no longer. */
    private static final int HEAD_TOKENS_MAX = 40;

    private FanOutHabits() {}

    /** Whether the work of a step starts there. */
    private static boolean startsWork(HabitText text, int at, Surroundings around) {
        return around.isAmongStatements() && text.is(at - 1, SagaLexer.ASSIGN) && text.isName(at - 2);
    }

    /** {@code = parallel for each x in xs}. */
    private static boolean parallelLoop(HabitText text, int at, Surroundings around) {
        boolean parallel =
                text.is(at, SagaLexer.PARALLEL) && (text.is(at + 1, SagaLexer.FOR) || text.isForeign(at + 1, LOOPS));
        if (!parallel || !startsWork(text, at, around)) {
            return false;
        }
        text.report(
                at,
                text.unexpected(at, at, "`parallel` is a block of steps")
                        .why("the elements of a `for each` run at the same time by themselves")
                        .help("leave it out; `at most N` behind the list says how many run at once")
                        .fix("Remove it", text.leaveOut(at, at)));
        text.remove(at, at);
        return true;
    }

    /** {@code = foreach x in xs}, {@code = for (x : xs)}, {@code = for each x of xs}. */
    private static boolean loop(HabitText text, int at, Surroundings around) {
        boolean foreign = text.isForeign(at, LOOPS);
        if (!(foreign || text.is(at, SagaLexer.FOR)) || !startsWork(text, at, around)) {
            return false;
        }
        boolean each = text.is(at + 1, SagaLexer.EACH);
        int opening = each ? at + 2 : at + 1;
        boolean wrapped = text.is(opening, SagaLexer.LPAREN);
        int name = wrapped ? opening + 1 : opening;
        int closing = wrapped ? text.closing(opening) : -1;
        // Where `each` alone is missing the parser says so.
        boolean right = !foreign && !wrapped && text.is(name + 1, SagaLexer.IN);
        if (right || !text.isName(name) || !isIn(text, name + 1) || (wrapped && closing < 0)) {
            return false;
        }
        String head = "for each " + text.text(name) + " in";
        String list = wrapped ? text.written(name + 2, closing - 1) : "...";
        Diagnostic.Builder builder = wrong(text, at, name, foreign, wrapped).help("write `" + head + " " + list + "`");
        if (wrapped) {
            builder.fix("Write `" + head + "`", text.replace(at, name + 1, head), text.replace(closing, closing, ""));
        } else {
            builder.fix("Write `" + head + "`", text.replace(at, name + 1, head));
        }
        text.report(at, builder);
        if (wrapped) {
            text.remove(closing, closing);
        }
        text.become(name + 1, SagaLexer.IN, "in");
        if (wrapped) {
            text.remove(opening, opening);
        }
        if (!each) {
            text.insert(at + 1, SagaLexer.EACH, "each");
        }
        text.become(at, SagaLexer.FOR, "for");
        return true;
    }

    private static Diagnostic.Builder wrong(HabitText text, int at, int name, boolean foreign, boolean wrapped) {
        if (foreign) {
            return text.noWord(at);
        }
        if (wrapped) {
            return text.unexpected(name - 1, name - 1, "`for each` has no parentheses");
        }
        return text.unexpected(name + 1, name + 1, "`in` stands between an element and its list");
    }

    private static boolean isIn(HabitText text, int at) {
        return text.is(at, SagaLexer.IN) || text.is(at, SagaLexer.COLON) || text.isForeign(at, IN);
    }

    /** {@code for each x in xs max 16}, {@code ... limit: 16}. */
    private static boolean bound(HabitText text, int at, Surroundings around) {
        int number = text.is(at + 1, SagaLexer.COLON) || text.is(at + 1, SagaLexer.ASSIGN) ? at + 2 : at + 1;
        boolean bound = around.isAmongStatements()
                && text.isForeign(at, BOUNDS)
                && text.is(number, SagaLexer.INT)
                && isInHead(text, at);
        if (!bound) {
            return false;
        }
        String right = "at most " + text.text(number);
        text.report(
                at,
                text.noWord(at)
                        .help("write `" + right + "`")
                        .fix("Write `" + right + "`", text.replace(at, number, right)));
        if (number > at + 1) {
            text.remove(at + 1, at + 1);
        }
        text.become(at, SagaLexer.MOST, "most");
        text.insert(at, SagaLexer.AT, "at");
        return true;
    }

    /** Whether the head of a fan-out goes on there. */
    private static boolean isInHead(HabitText text, int at) {
        for (int i = at - 1; i > Math.max(0, at - HEAD_TOKENS_MAX); i--) {
            if (text.is(i, SagaLexer.FOR, SagaLexer.EACH)) {
                return i + 4 < at;
            }
            if (text.isIn(i, TokenSets.CLAUSES) || text.isIn(i, TokenSets.STATEMENTS)) {
                return false;
            }
        }
        return false;
    }

    /** {@code = order.lines.map(line -> Stock.reserve(line.sku))}. */
    private static boolean mapped(HabitText text, int at, Surroundings around) {
        if (!startsWork(text, at, around) || !text.isName(at)) {
            return false;
        }
        int last = at;
        while (text.is(last + 1, SagaLexer.DOT) && text.isName(last + 2) && text.sameLine(at, last + 2)) {
            last += 2;
        }
        boolean maps = last >= at + 2
                && text.isForeign(last, MAPPINGS)
                && (text.is(last + 1, SagaLexer.LPAREN) || text.is(last + 1, SagaLexer.LBRACE));
        boolean service = last == at + 2 && Character.isUpperCase(text.text(at).charAt(0));
        if (!maps || service) {
            return false;
        }
        String list = text.written(at, last - 2);
        text.report(
                last,
                text.unexpected(last, last, "lists have no `" + text.text(last) + "`")
                        .why("a step does its one call for each element of a list")
                        .help("write `for each x in " + list + " at most 16 Service.operation(x)`"));
        int closing = text.closing(last + 1);
        text.remove(at, closing > 0 && text.sameLine(at, closing) ? closing : text.lineEnd(at));
        return true;
    }
}
