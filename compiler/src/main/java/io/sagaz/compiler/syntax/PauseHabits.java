package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.grammar.SagaLexer;
import java.util.List;
import java.util.Set;

/** Around steps that wait for the clock or for a signal. */
final class PauseHabits {
    static final List<Habit> ALL =
            List.of(PauseHabits::otherWait, PauseHabits::waitFor, PauseHabits::otherAwait, PauseHabits::onSignal);

    private static final Set<String> WAITS = Set.of("sleep", "delay", "pause", "timer", "sleepuntil", "waituntil");
    private static final Set<String> AWAITS = Set.of(
            "receive",
            "recv",
            "waitfor",
            "wait_for",
            "awaitsignal",
            "waitforsignal",
            "receivesignal",
            "listen",
            "expect");

    private PauseHabits() {}

    /** Whether the work of a step begins there. */
    private static boolean isWork(HabitText text, int at, Surroundings around) {
        return around.isAmongStatements() && text.is(at - 1, SagaLexer.ASSIGN) && !text.is(at + 1, SagaLexer.DOT);
    }

    /** {@code step rest = sleep 5m}, {@code = delay(order.pause)}. */
    private static boolean otherWait(HabitText text, int at, Surroundings around) {
        if (!isWork(text, at, around) || !text.isForeign(at, WAITS) || !text.sameLine(at, at + 1)) {
            return false;
        }
        String word = text.text(at).endsWith("ntil") ? "wait until" : "wait";
        String right = word + " " + text.written(at + 1, text.lineEnd(at));
        text.report(
                at,
                text.noWord(at)
                        .help("write `" + right + "`")
                        .fix("Write `" + word + "`", text.replace(at, at, word + (text.adjacent(at) ? " " : ""))));
        text.become(at, SagaLexer.WAIT, "wait");
        if (!word.equals("wait")) {
            text.insert(at + 1, SagaLexer.UNTIL, "until");
        }
        return true;
    }

    /** {@code = wait for 5m}, {@code = wait for Approved}. */
    private static boolean waitFor(HabitText text, int at, Surroundings around) {
        boolean filled =
                around.isAmongStatements() && text.is(at, SagaLexer.WAIT, SagaLexer.FOR) && text.sameLine(at, at + 2);
        if (!filled) {
            return false;
        }
        if (isSignal(text, at + 2)) {
            await(
                    text,
                    at,
                    at + 1,
                    at + 2,
                    text.unexpected(at, at + 1, "`wait` waits for the clock, not for a signal"));
        } else {
            text.report(
                    at + 1,
                    text.unexpected(at + 1, at + 1, "`wait` is followed by how long, without `for`")
                            .help("write `wait " + text.written(at + 2, text.lineEnd(at + 2)) + "`")
                            .fix("Remove `for`", text.leaveOut(at + 1, at + 1)));
            text.remove(at + 1, at + 1);
        }
        return true;
    }

    /** By its capital, as the convention has it. */
    private static boolean isSignal(HabitText text, int at) {
        return text.isName(at)
                && Character.isUpperCase(text.text(at).codePointAt(0))
                && !text.is(at + 1, SagaLexer.DOT);
    }

    /** {@code = receive Approved}, {@code = waitFor(Approved)}. */
    private static boolean otherAwait(HabitText text, int at, Surroundings around) {
        boolean inParentheses = text.is(at + 1, SagaLexer.LPAREN) && text.is(at + 3, SagaLexer.RPAREN);
        int name = inParentheses ? at + 2 : at + 1;
        boolean other = isWork(text, at, around)
                && text.isForeign(at, AWAITS)
                && text.sameLine(at, name)
                && isSignal(text, name);
        if (!other) {
            return false;
        }
        if (inParentheses) {
            text.report(
                    at,
                    text.noWord(at)
                            .help("write `await " + text.text(name) + "`")
                            .fix("Write `await`", text.replace(at, at + 3, "await " + text.text(name))));
            text.remove(at + 3, at + 3);
            text.remove(at + 1, at + 1);
            text.become(at, SagaLexer.AWAIT, "await");
        } else {
            await(text, at, at, name, text.noWord(at));
        }
        return true;
    }

    private static void await(HabitText text, int first, int last, int name, Diagnostic.Builder message) {
        text.report(
                first,
                message.help("write `await " + text.text(name) + "`")
                        .fix("Write `await`", text.replace(first, last, "await")));
        if (last > first) {
            text.remove(first + 1, last);
        }
        text.become(first, SagaLexer.AWAIT, "await");
    }

    /** {@code on signal Approved}, {@code receive Approved} without a step. */
    private static boolean onSignal(HabitText text, int at, Surroundings around) {
        boolean on = text.is(at, SagaLexer.ON, SagaLexer.SIGNAL);
        int name = on ? at + 2 : at + 1;
        boolean statement = around.isAmongStatements()
                && text.startsLine(at)
                && !text.is(at - 1, SagaLexer.ASSIGN)
                && (on || text.isForeign(at, AWAITS))
                && isSignal(text, name)
                && text.sameLine(at, name);
        if (!statement) {
            return false;
        }
        String step = HabitText.lowerCamel(text.text(name));
        String right = "step " + step + " = await";
        text.report(
                at,
                (on ? text.unexpected(at, at + 1, "a saga waits for a signal by a step") : text.noWord(at))
                        .help("write `" + right + " " + text.text(name) + "` where the saga is to wait for it")
                        .fix("Make it the step `" + step + "`", text.replace(at, name - 1, right)));
        if (on) {
            text.remove(at + 1, at + 1);
        }
        text.become(at, SagaLexer.AWAIT, "await");
        text.insert(at, SagaLexer.ASSIGN, "=");
        text.insert(at, SagaLexer.IDENTIFIER, step);
        text.insert(at, SagaLexer.STEP, "step");
        return true;
    }
}
