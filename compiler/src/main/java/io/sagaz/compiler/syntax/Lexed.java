package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.SourceText;
import io.sagaz.grammar.SagaLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * A text as tokens, each with its index in {@link #all()}.
 *
 * @param all blanks, comments and illegal characters too; together they are the text
 * @param end the token at the end of the text, not among {@code all}
 */
record Lexed(SourceText source, Places places, List<CommonToken> all, CommonToken end) {
    static Lexed of(String file, String text) {
        SourceText source = SourceText.of(text);
        SagaLexer lexer = new SagaLexer(CharStreams.fromString(withoutMark(withoutLoneSurrogates(text))));
        lexer.removeErrorListeners();
        List<CommonToken> tokens = new ArrayList<>(text.length() / 4 + 16);
        CommonToken token = (CommonToken) lexer.nextToken();
        while (token.getType() != Token.EOF) {
            token.setTokenIndex(tokens.size());
            tokens.add(token);
            token = (CommonToken) lexer.nextToken();
        }
        token.setTokenIndex(tokens.size());
        return new Lexed(source, new Places(file, source), tokens, token);
    }

    private static String withoutMark(String text) {
        return text.indexOf(ByteOrderMark.MARK) == 0 ? " " + text.substring(1) : text;
    }

    /** ANTLR joins surrogates to code points and gives up on those without a partner; offsets stay the same. */
    private static String withoutLoneSurrogates(String text) {
        StringBuilder replaced = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (replaced == null) {
                replaced = new StringBuilder(text);
            }
            replaced.setCharAt(i, '\uFFFD');
        }
        return replaced == null ? text : replaced.toString();
    }

    /** What the parser sees. */
    List<Token> visible() {
        List<Token> visible = new ArrayList<>(all.size() / 2 + 1);
        for (CommonToken token : all) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                visible.add(token);
            }
        }
        visible.add(end);
        return visible;
    }

    List<Comment> comments() {
        List<Comment> comments = new ArrayList<>();
        for (CommonToken token : all) {
            if (isComment(token)) {
                boolean doc = token.getType() == SagaLexer.DOC_COMMENT;
                comments.add(new Comment(token.getText(), doc, places.of(token)));
            }
        }
        return comments;
    }

    private static boolean isComment(Token token) {
        return token.getChannel() == SagaLexer.COMMENTS || token.getType() == SagaLexer.UNTERMINATED_COMMENT;
    }
}
