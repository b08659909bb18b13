package io.sagaz.compiler.syntax;

import io.sagaz.grammar.SagaLexer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.antlr.v4.runtime.Token;

/** What the token stands in, by the brackets that are open before it. Not safe for several threads. */
final class Surroundings {
    enum Place {
        FILE,
        FIELDS,
        ENUM,
        SERVICE,
        SAGA,
        PARALLEL,
        /** Braces that the language doesn't have there, or that belong to a clause. */
        OTHER
    }

    /** A parenthesis that is open there was forgotten. */
    private static final BitSet NEVER_IN_PARENTHESES = neverInParentheses();

    private final Deque<Place> open = new ArrayDeque<>();
    private int parentheses;
    private int word = Token.INVALID_TYPE;
    private boolean statements;

    private static BitSet neverInParentheses() {
        BitSet set = TokenSets.of(SagaLexer.LBRACE, SagaLexer.RBRACE, SagaLexer.FAILS);
        set.or(TokenSets.STATEMENTS);
        set.or(TokenSets.CLAUSES);
        set.clear(SagaLexer.NO);
        return set;
    }

    Place place() {
        Place place = open.peek();
        return place == null ? Place.FILE : place;
    }

    boolean isInParentheses() {
        return parentheses > 0;
    }

    /** Where a step, or a clause of it, can start. */
    boolean isAmongStatements() {
        return parentheses == 0 && (place() == Place.SAGA || place() == Place.PARALLEL);
    }

    /** Somewhere within a saga. */
    boolean isInSaga() {
        return open.peekLast() == Place.SAGA;
    }

    /** Whether a step was seen in this saga. */
    boolean hasStatements() {
        return statements;
    }

    /** Steps over the token. */
    void pass(HabitText text, int at) {
        if (startsDeclaration(text, at)) {
            open.clear();
            parentheses = 0;
            word = text.type(at);
            statements = false;
            return;
        }
        if (text.isIn(at, NEVER_IN_PARENTHESES)) {
            parentheses = 0;
        }
        switch (text.type(at)) {
            case SagaLexer.LBRACE -> open.push(opened(text, at));
            case SagaLexer.RBRACE -> open.poll();
            case SagaLexer.LPAREN, SagaLexer.LBRACKET -> parentheses++;
            case SagaLexer.RPAREN, SagaLexer.RBRACKET -> parentheses = Math.max(0, parentheses - 1);
            default -> statements |= place() == Place.SAGA && text.isIn(at, TokenSets.STATEMENTS);
        }
    }

    private boolean startsDeclaration(HabitText text, int at) {
        boolean declares = switch (text.type(at)) {
            case SagaLexer.RECORD,
                    SagaLexer.ENUM,
                    SagaLexer.ERROR,
                    SagaLexer.EVENT,
                    SagaLexer.SERVICE,
                    SagaLexer.SAGA -> text.isName(at + 1);
            default -> false;
        };
        return declares && (place() == Place.FILE || text.column(at) == 0);
    }

    private Place opened(HabitText text, int at) {
        return switch (place()) {
            case FILE -> declared();
            case SAGA ->
                text.is(at - 1, SagaLexer.PARALLEL)
                        ? Place.PARALLEL
                        : text.is(at - 2, SagaLexer.SIGNAL) ? Place.FIELDS : Place.OTHER;
            default -> Place.OTHER;
        };
    }

    private Place declared() {
        return switch (word) {
            case SagaLexer.RECORD, SagaLexer.ERROR, SagaLexer.EVENT -> Place.FIELDS;
            case SagaLexer.ENUM -> Place.ENUM;
            case SagaLexer.SERVICE -> Place.SERVICE;
            case SagaLexer.SAGA -> Place.SAGA;
            default -> Place.OTHER;
        };
    }
}
