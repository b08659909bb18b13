package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.grammar.SagaLexer;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Around the head of a step. */
final class StepHabits {
    static final List<Habit> ALL = List.of(
            StepHabits::wordInFront,
            StepHabits::markBehind,
            StepHabits::markAsAnnotation,
            StepHabits::variable,
            StepHabits::withoutName,
            StepHabits::withoutWord,
            StepHabits::bareCall,
            StepHabits::bareWork,
            StepHabits::pause,
            StepHabits::wordBeforeCall,
            StepHabits::braces,
            StepHabits::bracesBehindCall,
            StepHabits::parallelStep,
            StepHabits::thrown);

    private static final Set<String> VARIABLES = Set.of("val", "var", "let", "const", "def", "final", "auto");
    private static final Set<String> PAUSES = Set.of("sleep", "delay", "pause", "timer");
    private static final Set<String> CALLS =
            Set.of("call", "invoke", "execute", "exec", "do", "perform", "yield", "new", "async");
    private static final Set<String> THROWN = Set.of("throw", "raise", "fail", "abort", "reject");
    private static final BitSet MARKS = TokenSets.of(SagaLexer.PIVOT, SagaLexer.IRREVERSIBLE);
    /** The start of the statement before is looked for no further back than this. */
    private static final int BACK_TOKENS_MAX = 500;

    private static final BitSet FAN_OUT = TokenSets.of(SagaLexer.FOR, SagaLexer.AT, SagaLexer.TOLERATE);

    private StepHabits() {}

    private static boolean startsStatement(HabitText text, int at, Surroundings around) {
        return around.isAmongStatements() && (text.startsLine(at) || text.is(at - 1, SagaLexer.LBRACE));
    }

    /** {@code async step}. */
    private static boolean wordInFront(HabitText text, int at, Surroundings around) {
        boolean step = text.is(at + 1, SagaLexer.STEP) || text.isIn(at + 1, MARKS);
        boolean extra = startsStatement(text, at, around)
                && text.is(at, SagaLexer.IDENTIFIER)
                && step
                && text.isName(at + 2) == text.is(at + 1, SagaLexer.STEP)
                && text.sameLine(at, at + 1)
                && !isBroken(text, at);
        if (!extra) {
            return false;
        }
        text.report(
                at,
                text.noWord(at)
                        .help("leave it out: steps run in the order in which they are written, those in `parallel` at"
                                + " the same time")
                        .fix("Remove it", text.leaveOut(at, at)));
        text.remove(at, at);
        return true;
    }

    /** Whether the line before can't end there, so that the word may belong to it. */
    private static boolean isBroken(HabitText text, int at) {
        return !text.is(at - 1, SagaLexer.RPAREN)
                && !text.is(at - 1, SagaLexer.RBRACE)
                && !text.is(at - 1, SagaLexer.LBRACE)
                && !text.isIn(at - 1, TokenSets.LITERALS)
                && !text.is(at - 1, SagaLexer.SKIP_WORD)
                && !text.is(at - 1, SagaLexer.NONE);
    }

    /** {@code step pivot charge}. */
    private static boolean markBehind(HabitText text, int at, Surroundings around) {
        boolean behind = text.is(at, SagaLexer.STEP)
                && text.isIn(at + 1, MARKS)
                && text.isName(at + 2)
                && text.is(at + 3, SagaLexer.ASSIGN);
        if (!behind || !around.isAmongStatements()) {
            return false;
        }
        String mark = text.text(at + 1);
        String right = mark + " step";
        text.report(
                at + 1,
                text.unexpected(at + 1, at + 1, "`" + mark + "` stands in front of `step`")
                        .help("write `" + right + " " + text.text(at + 2) + "`")
                        .fix("Write `" + right + "`", text.replace(at, at + 1, right)));
        int type = text.type(at + 1);
        text.become(at + 1, SagaLexer.STEP, "step");
        text.become(at, type, mark);
        return true;
    }

