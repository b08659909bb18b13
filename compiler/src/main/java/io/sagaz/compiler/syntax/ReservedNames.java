package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.grammar.SagaLexer;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Finds reserved words where only a name makes sense, by their neighbours, and makes them names. Done before parsing,
 * since reserved words are what error recovery holds on to.
 */
final class ReservedNames {
    private static final BitSet NAMED =
            TokenSets.of(SagaLexer.RECORD, SagaLexer.ENUM, SagaLexer.ERROR, SagaLexer.EVENT, SagaLexer.SERVICE);
    private static final BitSet BEFORE_PARENTHESIS =
            TokenSets.of(SagaLexer.WHEN, SagaLexer.RETURN, SagaLexer.WAIT, SagaLexer.SAGA);
    private static final BitSet VALUES = TokenSets.of(SagaLexer.TRUE, SagaLexer.FALSE, SagaLexer.NULL);

    private final List<Token> tokens;

    private ReservedNames(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @param tokens that the parser sees, with the end of the file */
    static void mend(List<Token> tokens, Places places, Reports reports) {
        ReservedNames names = new ReservedNames(tokens);
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            if (TokenSets.contains(TokenSets.RESERVED, token) && names.isName(i)) {
                Span span = places.of(token);
                String quoted = "`" + token.getText() + "`";
                reports.lexical(
                        token,
                        Diagnostic.at(span, Code.RESERVED_NAME, quoted + " is a reserved word, not a name")
                                .help("choose another name, or put it in backticks")
                                .fix("Put it in backticks", new Edit(span, quoted)));
                ((CommonToken) token).setType(SagaLexer.IDENTIFIER);
            }
        }
    }

    private boolean isName(int at) {
        int before = at == 0 ? Token.EOF : tokens.get(at - 1).getType();
        int after = tokens.get(at + 1).getType();
        boolean value = TokenSets.contains(VALUES, tokens.get(at));
        if (after == SagaLexer.COLON) {
            return !value || before == SagaLexer.COMMA || before == SagaLexer.LPAREN || before == SagaLexer.LBRACE;
        }
        if (value) {
            return false;
        }
        return afterDot(at, before)
                || after == SagaLexer.COMMA
                || (after == SagaLexer.DOT && sameLine(at, at + 1))
                || isDeclared(before, after)
                || isCalled(at, after)
                || isArgument(at, before, after);
    }

    private boolean afterDot(int at, int before) {
        return (before == SagaLexer.DOT || before == SagaLexer.SAFE_DOT) && sameLine(at - 1, at);
    }

    private static boolean isDeclared(int before, int after) {
        return switch (after) {
            case SagaLexer.LBRACE -> before > 0 && NAMED.get(before);
            case SagaLexer.ASSIGN -> before == SagaLexer.STEP || before == SagaLexer.RETRY || before == SagaLexer.INDEX;
            case SagaLexer.LPAREN -> before == SagaLexer.SAGA;
            default -> false;
        };
    }

    private boolean isCalled(int at, int after) {
        return after == SagaLexer.LPAREN && sameLine(at, at + 1) && (typeAt(at + 3) == SagaLexer.COLON || isCalled(at));
    }

    /** A clause can have parentheses behind its word, if it starts a line. */
    private boolean isCalled(int at) {
        boolean startsLine = at == 0 || !sameLine(at - 1, at);
        return !TokenSets.contains(BEFORE_PARENTHESIS, tokens.get(at))
                && (!startsLine || typeAt(at + 2) == SagaLexer.RPAREN);
    }

    private int typeAt(int at) {
        return at < tokens.size() ? tokens.get(at).getType() : Token.EOF;
    }

    private boolean isArgument(int at, int before, int after) {
        boolean opens = before == SagaLexer.LPAREN || before == SagaLexer.COMMA || before == SagaLexer.COLON;
        boolean closes = after == SagaLexer.RPAREN || after == SagaLexer.RBRACKET;
        return opens && closes && sameLine(at - 1, at);
    }

    private boolean sameLine(int first, int second) {
        return tokens.get(first).getLine() == tokens.get(second).getLine();
    }
}
