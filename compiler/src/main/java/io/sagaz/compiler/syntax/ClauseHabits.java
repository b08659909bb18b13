package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.grammar.SagaLexer;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Around the clauses of sagas and steps. */
final class ClauseHabits {
    static final List<Habit> ALL = List.of(
            ClauseHabits::dash,
            ClauseHabits::fluent,
            ClauseHabits::dependsOn,
            ClauseHabits::signBehindWord,
            ClauseHabits::parentheses,
            ClauseHabits::braces,
            ClauseHabits::misspeltAlternative,
            ClauseHabits::fillingWord,
            ClauseHabits::range,
            ClauseHabits::durationText,
            ClauseHabits::onFailure,
            ClauseHabits::comma,
            ClauseHabits::tooEarly);

    private static final BitSet WORDS = words();
    private static final BitSet WITH_CALL = TokenSets.of(SagaLexer.COMPENSATE, SagaLexer.VERIFY, SagaLexer.RECOVER);
    private static final Set<String> DEPENDS = Set.of("depends", "depend", "dependent");
    private static final Set<String> TIMES = Set.of("times", "attempts", "retries", "time");
    private static final Set<String> MAX = Set.of("max", "maximum", "upto", "with", "using", "by");
    private static final Set<String> IF = Set.of("if", "then", "try", "call", "use", "with");
    private static final Set<String> TO = Set.of("to", "until", "upto", "max");
    private static final Set<String> FAILURES = Set.of("error", "fail", "failed", "failures", "errors");
    private static final List<String> ALTERNATIVES =
            List.of("skip", "retry", "manual", "rollback", "compensate", "default");
    private static final Set<String> SKIPS = Set.of("ignore", "nothing", "none", "continue", "noop");

    private ClauseHabits() {}

    private static BitSet words() {
        BitSet words = (BitSet) TokenSets.CLAUSES.clone();
        words.or(TokenSets.SAGA_CLAUSES);
        words.clear(SagaLexer.NO);
        words.set(SagaLexer.RETURN);
        return words;
    }

    private static boolean startsClause(HabitText text, int at, Surroundings around) {
        return around.isAmongStatements()
                && text.startsLine(at)
                && !text.is(at - 1, SagaLexer.ASSIGN)
                && !text.is(at - 1, SagaLexer.COMPENSATE);
    }

    /** {@code - compensate: ...} as in YAML. */
    private static boolean dash(HabitText text, int at, Surroundings around) {
        boolean item = text.is(at, SagaLexer.MINUS)
                && (text.isIn(at + 1, WORDS) || text.is(at + 1, SagaLexer.STEP))
                && startsClause(text, at, around);
        if (!item) {
            return false;
        }
        boolean colon = text.is(at + 2, SagaLexer.COLON);
        Edit dash = text.leaveOut(at, at);
        Edit[] edits = colon ? new Edit[] {dash, text.replace(at + 2, at + 2, "")} : new Edit[] {dash};
        text.report(
                at,
                text.unexpected(at, at, "a clause has no `-` in front of it")
                        .help("write `" + text.text(at + 1) + "` alone" + (colon ? ", without `:`" : ""))
                        .fix("Remove it", edits));
        if (colon) {
            text.remove(at + 2, at + 2);
        }
        text.remove(at, at);
        return true;
    }

    /** {@code .retry(5)}. */
    private static boolean fluent(HabitText text, int at, Surroundings around) {
        if (!text.is(at, SagaLexer.DOT) || !text.isIn(at + 1, TokenSets.CLAUSES) || !around.isAmongStatements()) {
            return false;
        }
        int closing = text.is(at + 2, SagaLexer.LPAREN) ? text.closing(at + 2) : -1;
        List<Edit> edits = new ArrayList<>();
        edits.add(text.replace(at, at, ""));
        if (closing > at + 3) {
            edits.add(text.replace(at + 2, at + 2, " "));
            edits.add(text.replace(closing, closing, ""));
        }
        String value = closing > at + 3 ? " " + text.written(at + 3, closing - 1) : "";
        text.report(
                at + 1,
                text.unexpected(at, at, "a clause has no `.` in front of it")
                        .help("write `" + text.text(at + 1) + value + "`")
                        .fix("Remove it", edits.toArray(new Edit[0])));
        if (closing > at + 3) {
            text.remove(closing, closing);
            text.remove(at + 2, at + 2);
        }
        text.remove(at, at);
        return true;
    }

