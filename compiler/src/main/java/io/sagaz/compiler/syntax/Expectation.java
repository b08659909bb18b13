package io.sagaz.compiler.syntax;

import io.sagaz.grammar.SagaLexer;
import io.sagaz.grammar.SagaParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Says in the user's terms what a place needs. */
final class Expectation {
    private static final int ALTERNATIVES_MAX = 4;

    private Expectation() {}

    /**
     * @param expected token types that would be right
     * @param rule the innermost rule that is being read
     */
    static String describe(BitSet expected, int rule) {
        return expected.isEmpty() ? "the end of the file" : join(alternatives(expected, rule));
    }

    private static List<String> alternatives(BitSet expected, int rule) {
        return switch (rule) {
            case SagaParser.RULE_work ->
                List.of("a call such as `Service.operation(...)`", "`wait`", "`await`", "`run`");
            case SagaParser.RULE_compensation ->
                expected.get(SagaLexer.NONE)
                        ? List.of("a call such as `Service.operation(...)`", "`none`", "`manual`")
                        : general(expected);
            case SagaParser.RULE_alternative ->
                expected.get(SagaLexer.ROLLBACK)
                        ? List.of("`retry`", "a call such as `Service.operation(...)`", "`skip`", "`manual`")
                        : general(expected);
            default -> general(expected);
        };
    }

    private static List<String> general(BitSet expected) {
        BitSet rest = (BitSet) expected.clone();
        List<String> found = new ArrayList<>();
        take(
                found,
                rest,
                "an expression",
                List.of(SagaLexer.IDENTIFIER, SagaLexer.INT, SagaLexer.LPAREN),
                expression());
        take(found, rest, "a name", List.of(SagaLexer.IDENTIFIER), names());
        take(found, rest, "a declaration", List.of(SagaLexer.RECORD, SagaLexer.SAGA), TokenSets.DECLARATIONS);
        take(found, rest, "a clause of the saga", List.of(SagaLexer.VERSION, SagaLexer.TENANT), TokenSets.SAGA_CLAUSES);
        take(found, rest, "a clause of the step", List.of(SagaLexer.AFTER, SagaLexer.COMPENSATE), TokenSets.CLAUSES);
        take(found, rest, "a step", List.of(SagaLexer.STEP), TokenSets.STATEMENTS);
        take(found, rest, "a duration such as `5m`", List.of(SagaLexer.DURATION), TokenSets.of(SagaLexer.DURATION));
        take(found, rest, "a percentage such as `5%`", List.of(SagaLexer.PERCENT), TokenSets.of(SagaLexer.PERCENT));
        take(found, rest, "a whole number", List.of(SagaLexer.INT), TokenSets.of(SagaLexer.INT));
        take(found, rest, "a text in double quotes", List.of(SagaLexer.STRING), TokenSets.of(SagaLexer.STRING));
        BitSet optional = (BitSet) rest.clone();
        optional.andNot(continuations(!found.isEmpty()));
        BitSet shown = optional.isEmpty() && found.isEmpty() ? rest : optional;
        shown.stream()
                .mapToObj(TokenSets::text)
                .filter(text -> !text.isEmpty())
                .forEach(text -> found.add("`" + text + "`"));
        return found;
    }

    /** What could always go on as well, and is seldom what is missing. */
    private static BitSet continuations(boolean somethingElse) {
        BitSet set = (BitSet) TokenSets.OPERATORS.clone();
        set.set(SagaLexer.SAFE_DOT);
        set.set(SagaLexer.QUESTION);
        set.set(SagaLexer.AT_SIGN);
        if (somethingElse) {
            set.set(SagaLexer.DOT);
            set.set(SagaLexer.LPAREN);
        }
        return set;
    }

    private static void take(List<String> found, BitSet rest, String text, List<Integer> signs, BitSet covered) {
        if (TokenSets.hasAll(rest, signs)) {
            found.add(text);
            rest.andNot(covered);
        }
    }

    private static BitSet expression() {
        BitSet set = (BitSet) TokenSets.LITERALS.clone();
        set.or(names());
        set.or(TokenSets.of(SagaLexer.LPAREN, SagaLexer.LBRACKET, SagaLexer.NOT, SagaLexer.MINUS));
        return set;
    }

    private static BitSet names() {
        BitSet set = TokenSets.of(SagaLexer.IDENTIFIER, SagaLexer.QUOTED);
        set.set(SagaLexer.NULL + 1, SagaLexer.ROLLBACK + 1);
        return set;
    }

    private static String join(List<String> alternatives) {
        List<String> shown = alternatives.subList(0, Math.min(ALTERNATIVES_MAX, alternatives.size()));
        int last = shown.size() - 1;
        return last <= 0
                ? String.join("", shown)
                : String.join(", ", shown.subList(0, last)) + " or " + shown.get(last);
    }
}
