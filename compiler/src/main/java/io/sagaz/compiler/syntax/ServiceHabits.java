package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.grammar.SagaLexer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Around operations. */
final class ServiceHabits {
    static final List<Habit> ALL = List.of(
            ServiceHabits::wordInFront,
            ServiceHabits::thrown,
            ServiceHabits::errorsInParentheses,
            ServiceHabits::arrow);

    private static final Set<String> THROWS = Set.of("throws", "throw", "raises", "rejects", "errors", "fail");
    private static final Set<String> NO_RESULT = Set.of("void", "unit", "none");

    /** Types of other languages that begin with a small letter. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("bool", "Bool"),
            Map.entry("boolean", "Bool"),
            Map.entry("decimal", "Decimal"),
            Map.entry("double", "Double"),
            Map.entry("float", "Double"),
            Map.entry("int", "Int"),
            Map.entry("integer", "Int"),
            Map.entry("long", "Long"),
            Map.entry("number", "Decimal"),
            Map.entry("string", "String"),
            Map.entry("uuid", "Uuid"));

    private ServiceHabits() {}

    /** {@code fun reserve(...)}, {@code Reservation reserve(...)}. */
    private static boolean wordInFront(HabitText text, int at, Surroundings around) {
        boolean operation = around.place() == Surroundings.Place.SERVICE
                && !around.isInParentheses()
                && text.is(at, SagaLexer.IDENTIFIER)
                && (text.startsLine(at) || text.is(at - 1, SagaLexer.LBRACE))
                && !text.is(at - 1, SagaLexer.COMMA)
                && !text.is(at - 1, SagaLexer.COLON)
                && text.isName(at + 1)
                && text.is(at + 2, SagaLexer.LPAREN)
                && text.sameLine(at, at + 2);
        if (!operation) {
            return false;
        }
        String word = TYPES.getOrDefault(text.text(at), text.text(at));
        int closing = text.closing(at + 2);
        boolean type =
                Character.isUpperCase(word.codePointAt(0)) && closing > 0 && !text.is(closing + 1, SagaLexer.COLON);
        if (type && !NO_RESULT.contains(word.toLowerCase(Locale.ROOT))) {
            text.report(
                    at,
                    text.unexpected(at, at, "the type of the result stands behind the parameters")
                            .help("write `" + text.written(at + 1, closing) + ": " + word + "`")
                            .fix(
                                    "Put it behind the parameters",
                                    text.leaveOut(at, at),
                                    text.insertAfter(closing, ": " + word)));
            text.insert(closing + 1, SagaLexer.IDENTIFIER, word);
            text.insert(closing + 1, SagaLexer.COLON, ":");
        } else {
            text.report(
                    at,
                    text.noWord(at)
                            .help("leave it out: an operation starts with its name, or with `query` or `transactional`")
                            .fix("Remove it", text.leaveOut(at, at)));
        }
        text.remove(at, at);
        return true;
    }

    /** {@code throws OutOfStock}. */
    private static boolean thrown(HabitText text, int at, Surroundings around) {
        boolean behindResult = text.isName(at - 1)
                || text.is(at - 1, SagaLexer.RPAREN)
                || text.is(at - 1, SagaLexer.GREATER)
                || text.is(at - 1, SagaLexer.QUESTION);
        boolean thrown = around.place() == Surroundings.Place.SERVICE
                && !around.isInParentheses()
                && text.isForeign(at, THROWS)
                && behindResult
                && text.sameLine(at - 1, at + 1)
                && text.isName(at + 1);
        if (!thrown) {
            return false;
        }
        text.report(
                at, text.noWord(at).help("did you mean `fails`?").fix("Write `fails`", text.replace(at, at, "fails")));
        text.become(at, SagaLexer.FAILS);
        return true;
    }

    /** {@code fails (OutOfStock)}. */
    private static boolean errorsInParentheses(HabitText text, int at, Surroundings around) {
        int closing = text.is(at, SagaLexer.FAILS, SagaLexer.LPAREN) ? text.closing(at + 1) : -1;
        if (closing < at + 3 || !text.sameLine(at, closing)) {
            return false;
        }
        String errors = text.written(at + 2, closing - 1);
        text.report(
                at,
                text.unexpected(at + 1, at + 1, "the errors behind `fails` stand in parentheses")
                        .help("write `fails " + errors + "`")
                        .fix(
                                "Remove the parentheses",
                                text.replace(at, at + 1, "fails "),
                                text.replace(closing, closing, "")));
        text.remove(closing, closing);
        text.remove(at + 1, at + 1);
        return true;
    }

    /** {@code ->} and {@code =>}, before a result, between a step and its call, behind a clause's word. */
    private static boolean arrow(HabitText text, int at, Surroundings around) {
        boolean arrow = text.adjacent(at)
                && (text.is(at, SagaLexer.MINUS, SagaLexer.GREATER)
                        || text.is(at, SagaLexer.ASSIGN, SagaLexer.GREATER));
        if (!arrow) {
            return false;
        }
        Diagnostic.Builder builder =
                text.unexpected(at, at + 1, "`" + text.written(at, at + 1) + "` is no sign of the language");
        if (text.is(at - 1, SagaLexer.RPAREN) && !around.isInSaga()) {
            text.report(
                    at, builder.help("write `:` before the type of the result").fix("Write `:`", colon(text, at)));
            text.become(at, SagaLexer.COLON, ":");
            text.remove(at + 1, at + 1);
        } else if (text.is(at - 2, SagaLexer.STEP)) {
            text.report(
                    at,
                    builder.help("write `=` between a step and what it does")
                            .fix("Write `=`", text.replace(at, at + 1, "=")));
            text.become(at, SagaLexer.ASSIGN, "=");
            text.remove(at + 1, at + 1);
        } else {
            text.report(at, builder.help("leave it out").fix("Remove it", text.leaveOut(at, at + 1)));
            text.remove(at, at + 1);
        }
        return true;
    }

    private static Edit colon(HabitText text, int at) {
        return new Edit(
                new Span(
                        text.span(at).file(),
                        text.span(at - 1).end(),
                        text.span(at + 1).end()),
                ":");
    }
}
