package io.sagaz.compiler.syntax;

import io.sagaz.grammar.SagaLexer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest change to the tokens that lets the parser go on: one put in, taken out or replaced. Each candidate is
 * tried on the tokens that follow, and the one that gets furthest is taken (Burke and Fisher, "A practical method for
 * LR and LL syntactic error diagnosis and recovery", 1987, without their deferred parsing).
 */
final class Repairs {
    /** How many tokens after the repair are looked at. */
    private static final int AHEAD = 4;

    /** The same, to choose between words that start something. */
    private static final int FAR_AHEAD = 48;

    private static final int ACCEPTED_MIN = 2;

    /** What may be put in, the likeliest first. Words that stand for a decision of the user are never invented. */
    private static final List<Integer> INSERTED = List.of(
            SagaLexer.COMMA,
            SagaLexer.RPAREN,
            SagaLexer.RBRACKET,
            SagaLexer.GREATER,
            SagaLexer.COLON,
            SagaLexer.ASSIGN,
            SagaLexer.RANGE,
            SagaLexer.DOT,
            SagaLexer.LPAREN,
            SagaLexer.LBRACE,
            SagaLexer.RBRACE,
            SagaLexer.IDENTIFIER,
            SagaLexer.DURATION,
            SagaLexer.INT,
            SagaLexer.PERCENT,
            SagaLexer.STRING,
            SagaLexer.EACH,
            SagaLexer.IN,
            SagaLexer.MOST,
            SagaLexer.FAST,
            SagaLexer.ALL,
            SagaLexer.BACKOFF,
            SagaLexer.STEP,
            SagaLexer.COMPENSATE,
            SagaLexer.VERIFY,
            SagaLexer.RETRY,
            SagaLexer.TIMEOUT,
            SagaLexer.EMIT,
            SagaLexer.WHEN,
            SagaLexer.RECORD,
            SagaLexer.ERROR,
            SagaLexer.EVENT,
            SagaLexer.ENUM,
            SagaLexer.SERVICE,
            SagaLexer.SAGA,
            SagaLexer.VERSION,
            SagaLexer.KEY,
            SagaLexer.INDEX,
            SagaLexer.PARALLEL,
            SagaLexer.ELSE);

    private final Automaton automaton;
    private final TokenBuffer tokens;

    Repairs(Automaton automaton, TokenBuffer tokens) {
        this.automaton = automaton;
        this.tokens = tokens;
    }

    enum Kind {
        INSERT,
        REPLACE,
        DELETE
    }

    /**
     * @param type of the token to put in; of the wrong one for {@link Kind#DELETE}
     * @param accepted how many of the tokens behind it are then right
     * @param only whether no other of its kind gets as far
     */
    record Repair(Kind kind, int type, int accepted, boolean only) {}

    Optional<Repair> find(List<Automaton.Place> at, int index) {
        BitSet expected = automaton.expected(at);
        List<Repair> candidates = new ArrayList<>(3);
        boolean doubled = index > 0 && isDoubled(index);
        if (doubled) {
            delete(at, index).ifPresent(candidates::add);
        }
        insert(at, index, expected).ifPresent(candidates::add);
        replace(at, index, expected).ifPresent(candidates::add);
        if (!doubled) {
            delete(at, index).ifPresent(candidates::add);
        }
        Repair best = null;
        for (Repair candidate : candidates) {
            if (best == null || candidate.accepted() > best.accepted()) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isDoubled(int index) {
        return tokens.get(index).getText().equals(tokens.get(index - 1).getText());
    }

    private Optional<Repair> insert(List<Automaton.Place> at, int index, BitSet expected) {
        Repair best = null;
        for (int type : INSERTED) {
            if (!expected.get(type) || !makesSense(type, index, expected)) {
                continue;
            }
            int accepted = accepted(automaton.after(at, type), index, AHEAD);
            if (best == null || accepted > best.accepted()) {
                best = new Repair(Kind.INSERT, type, accepted, true);
            } else if (accepted == best.accepted() && isWord(best.type()) && isWord(type)) {
                best = further(at, index, best, type);
            }
        }
        boolean brace = best != null && best.type() == SagaLexer.RBRACE;
        return enough(best, brace && isHeldOn(tokens.get(index)) ? 1 : ACCEPTED_MIN);
    }

    private static boolean isHeldOn(Token token) {
        return TokenSets.contains(TokenSets.SYNCHRONISATION, token);
    }

    /** Which of two words gets further than usual. */
    private Repair further(List<Automaton.Place> at, int index, Repair best, int other) {
        int first = accepted(automaton.after(at, best.type()), index, FAR_AHEAD);
        int second = accepted(automaton.after(at, other), index, FAR_AHEAD);
        if (first > second) {
            return best;
        }
        return new Repair(Kind.INSERT, first == second ? best.type() : other, best.accepted(), first < second);
    }

    private static boolean isWord(int type) {
        return TokenSets.WORDS.get(type);
    }

    private boolean makesSense(int type, int index, BitSet expected) {
        if (type == SagaLexer.DOT) {
            return expected.cardinality() == 1;
        }
        if (type == SagaLexer.GREATER) {
            // Of type arguments; as an operator it is nothing that is forgotten.
            return !expected.get(SagaLexer.EQUAL);
        }
        boolean joins = type == SagaLexer.COMMA || type == SagaLexer.LPAREN;
        boolean statementCouldStart = expected.intersects(TokenSets.SYNCHRONISATION);
        return !joins || !statementCouldStart || (index > 0 && !startsLine(index));
    }

    private boolean startsLine(int index) {
        return tokens.get(index).getLine() != tokens.get(index - 1).getLine();
    }

    private Optional<Repair> replace(List<Automaton.Place> at, int index, BitSet expected) {
        Token wrong = tokens.get(index);
        Repair best = null;
        for (int type : INSERTED) {
            boolean operator = type == SagaLexer.GREATER && expected.get(SagaLexer.EQUAL);
            if (!expected.get(type) || operator || !resembles(wrong.getType(), type)) {
                continue;
            }
            int accepted = accepted(automaton.after(at, type), index + 1, AHEAD);
            if (best == null || accepted > best.accepted()) {
                best = new Repair(Kind.REPLACE, type, accepted, true);
            }
        }
        return enough(best, ACCEPTED_MIN);
    }

    private static boolean resembles(int wrong, int type) {
        if (wrong == Token.EOF) {
            return false;
        }
        boolean literal = TokenSets.LITERALS.get(wrong);
        if (TokenSets.LITERALS.get(type)) {
            return literal || TokenSets.isName(wrong);
        }
        if (type == SagaLexer.IDENTIFIER) {
            return literal || TokenSets.RESERVED.get(wrong);
        }
        return !literal && !TokenSets.isName(wrong) && !TokenSets.RESERVED.get(wrong) && !isWord(type);
    }

    private Optional<Repair> delete(List<Automaton.Place> at, int index) {
        Token wrong = tokens.get(index);
        if (wrong.getType() == Token.EOF) {
            return Optional.empty();
        }
        Repair repair = new Repair(Kind.DELETE, wrong.getType(), accepted(at, index + 1, AHEAD), true);
        return enough(repair, isHeldOn(wrong) ? ACCEPTED_MIN + 1 : ACCEPTED_MIN);
    }

    private static Optional<Repair> enough(@Nullable Repair repair, int least) {
        return repair == null || repair.accepted() < least ? Optional.empty() : Optional.of(repair);
    }

    private int accepted(List<Automaton.Place> at, int from, int ahead) {
        List<Integer> types = new ArrayList<>(ahead);
        for (int i = from; i < from + ahead && i < tokens.size(); i++) {
            types.add(tokens.get(i).getType());
        }
        int accepted = automaton.accepted(at, types);
        return accepted == types.size() ? ahead : accepted;
    }
}