    /** {@code @pivot step charge}. */
    private static boolean markAsAnnotation(HabitText text, int at, Surroundings around) {
        boolean annotation =
                text.is(at, SagaLexer.AT_SIGN) && text.isIn(at + 1, MARKS) && text.is(at + 2, SagaLexer.STEP);
        if (!annotation || !around.isAmongStatements()) {
            return false;
        }
        String mark = text.text(at + 1);
        text.report(
                at + 1,
                text.unexpected(at, at + 1, "`" + mark + "` is a word of the language, not an annotation")
                        .help("write `" + mark + " step " + text.text(at + 3) + "`")
                        .fix("Remove the `@`", text.replace(at, at, "")));
        text.remove(at, at);
        return true;
    }

    /** {@code val reserve = Inventory.reserve(...)}, {@code let total = order.total * 2}. */
    private static boolean variable(HabitText text, int at, Surroundings around) {
        boolean variable = startsStatement(text, at, around)
                && text.isForeign(at, VARIABLES)
                && text.isName(at + 1)
                && text.is(at + 2, SagaLexer.ASSIGN);
        if (!variable) {
            return false;
        }
        boolean work = text.isCall(at + 3)
                || text.is(at + 3, SagaLexer.WAIT)
                || text.is(at + 3, SagaLexer.AWAIT)
                || text.is(at + 3, SagaLexer.RUN);
        if (work) {
            text.report(
                    at, text.noWord(at).help("did you mean `step`?").fix("Write `step`", text.replace(at, at, "step")));
            text.become(at, SagaLexer.STEP);
        } else {
            text.report(
                    at,
                    text.noWord(at)
                            .why("a saga has no variables")
                            .help("write the expression where `" + text.text(at + 1) + "` is used"));
            text.remove(at, text.lineEnd(at));
        }
        return true;
    }

    /** {@code step Inventory.reserve(...)}. */
    private static boolean withoutName(HabitText text, int at, Surroundings around) {
        if (!around.isAmongStatements() || !text.is(at, SagaLexer.STEP) || !text.isCall(at + 1)) {
            return false;
        }
        String name = HabitText.lowerCamel(text.text(at + 3));
        text.report(
                at + 1,
                Diagnostic.at(text.span(at), Code.MISSING, "this step has no name")
                        .help("write `step " + name + " = " + text.written(at + 1, at + 3) + "(...)`")
                        .fix("Name it `" + name + "`", text.insertBefore(at + 1, name + " = ")));
        text.insert(at + 1, SagaLexer.ASSIGN, "=");
        text.insert(at + 1, SagaLexer.IDENTIFIER, name);
        return true;
    }

    /** {@code reserve = Inventory.reserve(...)}. */
    private static boolean withoutWord(HabitText text, int at, Surroundings around) {
        boolean assigns = text.isName(at) && text.is(at + 1, SagaLexer.ASSIGN) && text.isCall(at + 2);
        if (!assigns || text.isIn(at, TokenSets.SAGA_CLAUSES) || !isStatement(text, at, around)) {
            return false;
        }
        String name = text.text(at);
        text.report(
                at,
                Diagnostic.at(text.span(at), Code.MISSING, "`step` is missing in front of `" + name + "`")
                        .help("write `step " + name + "`")
                        .fix("Insert `step`", text.insertBefore(at, "step ")));
        text.insert(at, SagaLexer.STEP, "step");
        return true;
    }

    /** {@code Inventory.reserve(...)} where a step should start, also with the mark of one in front of it. */
    private static boolean bareCall(HabitText text, int at, Surroundings around) {
        int call = text.isIn(at, MARKS) && text.sameLine(at, at + 1) ? at + 1 : at;
        boolean bare = text.is(call, SagaLexer.IDENTIFIER) && text.isCall(call) && isStatement(text, at, around);
        return bare && named(text, at, call, HabitText.lowerCamel(text.text(call + 2)), "this call has no step");
    }

