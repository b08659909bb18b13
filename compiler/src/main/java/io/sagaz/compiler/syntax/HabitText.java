package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.grammar.SagaLexer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** The tokens of a text that isn't right, to be looked at and rewritten by {@link Habits}. Not safe for several threads. */
final class HabitText {
    /** Brackets are looked for no further than this. */
    private static final int BRACKET_TOKENS_MAX = 2_000;

    /** Nobody writes longer lines by hand. */
    private static final int LINE_TOKENS_MAX = 200;

    private static final int NOWHERE = -2;

    private final List<Token> tokens;
    private final Places places;
    private final Reports reports;

    /** @param tokens that the parser sees, with the end of the file; changed in place */
    HabitText(List<Token> tokens, Places places, Reports reports) {
        this.tokens = tokens;
        this.places = places;
        this.reports = reports;
    }

    int size() {
        return tokens.size();
    }

    /** The end of the file where there is none. */
    int type(int at) {
        return at < 0 || at >= tokens.size() ? Token.EOF : tokens.get(at).getType();
    }

    String text(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).getText();
    }

    boolean is(int at, int... types) {
        for (int i = 0; i < types.length; i++) {
            if (type(at + i) != types[i]) {
                return false;
            }
        }
        return true;
    }

    boolean isIn(int at, BitSet types) {
        return type(at) > 0 && types.get(type(at));
    }

    boolean isName(int at) {
        return TokenSets.isName(type(at));
    }

    /** {@code service.operation(}. */
    boolean isCall(int at) {
        return isName(at) && is(at + 1, SagaLexer.DOT) && isName(at + 2) && is(at + 3, SagaLexer.LPAREN);
    }

    /** Whether it is a name that is none of the language's words, and among these in lower case. */
    boolean isForeign(int at, Set<String> words) {
        return is(at, SagaLexer.IDENTIFIER) && words.contains(text(at).toLowerCase(Locale.ROOT));
    }

    boolean startsLine(int at) {
        return at == 0 || !sameLine(at - 1, at);
    }

    boolean endsLine(int at) {
        return at + 1 >= tokens.size() || !sameLine(at, at + 1);
    }

    boolean sameLine(int first, int second) {
        return first >= 0
                && second < tokens.size()
                && tokens.get(first).getLine() == tokens.get(second).getLine();
    }

    boolean adjacent(int first) {
        return first + 1 < tokens.size()
                && tokens.get(first).getStopIndex() + 1 == tokens.get(first + 1).getStartIndex();
    }

    int column(int at) {
        return tokens.get(at).getCharPositionInLine();
    }

    int lineStart(int at) {
        int start = at;
        while (start > Math.max(0, at - LINE_TOKENS_MAX) && sameLine(start - 1, start)) {
            start--;
        }
        return start;
    }

    int lineEnd(int at) {
        int end = at;
        while (end + 1 < Math.min(tokens.size() - 1, at + LINE_TOKENS_MAX) && sameLine(end, end + 1)) {
            end++;
        }
        return end;
    }

    /** The index of the bracket that closes the one at the index; -1 if there is none. */
    int closing(int opening) {
        int depth = 0;
        int last = Math.min(tokens.size(), opening + BRACKET_TOKENS_MAX);
        for (int i = opening; i < last; i++) {
            switch (type(i)) {
                case SagaLexer.LBRACE, SagaLexer.LPAREN, SagaLexer.LBRACKET -> depth++;
                case SagaLexer.RBRACE, SagaLexer.RPAREN, SagaLexer.RBRACKET -> depth--;
                default -> {
                    // Nothing to count.
                }
            }
            if (depth == 0) {
                return type(i) == Brackets.closing(type(opening)) ? i : -1;
            }
        }
        return -1;
    }

    Span span(int at) {
        return places.of(tokens.get(at));
    }

    Span span(int first, int last) {
        return places.from(tokens.get(first), tokens.get(last));
    }

    /** As it is typed; cut at the end of its line. */
    String written(int first, int last) {
        int end = first;
        while (end < last && sameLine(end, end + 1)) {
            end++;
        }
        Span span = span(first, end);
        return places.source()
                .text()
                .substring(span.start().offset(), span.end().offset());
    }

    Edit replace(int first, int last, String text) {
        return new Edit(span(first, last), text);
    }

    Edit insertBefore(int at, String text) {
        Span span = span(at);
        return new Edit(new Span(span.file(), span.start(), span.start()), text);
    }

    Edit insertAfter(int at, String text) {
        return new Edit(places.after(tokens.get(at)), text);
    }

    /** With the blanks behind it, or in front of it if it ends its line. */
    Edit leaveOut(int first, int last) {
        Span span = span(first, last);
        if (!endsLine(last)) {
            return new Edit(new Span(span.file(), span.start(), span(last + 1).start()), "");
        }
        return first > 0 && sameLine(first - 1, first)
                ? new Edit(new Span(span.file(), span(first - 1).end(), span.end()), "")
                : new Edit(span, "");
    }

    Diagnostic.Builder unexpected(int first, int last, String message) {
        return Diagnostic.at(span(first, last), Code.UNEXPECTED, message);
    }

    Diagnostic.Builder noWord(int at) {
        return Diagnostic.at(span(at), Code.UNKNOWN_WORD, "`" + text(at) + "` is no word of the language");
    }

    /** What else is wrong in the statement isn't reported then. */
    void report(int at, Diagnostic.Builder builder) {
        reports.lexical(tokens.get(at), builder);
    }

    void become(int at, int type) {
        ((CommonToken) tokens.get(at)).setType(type);
    }

    void become(int at, int type, String text) {
        ((CommonToken) tokens.get(at)).setText(text);
        become(at, type);
    }

    void remove(int first, int last) {
        tokens.subList(first, last + 1).clear();
    }

    void insert(int at, int type, String text) {
        CommonToken token = new CommonToken(type, text);
        Token next = tokens.get(at);
        token.setStartIndex(next.getStartIndex());
        token.setStopIndex(next.getStartIndex() - 1);
        token.setLine(next.getLine());
        token.setCharPositionInLine(next.getCharPositionInLine());
        token.setTokenIndex(NOWHERE);
        tokens.add(at, token);
    }

    /** A name for what is called that. */
    static String lowerCamel(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
