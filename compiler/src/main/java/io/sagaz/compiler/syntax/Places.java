package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.SourceText;
import io.sagaz.compiler.diagnostics.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Where tokens and parsed pieces stand in the text. ANTLR counts in code points, we in UTF-16 units. */
final class Places {
    private final String file;
    private final SourceText source;
    private final int @Nullable [] offsets;

    Places(String file, SourceText source) {
        this.file = file;
        this.source = source;
        this.offsets = offsets(source.text());
    }

    private static int @Nullable [] offsets(String text) {
        int codePoints = text.codePointCount(0, text.length());
        if (codePoints == text.length()) {
            return null;
        }
        int[] offsets = new int[codePoints + 1];
        int offset = 0;
        for (int i = 0; i < codePoints; i++) {
            offsets[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        offsets[codePoints] = offset;
        return offsets;
    }

    SourceText source() {
        return source;
    }

    Span of(Token token) {
        return between(token.getStartIndex(), end(token));
    }

    /** Of what was read; just after what stands before it if that is nothing. */
    Span of(ParserRuleContext context) {
        Token start = context.getStart();
        Token stop = context.getStop();
        if (stop == null) {
            return between(start.getStartIndex(), start.getStartIndex());
        }
        return between(Math.min(start.getStartIndex(), end(stop)), end(stop));
    }

    Span from(Token first, Token last) {
        return between(first.getStartIndex(), Math.max(first.getStartIndex(), end(last)));
    }

    /** The place just after what was read. */
    Span after(ParserRuleContext context) {
        Span whole = of(context);
        return new Span(file, whole.end(), whole.end());
    }

    Span after(Token token) {
        return between(end(token), end(token));
    }

    /** @param start in code points; {@code end} too */
    Span between(int start, int end) {
        return new Span(file, source.position(offset(start)), source.position(offset(end)));
    }

    private static int end(Token token) {
        return token.getType() == Token.EOF ? token.getStartIndex() : token.getStopIndex() + 1;
    }

    private int offset(int codePoint) {
        return offsets == null ? codePoint : offsets[codePoint];
    }
}