    /** {@code wait 5m}, {@code await Approved}, {@code run Child(...)} without a step. */
    private static boolean bareWork(HabitText text, int at, Surroundings around) {
        if (!isStatement(text, at, around)) {
            return false;
        }
        if (text.is(at, SagaLexer.WAIT)) {
            return named(text, at, "pause", "this `wait` has no step");
        }
        boolean named = text.isName(at + 1);
        if (text.is(at, SagaLexer.AWAIT) && named) {
            return named(text, at, HabitText.lowerCamel(text.text(at + 1)), "this `await` has no step");
        }
        if (text.is(at, SagaLexer.RUN) && named) {
            return named(text, at, HabitText.lowerCamel(text.text(at + 1)), "this `run` has no step");
        }
        return text.is(at, SagaLexer.FOR, SagaLexer.EACH) && named(text, at, "all", "this `for each` has no step");
    }

    private static boolean named(HabitText text, int at, String name, String message) {
        return named(text, at, at, name, message);
    }

    /** @param work the index of what the step is to do, behind its mark if it has one */
    private static boolean named(HabitText text, int at, int work, String name, String message) {
        String start = "step " + name + " = ";
        String mark = at == work ? "" : text.text(at) + " ";
        text.report(
                at,
                Diagnostic.at(text.span(work), Code.MISSING, message)
                        .why("all that a saga does is a step, with a name by which others can refer to it")
                        .help("write `" + mark + start + text.written(work, text.lineEnd(work)) + "`")
                        .fix("Make it the step `" + name + "`", text.insertBefore(work, start)));
        text.insert(work, SagaLexer.ASSIGN, "=");
        text.insert(work, SagaLexer.IDENTIFIER, name);
        text.insert(work, SagaLexer.STEP, "step");
        return true;
    }

    /** Whether it starts a line that is no more indented than the line of the statement or saga clause before. */
    private static boolean isStatement(HabitText text, int at, Surroundings around) {
        if (!around.isAmongStatements() || !text.startsLine(at) || text.is(at - 1, SagaLexer.ASSIGN)) {
            return false;
        }
        for (int i = at - 1; i > Math.max(0, at - BACK_TOKENS_MAX); i--) {
            if (text.isIn(i, FAN_OUT)) {
                return false;
            }
            boolean starts = text.startsLine(i);
            if (starts && (text.isIn(i, TokenSets.STATEMENTS) || text.isIn(i, TokenSets.SAGA_CLAUSES))) {
                return text.column(at) <= text.column(i) && !text.is(at - 1, SagaLexer.FAILURE);
            }
            if (text.is(i, SagaLexer.LBRACE) || text.is(i, SagaLexer.RBRACE)) {
                return text.is(at - 1, SagaLexer.LBRACE) || text.is(at - 1, SagaLexer.RBRACE);
            }
        }
        return false;
    }

    /** {@code sleep 5m}. */
    private static boolean pause(HabitText text, int at, Surroundings around) {
        int duration = text.is(at + 1, SagaLexer.LPAREN) ? at + 2 : at + 1;
        boolean pause = startsStatement(text, at, around)
                && text.isForeign(at, PAUSES)
                && text.is(duration, SagaLexer.DURATION)
                && (duration == at + 1 || text.is(duration + 1, SagaLexer.RPAREN));
        if (!pause) {
            return false;
        }
        int last = duration == at + 1 ? duration : duration + 1;
        String right = "step pause = wait " + text.text(duration);
        text.report(
                at,
                text.noWord(at)
                        .help("write `" + right + "`")
                        .fix("Write `" + right + "`", text.replace(at, last, right)));
        if (last > duration) {
            text.remove(last, last);
            text.remove(at + 1, at + 1);
        }
        text.become(at, SagaLexer.WAIT, "wait");
        text.insert(at, SagaLexer.ASSIGN, "=");
        text.insert(at, SagaLexer.IDENTIFIER, "pause");
        text.insert(at, SagaLexer.STEP, "step");
        return true;
    }

