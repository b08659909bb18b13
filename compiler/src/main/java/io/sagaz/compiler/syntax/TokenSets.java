package io.sagaz.compiler.syntax;

import io.sagaz.grammar.SagaLexer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;

/** Groups of token types, by what they start or mean to a reader. */
final class TokenSets {
    static final BitSet RESERVED = range(SagaLexer.NAMESPACE, SagaLexer.NULL);
    static final BitSet WORDS = range(SagaLexer.NAMESPACE, SagaLexer.ROLLBACK);
    static final BitSet LITERALS = of(
            SagaLexer.INT,
            SagaLexer.DECIMAL,
            SagaLexer.DURATION,
            SagaLexer.PERCENT,
            SagaLexer.STRING,
            SagaLexer.TRUE,
            SagaLexer.FALSE,
            SagaLexer.NULL);
    static final BitSet DECLARATIONS = of(
            SagaLexer.RECORD,
            SagaLexer.ENUM,
            SagaLexer.ERROR,
            SagaLexer.EVENT,
            SagaLexer.SERVICE,
            SagaLexer.SAGA,
            SagaLexer.RETRY);
    static final BitSet STATEMENTS =
            of(SagaLexer.STEP, SagaLexer.PIVOT, SagaLexer.IRREVERSIBLE, SagaLexer.PARALLEL, SagaLexer.RETURN);
    static final BitSet CLAUSES = of(
            SagaLexer.AFTER,
            SagaLexer.WHEN,
            SagaLexer.VERIFY,
            SagaLexer.COMPENSATE,
            SagaLexer.RETRY,
            SagaLexer.TIMEOUT,
            SagaLexer.RECOVER,
            SagaLexer.EMIT,
            SagaLexer.NO);
    static final BitSet SAGA_CLAUSES = of(
            SagaLexer.VERSION,
            SagaLexer.KEY,
            SagaLexer.TENANT,
            SagaLexer.INDEX,
            SagaLexer.TIMEOUT,
            SagaLexer.ON,
            SagaLexer.SIGNAL);
    static final BitSet OPERATORS = of(
            SagaLexer.EQUAL,
            SagaLexer.NOT_EQUAL,
            SagaLexer.LESS,
            SagaLexer.LESS_EQUAL,
            SagaLexer.GREATER,
            SagaLexer.GREATER_EQUAL,
            SagaLexer.AND,
            SagaLexer.OR,
            SagaLexer.PLUS,
            SagaLexer.MINUS,
            SagaLexer.STAR,
            SagaLexer.SLASH,
            SagaLexer.COALESCE,
            SagaLexer.IN);

    /** Reading goes on at the next of these, whatever stands before it. */
    static final BitSet SYNCHRONISATION = synchronisation();

    private TokenSets() {}

    private static BitSet synchronisation() {
        BitSet set = of(SagaLexer.NAMESPACE, SagaLexer.IMPORT, SagaLexer.SIGNAL, SagaLexer.ELSE, SagaLexer.AT_SIGN);
        set.or(DECLARATIONS);
        set.or(STATEMENTS);
        set.or(CLAUSES);
        set.clear(SagaLexer.NO);
        return set;
    }

    /** Whether the parser's rule {@code name} takes it. */
    static boolean isName(int type) {
        return type == SagaLexer.IDENTIFIER
                || type == SagaLexer.QUOTED
                || (type > SagaLexer.NULL && type <= SagaLexer.ROLLBACK);
    }

    static boolean contains(BitSet set, Token token) {
        return token.getType() > 0 && set.get(token.getType());
    }

    static BitSet of(int... types) {
        BitSet set = new BitSet();
        IntStream.of(types).forEach(set::set);
        return set;
    }

    private static BitSet range(int first, int last) {
        BitSet set = new BitSet();
        set.set(first, last + 1);
        return set;
    }

    static boolean hasAll(BitSet set, List<Integer> types) {
        return types.stream().allMatch(set::get);
    }

    /** Of a word or sign; {@link Token#INVALID_TYPE} if there is none of that text. */
    static int type(String text) {
        return WORDS.stream()
                .filter(type -> text(type).equals(text))
                .findFirst()
                .orElse(Token.INVALID_TYPE);
    }

    /** As it is typed, for words and signs; empty for the others. */
    static String text(int type) {
        String literal = SagaLexer.VOCABULARY.getLiteralName(type);
        return literal == null ? "" : literal.substring(1, literal.length() - 1);
    }
}