    /** {@code depends on charge}, {@code depends_on: [charge]}, {@code after: [charge]}. */
    private static boolean dependsOn(HabitText text, int at, Surroundings around) {
        boolean twoWords = text.isForeign(at, DEPENDS) && text.is(at + 1, SagaLexer.ON);
        boolean foreign = text.is(at, SagaLexer.IDENTIFIER)
                && ForeignWords.elsewhere(text.text(at)).filter("after"::equals).isPresent();
        boolean after = text.is(at, SagaLexer.AFTER);
        if (!startsClause(text, at, around) || !(twoWords || foreign || after)) {
            return false;
        }
        int word = twoWords ? at + 1 : at;
        int next = text.is(word + 1, SagaLexer.COLON) ? word + 2 : word + 1;
        int closing = text.is(next, SagaLexer.LBRACKET) ? text.closing(next) : -1;
        if (closing == next + 1 || (!twoWords && next == word + 1 && closing < 0)) {
            return false;
        }
        int first = closing < 0 ? next : next + 1;
        int last = closing < 0 ? first : closing - 1;
        String right = "after " + text.written(first, closing < 0 ? text.lineEnd(first) : last);
        Diagnostic.Builder builder = after
                ? text.unexpected(word + 1, next, "the steps behind `after` stand alone, with commas between them")
                : Diagnostic.at(
                        text.span(at, word),
                        Code.UNKNOWN_WORD,
                        "`" + text.written(at, word) + "` is no clause of the language");
        builder.help("write `" + right + "`")
                .fix(
                        "Write `" + right + "`",
                        closing < 0
                                ? new Edit[] {text.replace(at, next - 1, "after")}
                                : new Edit[] {text.replace(at, closing, right)});
        text.report(at, builder);
        if (closing > 0) {
            text.remove(closing, closing);
        }
        text.become(at, SagaLexer.AFTER, "after");
        text.remove(at + 1, first - 1);
        return true;
    }

    /** {@code timeout: 3s}, {@code version = 1}. */
    private static boolean signBehindWord(HabitText text, int at, Surroundings around) {
        boolean word = text.isIn(at, WORDS) && startsClause(text, at, around) && !text.is(at, SagaLexer.INDEX);
        int sign = text.is(at, SagaLexer.ON) ? at + 2 : at + 1;
        if (!word || !(text.is(sign, SagaLexer.COLON) || text.is(sign, SagaLexer.ASSIGN)) || text.endsLine(sign)) {
            return false;
        }
        String words = text.written(at, sign - 1);
        Optional<String> duration = durationInTwoWords(text, sign + 1);
        if (duration.isPresent()) {
            String right = words + " " + duration.get();
            text.report(
                    at,
                    text.unexpected(
                                    sign,
                                    sign + 2,
                                    "a duration is a number and its unit in one word, and no `" + text.text(sign)
                                            + "` stands behind `" + words + "`")
                            .help("write `" + right + "`")
                            .fix("Write `" + right + "`", text.replace(at, sign + 2, right)));
            text.become(sign, SagaLexer.DURATION, duration.get());
            text.remove(sign + 1, sign + 2);
            return true;
        }
        String quoted = "`" + text.text(sign) + "`";
        text.report(
                at,
                text.unexpected(sign, sign, "there is no " + quoted + " behind `" + words + "`")
                        .help("write `" + words + " " + text.written(sign + 1, text.lineEnd(sign)) + "`")
                        .fix("Remove it", removed(text, sign)));
        text.remove(sign, sign);
        return true;
    }

    /** Such as {@code 3 seconds}; empty if it is something else. */
    private static Optional<String> durationInTwoWords(HabitText text, int at) {
        boolean two =
                text.is(at, SagaLexer.INT, SagaLexer.IDENTIFIER) && text.sameLine(at, at + 1) && text.endsLine(at + 1);
        return two ? Units.corrected(text.text(at) + text.text(at + 1)).filter(Units::isDuration) : Optional.empty();
    }

    /** One blank remains. */
    private static Edit removed(HabitText text, int sign) {
        boolean glued = text.adjacent(sign - 1) && text.adjacent(sign);
        boolean apart = !text.adjacent(sign - 1) && !text.adjacent(sign);
        return apart ? text.leaveOut(sign, sign) : text.replace(sign, sign, glued ? " " : "");
    }

    /** {@code retry(5)}, {@code compensate(Inventory.release(...))}. */
    private static boolean parentheses(HabitText text, int at, Surroundings around) {
        boolean word = text.isIn(at, WITH_CALL) || text.is(at, SagaLexer.RETRY) || text.is(at, SagaLexer.TIMEOUT);
        if (!word || !around.isAmongStatements() || !text.startsLine(at) || !text.is(at + 1, SagaLexer.LPAREN)) {
            return false;
        }
        int closing = text.closing(at + 1);
        return closing > at + 2 && unwrapped(text, at, closing, "parentheses");
    }

