package io.sagaz.compiler.syntax;

import java.util.List;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** The tokens that the parser reads, with room for repairs: tokens can be put in and taken out while it reads. */
final class TokenBuffer implements TokenStream {
    private final TokenSource origin;
    private final List<Token> tokens;
    private int index;

    /** @param tokens may be changed; the last one is the end of the file */
    TokenBuffer(TokenSource origin, List<Token> tokens) {
        this.origin = origin;
        this.tokens = tokens;
    }

    /** The parser's next token is then the new one. */
    void insert(Token token) {
        tokens.add(index, token);
    }

    void insert(int at, Token token) {
        tokens.add(at, token);
    }

    void remove(int at) {
        tokens.remove(at);
    }

    @Override
    public void consume() {
        if (index < tokens.size() - 1) {
            index++;
        }
    }

    @Override
    public int LA(int distance) {
        Token token = LT(distance);
        return token == null ? Token.INVALID_TYPE : token.getType();
    }

    @Override
    public @Nullable Token LT(int distance) {
        int at = distance < 0 ? index + distance : index + distance - 1;
        return at < 0 ? null : tokens.get(Math.min(at, tokens.size() - 1));
    }

    @Override
    public Token get(int at) {
        return tokens.get(at);
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int to) {
        index = Math.min(to, tokens.size() - 1);
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // Everything is kept.
    }

    @Override
    public int size() {
        return tokens.size();
    }

    @Override
    public TokenSource getTokenSource() {
        return origin;
    }

    @Override
    public String getSourceName() {
        return IntStream.UNKNOWN_SOURCE_NAME;
    }

    @Override
    public String getText(Interval interval) {
        StringBuilder text = new StringBuilder();
        for (int i = interval.a; i <= interval.b && i < tokens.size(); i++) {
            text.append(tokens.get(i).getText());
        }
        return text.toString();
    }

    @Override
    public String getText() {
        return getText(Interval.of(0, tokens.size() - 1));
    }

    @Override
    public String getText(RuleContext context) {
        return getText(context.getSourceInterval());
    }

    @Override
    public String getText(Token start, Token stop) {
        return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
    }
}
