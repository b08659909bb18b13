package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.grammar.SagaLexer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Changes the text's tokens where they are wrong, and says so once for each statement. */
final class Mending {
    /** Repairs before one and the same token; more would be going in circles. */
    private static final int REPAIRS_MAX = 4;

    /** The index of a token that isn't in the text. */
    private static final int NOWHERE = -2;

    private static final BitSet WORD_STARTS = wordStarts();

    private final TokenBuffer tokens;
    private final Places places;
    private final Reports reports;
    private final Automaton automaton;
    private final Repairs repairs;
    private final SyntaxMessages messages;
    private int statement;
    private boolean reported;
    private int mendedStart = NOWHERE;
    private int lastMended = NOWHERE;
    private int mendedThere;
    private int rule;

    Mending(TokenBuffer tokens, Places places, Reports reports, Automaton automaton) {
        this.tokens = tokens;
        this.places = places;
        this.reports = reports;
        this.automaton = automaton;
        this.repairs = new Repairs(automaton, tokens);
        this.messages = new SyntaxMessages(tokens, places);
    }

    private static BitSet wordStarts() {
        BitSet set = (BitSet) TokenSets.DECLARATIONS.clone();
        set.or(TokenSets.STATEMENTS);
        set.or(TokenSets.CLAUSES);
        set.or(TokenSets.SAGA_CLAUSES);
        return set;
    }

    SyntaxMessages messages() {
        return messages;
    }

    /** From here on one more thing may be said. */
    void statementStarts() {
        statement = realIndex(tokens.index());
        reported = statement == mendedStart;
    }

    private int realIndex(int index) {
        int at = index;
        while (at < tokens.size() - 1 && tokens.get(at).getTokenIndex() < 0) {
            at++;
        }
        return tokens.get(at).getTokenIndex();
    }

    /** Says it, unless something was said about this statement before. */
    void report(int index, Supplier<Diagnostic.Builder> what) {
        if (!reported && !reports.isFull() && !reports.hasWrongToken(statement, realIndex(index))) {
            reports.add(what.get().build());
        }
        reported = true;
    }

    /**
     * @param here what the grammar allows at the token
     * @param index of the token that doesn't fit
     * @param innermost the rule that is being read
     * @return whether the tokens were changed so that the place should be looked at again
     */
    boolean mend(List<Automaton.Place> here, int index, int innermost) {
        rule = innermost;
        int real = realIndex(index);
        mendedThere = real == lastMended ? mendedThere + 1 : 0;
        lastMended = real;
        if (mendedThere >= REPAIRS_MAX) {
            return false;
        }
        BitSet expected = automaton.expected(here);
        return mendNumber(index, expected)
                || mendEnd(index, expected)
                || mendWord(here, index, expected)
                || mendOne(here, index, expected);
    }

    private boolean mendNumber(int index, BitSet expected) {
        CommonToken wrong = (CommonToken) tokens.get(index);
        if (index > 0 && TokenSets.isName(wrong.getType()) && joins((CommonToken) tokens.get(index - 1), index)) {
            return true;
        }
        boolean number = wrong.getType() == SagaLexer.INT || wrong.getType() == SagaLexer.DECIMAL;
        if (number && expected.get(SagaLexer.DURATION)) {
            return joins(wrong, index + 1) || withoutUnit(wrong, index);
        }
        if (number && expected.get(SagaLexer.PERCENT)) {
            report(index, () -> messages.withoutPercent(wrong));
            become(wrong, SagaLexer.PERCENT, wrong.getText() + "%");
            return true;
        }
        return false;
    }

    /** {@code 5 min}. */
    private boolean joins(CommonToken number, int unitIndex) {
        Token unit = tokens.get(unitIndex);
        boolean isNumber = number.getType() == SagaLexer.INT || number.getType() == SagaLexer.DECIMAL;
        if (!isNumber || unit.getLine() != number.getLine() || !Units.isUnit(unit.getText())) {
            return false;
        }
        Optional<String> text = Units.duration(number.getText(), unit.getText());
        if (text.isEmpty()) {
            return false;
        }
        report(unitIndex, () -> messages.duration(number, unit, text.get()));
        become(number, SagaLexer.DURATION, text.get());
        number.setStopIndex(unit.getStopIndex());
        tokens.remove(unitIndex);
        return true;
    }

    private boolean withoutUnit(CommonToken number, int index) {
        if (number.getType() != SagaLexer.INT) {
            return false;
        }
        report(index, () -> messages.withoutUnit(number));
        become(number, SagaLexer.DURATION, number.getText() + "s");
        return true;
    }

    private static void become(CommonToken token, int type, String text) {
        token.setType(type);
        token.setText(text);
    }

    private boolean mendEnd(int index, BitSet expected) {
        if (tokens.get(index).getType() != Token.EOF) {
            return false;
        }
        for (int closing : List.of(SagaLexer.RBRACE, SagaLexer.RPAREN, SagaLexer.RBRACKET)) {
            if (expected.get(closing)) {
                report(
                        index,
                        () -> Brackets.notClosed(tokens, places)
                                .map(messages::notClosed)
                                .orElseGet(() -> messages.missing(closing, index, expected, rule)));
                tokens.insert(index, missing(closing, index));
                return true;
            }
        }
        return false;
    }