    /** {@code = await Inventory.reserve(...)}, {@code = call Inventory.reserve(...)}. */
    private static boolean wordBeforeCall(HabitText text, int at, Surroundings around) {
        boolean word = text.is(at, SagaLexer.AWAIT) || text.is(at, SagaLexer.RUN) || text.isForeign(at, CALLS);
        if (!around.isAmongStatements() || !text.is(at - 1, SagaLexer.ASSIGN) || !word || !text.isCall(at + 1)) {
            return false;
        }
        String call = text.written(at + 1, at + 3) + "(...)";
        Diagnostic.Builder builder = switch (text.type(at)) {
            case SagaLexer.AWAIT ->
                text.unexpected(at, at, "`await` waits for a signal, and this is a call")
                        .why("a step waits for its call by itself");
            case SagaLexer.RUN -> text.unexpected(at, at, "`run` starts a child saga, and this is a call");
            default -> text.noWord(at);
        };
        text.report(
                at,
                builder.help("write `" + call + "` alone")
                        .fix("Remove `" + text.text(at) + "`", text.leaveOut(at, at)));
        text.remove(at, at);
        return true;
    }

    /** {@code step reserve { ... }}, with what the step does and its clauses in braces. */
    private static boolean braces(HabitText text, int at, Surroundings around) {
        if (!around.isAmongStatements() || !text.is(at, SagaLexer.STEP) || !text.isName(at + 1)) {
            return false;
        }
        boolean assigned = text.is(at + 2, SagaLexer.ASSIGN);
        int opening = assigned ? at + 3 : at + 2;
        if (!text.is(opening, SagaLexer.LBRACE)) {
            return false;
        }
        int closing = text.closing(opening);
        Diagnostic.Builder builder = text.unexpected(opening, opening, "a step has no braces")
                .help("write `step " + text.text(at + 1) + " = Service.operation(...)` and its clauses below");
        if (closing > 0) {
            builder.fix(
                    "Remove the braces",
                    text.replace(opening, opening, assigned ? "" : "="),
                    text.leaveOut(closing, closing));
        }
        text.report(opening, builder);
        if (closing > 0) {
            text.remove(closing, closing);
        }
        text.remove(opening, opening);
        if (!assigned) {
            text.insert(opening, SagaLexer.ASSIGN, "=");
        }
        return true;
    }

    /** {@code step reserve = Inventory.reserve(...) { ... }}. */
    private static boolean bracesBehindCall(HabitText text, int at, Surroundings around) {
        boolean step = around.isAmongStatements()
                && text.is(at, SagaLexer.STEP)
                && text.is(at + 2, SagaLexer.ASSIGN)
                && text.isCall(at + 3);
        int end = step ? text.closing(at + 6) : -1;
        if (end < 0 || !text.is(end + 1, SagaLexer.LBRACE)) {
            return false;
        }
        int closing = text.closing(end + 1);
        Diagnostic.Builder builder = text.unexpected(
                        end + 1, end + 1, "the clauses of a step have no braces around them")
                .help("write them below the step, without `{` and `}`");
        if (closing > 0) {
            builder.fix("Remove the braces", text.leaveOut(end + 1, end + 1), text.leaveOut(closing, closing));
        }
        text.report(end + 1, builder);
        if (closing > 0) {
            text.remove(closing, closing);
        }
        text.remove(end + 1, end + 1);
        return true;
    }

    /** {@code parallel step}. */
    private static boolean parallelStep(HabitText text, int at, Surroundings around) {
        boolean step = text.is(at + 1, SagaLexer.STEP) && text.isName(at + 2);
        if (!around.isAmongStatements() || !text.is(at, SagaLexer.PARALLEL) || !step || !text.sameLine(at, at + 1)) {
            return false;
        }
        text.report(
                at,
                text.unexpected(at, at, "`parallel` is a block of steps, not the mark of one")
                        .help("write the steps that run at the same time in `parallel { ... }`")
                        .fix("Remove it", text.leaveOut(at, at)));
        text.remove(at, at);
        return true;
    }

    /** {@code throw OutOfStock(...)}. */
    private static boolean thrown(HabitText text, int at, Surroundings around) {
        boolean thrown = startsStatement(text, at, around)
                && text.isForeign(at, THROWN)
                && text.isName(at + 1)
                && text.is(at + 2, SagaLexer.LPAREN)
                && text.sameLine(at, at + 1);
        if (!thrown) {
            return false;
        }
        text.report(
                at,
                text.noWord(at)
                        .why("a saga fails where the operation of a step fails, with an error of its `fails`")
                        .help("let an operation decide: `step check = Service.operation(...)`"));
        text.remove(at, text.lineEnd(at));
        return true;
    }
}