    /** {@code compensate { Inventory.release(...) }}. */
    private static boolean braces(HabitText text, int at, Surroundings around) {
        if (!text.isIn(at, WITH_CALL) || !around.isAmongStatements() || !text.is(at + 1, SagaLexer.LBRACE)) {
            return false;
        }
        int closing = text.closing(at + 1);
        return closing > at + 2 && unwrapped(text, at, closing, "braces");
    }

    private static boolean unwrapped(HabitText text, int at, int closing, String brackets) {
        String right = text.text(at) + " " + text.written(at + 2, closing - 1);
        text.report(
                at,
                text.unexpected(at + 1, at + 1, "`" + text.text(at) + "` takes no " + brackets)
                        .help("write `" + right + "`")
                        .fix(
                                "Remove the " + brackets,
                                new Edit(text.span(at).to(text.span(at + 1)), text.text(at) + " "),
                                text.leaveOut(closing, closing)));
        text.remove(closing, closing);
        text.remove(at + 1, at + 1);
        return true;
    }

    /** {@code recover skipp}. */
    private static boolean misspeltAlternative(HabitText text, int at, Surroundings around) {
        boolean alternative = around.isAmongStatements()
                && (text.is(at - 1, SagaLexer.RECOVER) || text.is(at - 1, SagaLexer.ELSE))
                && text.is(at, SagaLexer.IDENTIFIER)
                && !text.is(at + 1, SagaLexer.DOT);
        if (!alternative) {
            return false;
        }
        Optional<String> meant =
                text.isForeign(at, SKIPS) ? Optional.of("skip") : Suggestions.nearest(text.text(at), ALTERNATIVES);
        if (meant.isEmpty()) {
            return false;
        }
        String word = meant.get();
        text.report(
                at,
                text.noWord(at)
                        .help("did you mean `" + word + "`?")
                        .fix("Write `" + word + "`", text.replace(at, at, word)));
        text.become(at, TokenSets.type(word), word);
        return true;
    }

    /** {@code retry 5 times}, {@code retry max 5}, {@code compensate with ...}. */
    private static boolean fillingWord(HabitText text, int at, Surroundings around) {
        if (!around.isAmongStatements()) {
            return false;
        }
        boolean times = text.isForeign(at, TIMES) && text.is(at - 2, SagaLexer.RETRY, SagaLexer.INT);
        boolean max = text.isForeign(at, MAX) && text.is(at - 1, SagaLexer.RETRY) && text.is(at + 1, SagaLexer.INT);
        boolean with = text.isForeign(at, MAX) && text.isIn(at - 1, WITH_CALL) && text.isCall(at + 1);
        boolean other = text.isForeign(at, IF) && text.is(at - 1, SagaLexer.ELSE) && text.isCall(at + 1);
        if (!text.sameLine(at - 1, at) || !(times || max || with || other)) {
            return false;
        }
        int word = times ? at - 2 : at - 1;
        String rest = times ? text.text(at - 1) : text.written(at + 1, text.lineEnd(at));
        text.report(
                at,
                text.noWord(at)
                        .help("write `" + text.text(word) + " " + rest + "`")
                        .fix("Remove it", text.leaveOut(at, at)));
        text.remove(at, at);
        return true;
    }

    /** {@code 200ms to 10s}. */
    private static boolean range(HabitText text, int at, Surroundings around) {
        boolean range = around.isInSaga()
                && text.isForeign(at, TO)
                && text.is(at - 1, SagaLexer.DURATION)
                && text.is(at + 1, SagaLexer.DURATION);
        if (!range) {
            return false;
        }
        String right = text.text(at - 1) + ".." + text.text(at + 1);
        text.report(
                at,
                text.noWord(at)
                        .help("write `" + right + "`")
                        .fix("Write `" + right + "`", text.replace(at - 1, at + 1, right)));
        text.become(at, SagaLexer.RANGE, "..");
        return true;
    }

    /** {@code timeout "3s"}, {@code timeout PT3S}. */
    private static boolean durationText(HabitText text, int at, Surroundings around) {
        boolean wanted = text.is(at - 1, SagaLexer.TIMEOUT)
                || text.is(at - 1, SagaLexer.GRACE)
                || text.is(at - 1, SagaLexer.WITHIN)
                || text.is(at - 1, SagaLexer.BACKOFF);
        if (!around.isInSaga() || !wanted || !text.sameLine(at - 1, at)) {
            return false;
        }
        Optional<String> duration = switch (text.type(at)) {
            case SagaLexer.STRING -> quoted(text.text(at));
            case SagaLexer.IDENTIFIER -> iso(text.text(at));
            default -> Optional.empty();
        };
        if (duration.isEmpty()) {
            return false;
        }
        String right = duration.get();
        text.report(
                at,
                Diagnostic.at(text.span(at), Code.MALFORMED_NUMBER, "a duration is a number and its unit in one word")
                        .help("write `" + right + "`")
                        .fix("Write `" + right + "`", text.replace(at, at, right)));
        text.become(at, SagaLexer.DURATION, right);
        return true;
    }