    private static boolean needsWord(BitSet expected) {
        return expected.intersects(WORD_STARTS) && !expected.get(SagaLexer.IDENTIFIER);
    }

    private boolean isUnknownWord(int index, BitSet expected) {
        int type = tokens.get(index).getType();
        return TokenSets.isName(type) && type != SagaLexer.QUOTED && needsWord(expected);
    }

    private boolean mendWord(List<Automaton.Place> here, int index, BitSet expected) {
        if (!isUnknownWord(index, expected)) {
            return false;
        }
        CommonToken word = (CommonToken) tokens.get(index);
        Optional<Integer> meant = ForeignWords.meant(word.getText(), expected);
        if (meant.isEmpty()) {
            return false;
        }
        startsWith(meant.get(), index);
        report(index, () -> messages.unknownWord(index, meant, expected, rule));
        int next = tokens.get(index + 1).getType();
        if (!automaton.accepts(automaton.after(here, meant.get()), next)) {
            return false;
        }
        word.setType(meant.get());
        return true;
    }

    /** A word that starts a statement ends the silence of the one before, and what is said counts for the new one. */
    private void startsWith(int type, int index) {
        boolean sagaClause = TokenSets.SAGA_CLAUSES.get(type) && type != SagaLexer.TIMEOUT && type != SagaLexer.ON;
        if (sagaClause
                || TokenSets.STATEMENTS.get(type)
                || (TokenSets.DECLARATIONS.get(type) && type != SagaLexer.RETRY)) {
            mendedStart = realIndex(index);
            statement = mendedStart;
            reported = false;
        }
    }

    private boolean mendOne(List<Automaton.Place> here, int index, BitSet expected) {
        Optional<Repairs.Repair> found = repairs.find(here, index);
        if (found.isEmpty()) {
            return false;
        }
        Repairs.Repair repair = found.get();
        if (repair.kind() == Repairs.Kind.INSERT) {
            startsWith(repair.type(), index);
        }
        boolean inserts = repair.kind() == Repairs.Kind.INSERT && repair.only();
        if (isUnknownWord(index, expected) && !inserts) {
            report(index, () -> messages.unknownWord(index, Optional.empty(), expected, rule));
        } else {
            report(index, () -> said(repair, index, expected));
        }
        apply(repair, index);
        return true;
    }

    private Diagnostic.Builder said(Repairs.Repair repair, int index, BitSet expected) {
        return switch (repair.kind()) {
            case INSERT ->
                repair.only()
                        ? messages.missing(repair.type(), index, expected, rule)
                        : messages.unexpected(index, expected, rule);
            case REPLACE ->
                becomesName(repair, index) ? messages.reserved(index) : messages.instead(index, repair.type(), rule);
            case DELETE -> messages.surplus(index, expected, rule);
        };
    }

    private boolean becomesName(Repairs.Repair repair, int index) {
        return repair.type() == SagaLexer.IDENTIFIER && TokenSets.contains(TokenSets.RESERVED, tokens.get(index));
    }

    private void apply(Repairs.Repair repair, int index) {
        switch (repair.kind()) {
            case INSERT -> tokens.insert(index, missing(repair.type(), index));
            case REPLACE -> {
                if (becomesName(repair, index)) {
                    ((CommonToken) tokens.get(index)).setType(SagaLexer.IDENTIFIER);
                } else {
                    tokens.remove(index);
                    tokens.insert(index, missing(repair.type(), index));
                }
            }
            case DELETE -> tokens.remove(index);
        }
    }

    /** A token of no length in front of the one at the index. */
    CommonToken missing(int type, int index) {
        CommonToken token = new CommonToken(type, TokenSets.text(type));
        Token before = tokens.get(Math.max(0, index - 1));
        int place = index == 0 ? before.getStartIndex() : before.getStopIndex() + 1;
        token.setStartIndex(place);
        token.setStopIndex(place - 1);
        token.setLine(before.getLine());
        token.setTokenIndex(NOWHERE);
        return token;
    }

    /** Says what is wrong where nothing simple mends it. */
    void giveUp(List<Automaton.Place> here, int index, int innermost) {
        BitSet expected = automaton.expected(here);
        Token wrong = tokens.get(index);
        boolean nothingThere = wrong.getType() == Token.EOF
                || wrong.getType() == SagaLexer.RBRACE
                || wrong.getType() == SagaLexer.RPAREN
                || wrong.getType() == SagaLexer.RBRACKET
                || TokenSets.contains(TokenSets.SYNCHRONISATION, wrong)
                || (index > 0 && tokens.get(index - 1).getLine() != wrong.getLine());
        if (isUnknownWord(index, expected)) {
            report(index, () -> messages.unknownWord(index, Optional.empty(), expected, innermost));
        } else if (nothingThere && index > 0 && !needsWord(expected)) {
            report(index, () -> messages.missing(expected, index, innermost));
        } else {
            report(index, () -> messages.unexpected(index, expected, innermost));
        }
    }
}
