package io.sagaz.compiler.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that the parser reads, with room for repairs: tokens can be put in and taken out while it reads. A gap buffer,
 * so that many repairs one after the other take linear time.
 */
final class TokenBuffer implements TokenStream {
    private final TokenSource origin;
    private @Nullable Token[] tokens;

    /** In {@code tokens}; what was taken out and where something can be put in. */
    private int gapStart;

    private int gapEnd;
    private int index;

    /** @param tokens the last one is the end of the file */
    TokenBuffer(TokenSource origin, List<Token> tokens) {
        this.origin = origin;
        this.tokens = tokens.toArray(new Token[0]);
    }

    void insert(int at, Token token) {
        moveGap(at);
        if (gapStart == gapEnd) {
            int behind = tokens.length - gapEnd;
            tokens = Arrays.copyOf(tokens, tokens.length * 2 + 16);
            System.arraycopy(tokens, gapEnd, tokens, tokens.length - behind, behind);
            gapEnd = tokens.length - behind;
        }
        tokens[gapStart++] = token;
    }

    void remove(int at) {
        moveGap(at);
        gapEnd++;
    }

    private void moveGap(int to) {
        if (to < gapStart) {
            System.arraycopy(tokens, to, tokens, gapEnd - (gapStart - to), gapStart - to);
        } else {
            System.arraycopy(tokens, gapEnd, tokens, gapStart, to - gapStart);
        }
        gapEnd += to - gapStart;
        gapStart = to;
    }

    @Override
    public void consume() {
        if (index < size() - 1) {
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
        return at < 0 ? null : get(Math.min(at, size() - 1));
    }

    @Override
    public Token get(int at) {
        return Objects.requireNonNull(tokens[at < gapStart ? at : at + gapEnd - gapStart]);
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int to) {
        index = Math.min(to, size() - 1);
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
        return tokens.length - (gapEnd - gapStart);
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
        for (int i = interval.a; i <= interval.b && i < size(); i++) {
            text.append(get(i).getText());
        }
        return text.toString();
    }

    @Override
    public String getText() {
        return getText(Interval.of(0, size() - 1));
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