    private static Optional<String> quoted(String literal) {
        String inner = literal.substring(1, literal.length() - 1).strip();
        Optional<String> iso = iso(inner);
        return iso.isPresent() ? iso : Units.corrected(inner.replace(" ", "")).filter(Units::isDuration);
    }

    /** ISO 8601, as java.time and other engines write it. */
    private static Optional<String> iso(String text) {
        if (!text.regionMatches(true, 0, "P", 0, 1)) {
            return Optional.empty();
        }
        try {
            Duration duration = Duration.parse(text);
            return duration.isZero() || duration.isNegative() ? Optional.empty() : Optional.of(Units.text(duration));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** {@code onFailure grace 5s}, {@code on error grace 5s}. */
    private static boolean onFailure(HabitText text, int at, Surroundings around) {
        if (!startsClause(text, at, around)) {
            return false;
        }
        boolean one = text.isForeign(at, Set.of("onfailure", "on_failure", "onerror", "on_error"))
                && (text.is(at - 1, SagaLexer.LBRACE)
                        || text.column(at) <= text.column(Math.max(0, text.lineStart(at - 1))));
        boolean two = text.is(at, SagaLexer.ON)
                && (text.isForeign(at + 1, FAILURES)
                        || text.is(at + 1, SagaLexer.FAIL)
                        || text.is(at + 1, SagaLexer.ERROR));
        boolean behind = text.is(one ? at + 1 : at + 2, SagaLexer.GRACE)
                || text.is(one ? at + 1 : at + 2, SagaLexer.WAIT)
                || text.is(one ? at + 1 : at + 2, SagaLexer.FAIL);
        if (!(one || two) || !behind) {
            return false;
        }
        int last = one ? at : at + 1;
        text.report(
                at,
                Diagnostic.at(
                                text.span(at, last),
                                Code.UNKNOWN_WORD,
                                "`" + text.written(at, last) + "` is no clause of the language")
                        .help("did you mean `on failure`?")
                        .fix("Write `on failure`", text.replace(at, last, "on failure")));
        if (one) {
            text.insert(at, SagaLexer.ON, "on");
        }
        text.become(at + 1, SagaLexer.FAILURE, "failure");
        return true;
    }

    /** A comma at the end of a line, before the next clause or step. */
    private static boolean comma(HabitText text, int at, Surroundings around) {
        boolean between = text.is(at, SagaLexer.COMMA)
                && around.isAmongStatements()
                && text.endsLine(at)
                && (text.isIn(at + 1, WORDS) || text.isIn(at + 1, TokenSets.STATEMENTS))
                && !(text.isIn(at + 1, TokenSets.SAGA_CLAUSES) && text.isName(at + 1));
        if (!between) {
            return false;
        }
        text.report(
                at,
                text.unexpected(at, at, "no comma stands between clauses or steps")
                        .help("leave it out: the next word says that something new starts")
                        .fix("Remove it", text.replace(at, at, "")));
        text.remove(at, at);
        return true;
    }

    /** A clause of a step among those of the saga. */
    private static boolean tooEarly(HabitText text, int at, Surroundings around) {
        boolean clause =
                text.isIn(at, TokenSets.CLAUSES) && !text.is(at, SagaLexer.TIMEOUT) && !text.is(at, SagaLexer.NO);
        if (!clause || around.hasStatements() || around.place() != Surroundings.Place.SAGA || !text.startsLine(at)) {
            return false;
        }
        int before = text.lineStart(at - 1);
        boolean policy = text.is(at, SagaLexer.RETRY) && text.is(at + 2, SagaLexer.ASSIGN);
        boolean behindSagaClause =
                text.isIn(before, TokenSets.SAGA_CLAUSES) || (text.is(at - 1, SagaLexer.LBRACE) && at > 0);
        if (policy || !behindSagaClause || text.column(at) == 0) {
            return false;
        }
        String word = text.text(at);
        text.report(
                at,
                text.unexpected(at, at, "`" + word + "` is a clause of a step, and no step stands before it")
                        .help("write it below the step that it is for"));
        text.remove(at, text.lineEnd(at));
        return true;
    }
}
