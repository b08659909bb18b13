package io.sagaz.compiler.syntax;

import io.sagaz.grammar.SagaLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** The tokens of a text, for what needs more than the tree: formatting and colouring. */
final class SourceTokens {
    private SourceTokens() {}

    static List<SourceToken> of(Lexed lexed) {
        String text = lexed.source().text();
        List<SourceToken> tokens = new ArrayList<>();
        for (CommonToken token : lexed.all()) {
            if (token.getChannel() == Token.HIDDEN_CHANNEL) {
                continue;
            }
            int start = lexed.places().of(token).start().offset();
            int end = lexed.places().of(token).end().offset();
            tokens.add(new SourceToken(kind(token), text.substring(start, end), start, end));
        }
        return tokens;
    }

    private static SourceToken.Kind kind(CommonToken token) {
        if (token.getChannel() == SagaLexer.ERRORS) {
            return SourceToken.Kind.ILLEGAL;
        }
        if (token.getChannel() == SagaLexer.COMMENTS) {
            return token.getType() == SagaLexer.DOC_COMMENT ? SourceToken.Kind.DOC_COMMENT : SourceToken.Kind.COMMENT;
        }
        return switch (token.getType()) {
            case SagaLexer.INT, SagaLexer.DECIMAL, SagaLexer.DURATION, SagaLexer.PERCENT, SagaLexer.STRING ->
                SourceToken.Kind.LITERAL;
            case SagaLexer.MALFORMED_NUMBER, SagaLexer.UNTERMINATED_STRING, SagaLexer.FOREIGN_QUOTES ->
                SourceToken.Kind.ILLEGAL;
            default -> isSign(token.getType()) ? SourceToken.Kind.SIGN : SourceToken.Kind.WORD;
        };
    }

    private static boolean isSign(int type) {
        return type >= SagaLexer.LBRACE && type <= SagaLexer.NOT;
    }
}
