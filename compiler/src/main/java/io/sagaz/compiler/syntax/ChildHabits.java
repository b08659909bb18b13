package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.grammar.SagaLexer;
import java.util.List;
import java.util.Set;

/** Around the start of a child saga. */
final class ChildHabits {
    static final List<Habit> ALL = List.of(ChildHabits::otherWord, ChildHabits::withoutWord);

    private static final Set<String> STARTS = Set.of(
            "call",
            "invoke",
            "execute",
            "exec",
            "start",
            "launch",
            "spawn",
            "trigger",
            "child",
            "sub",
            "subsaga",
            "workflow",
            "process");
    /** As in {@code start sub saga}. */
    private static final int WORDS_MAX = 3;

    private ChildHabits() {}

    /** {@code = call saga Book(...)}, {@code = start Book(...)}, {@code = run saga Book(...)}. */
    private static boolean otherWord(HabitText text, int at, Surroundings around) {
        int name = at;
        while (name < at + WORDS_MAX && isWord(text, name)) {
            name++;
        }
        boolean right = name == at + 1 && text.is(at, SagaLexer.RUN);
        if (!isWork(text, at, around) || name == at || right || !isSaga(text, name)) {
            return false;
        }
        text.report(
                at,
                text.unexpected(at, name - 1, "a saga is started by `run`")
                        .help("write `run " + text.text(name) + "(...)`")
                        .fix("Write `run`", text.replace(at, name - 1, "run")));
        if (name > at + 1) {
            text.remove(at + 1, name - 1);
        }
        text.become(at, SagaLexer.RUN, "run");
        return true;
    }

    private static boolean isWord(HabitText text, int at) {
        return text.is(at, SagaLexer.RUN) || text.is(at, SagaLexer.SAGA) || text.isForeign(at, STARTS);
    }

    /** {@code = Book(...)}. */
    private static boolean withoutWord(HabitText text, int at, Surroundings around) {
        boolean upper = text.is(at, SagaLexer.IDENTIFIER)
                && Character.isUpperCase(text.text(at).charAt(0));
        if (!isWork(text, at, around) || !upper || !isSaga(text, at)) {
            return false;
        }
        String name = text.text(at);
        text.report(
                at,
                Diagnostic.at(text.span(at), Code.MISSING, "`run` is missing in front of `" + name + "`")
                        .why("a step calls an operation of a service, or runs a saga")
                        .help("write `run " + name + "(...)`")
                        .fix("Insert `run`", text.insertBefore(at, "run ")));
        text.insert(at, SagaLexer.RUN, "run");
        return true;
    }

    private static boolean isWork(HabitText text, int at, Surroundings around) {
        return around.isAmongStatements()
                && text.is(at - 1, SagaLexer.ASSIGN)
                && text.isName(at - 2)
                && text.is(at - 3, SagaLexer.STEP);
    }

    private static boolean isSaga(HabitText text, int at) {
        return text.isName(at) && text.is(at + 1, SagaLexer.LPAREN);
    }
}
