package io.sagaz.compiler.syntax;

import io.sagaz.grammar.SagaLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Which bracket belongs to which, in a text where some are missing. */
final class Brackets {
    private Brackets() {}

    static int closing(int opening) {
        return switch (opening) {
            case SagaLexer.LBRACE -> SagaLexer.RBRACE;
            case SagaLexer.LPAREN -> SagaLexer.RPAREN;
            case SagaLexer.LBRACKET -> SagaLexer.RBRACKET;
            case SagaLexer.LESS -> SagaLexer.GREATER;
            default -> Token.INVALID_TYPE;
        };
    }

    private static boolean opens(int type) {
        return type == SagaLexer.LBRACE || type == SagaLexer.LPAREN || type == SagaLexer.LBRACKET;
    }

    static boolean isClosing(int type) {
        return closes(type) || type == SagaLexer.GREATER;
    }

    private static boolean closes(int type) {
        return type == SagaLexer.RBRACE || type == SagaLexer.RPAREN || type == SagaLexer.RBRACKET;
    }

    /** The innermost bracket that is open before the token and that this type would close. */
    static Optional<Token> opening(TokenBuffer tokens, int before, int closing) {
        int depth = 0;
        for (int i = before - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.getType() == closing) {
                depth++;
            } else if (closing(token.getType()) == closing && !Nodes.isMissing(token)) {
                if (depth == 0) {
                    return Optional.of(token);
                }
                depth--;
            }
        }
        return Optional.empty();
    }

    /**
     * The bracket that is most likely the one that isn't closed: the first whose line is indented further than that of the
     * bracket that closes it, else the innermost that is open at the end.
     */
    static Optional<Token> notClosed(TokenBuffer tokens, Places places) {
        Deque<Token> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (opens(token.getType())) {
                open.push(token);
            } else if (closes(token.getType()) && !open.isEmpty()) {
                Token opening = open.peek();
                boolean pair = closing(opening.getType()) == token.getType();
                if (!pair && Nodes.isMissing(token)) {
                    continue;
                }
                if (!pair || indentation(opening, places) > indentation(token, places)) {
                    return Optional.of(opening);
                }
                open.pop();
            }
        }
        return Optional.ofNullable(open.peek());
    }

    private static int indentation(Token token, Places places) {
        String line = places.source().line(token.getLine());
        return line.length() - line.stripLeading().length();
    }
}
