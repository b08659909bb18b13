package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.grammar.SagaLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * What is wrong within single words. Each is turned into what was most likely meant, so that the parser goes on as if it
 * had been typed.
 */
final class LexicalErrors {
    private final Lexed lexed;
    private final Places places;
    private final Reports reports;
    private boolean semicolonsSaid;

    private LexicalErrors(Lexed lexed, Reports reports) {
        this.lexed = lexed;
        this.places = lexed.places();
        this.reports = reports;
    }

    static void mend(Lexed lexed, Reports reports) {
        LexicalErrors errors = new LexicalErrors(lexed, reports);
        List<CommonToken> all = lexed.all();
        for (int i = 0; i < all.size(); i++) {
            CommonToken token = all.get(i);
            switch (token.getType()) {
                case SagaLexer.MALFORMED_NUMBER -> errors.number(token);
                case SagaLexer.UNTERMINATED_STRING -> errors.unterminatedText(token);
                case SagaLexer.UNTERMINATED_COMMENT -> errors.unterminatedComment(token);
                case SagaLexer.FOREIGN_QUOTES -> errors.quotes(token);
                case SagaLexer.STRING -> errors.escapes(token);
                case SagaLexer.ILLEGAL -> i = errors.illegal(i);
                default -> {
                    // Right.
                }
            }
        }
    }

    private void number(CommonToken token) {
        Optional<String> corrected = Units.corrected(token.getText());
        Span span = places.of(token);
        Diagnostic.Builder builder = Diagnostic.at(
                        span, Code.MALFORMED_NUMBER, "`" + token.getText() + "` is no number, duration or percentage")
                .why("a duration is a whole number and one of `ms`, `s`, `m`, `h`, `d` in one word");
        builder.help("write a number such as `3`, a duration such as `5s`, or a percentage such as `5%`");
        corrected.ifPresent(
                text -> builder.help("write `" + text + "`").fix("Write `" + text + "`", new Edit(span, text)));
        reports.lexical(token, builder);
        become(token, corrected.orElseGet(() -> leadingDigits(token.getText())));
    }

    private static String leadingDigits(String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, Math.max(end, 1));
    }

    private static void become(CommonToken token, String text) {
        char last = text.charAt(text.length() - 1);
        int type =
                Character.isLetter(last) ? SagaLexer.DURATION : text.contains(".") ? SagaLexer.DECIMAL : SagaLexer.INT;
        token.setType(last == '%' ? SagaLexer.PERCENT : type);
        token.setText(text);
    }

    private void unterminatedText(CommonToken token) {
        reports.lexical(
                token,
                Diagnostic.at(places.of(token), Code.UNTERMINATED, "this text is not closed in its line")
                        .help("close it with `\"`; a line end in a text is written `\\n`"));
        token.setType(SagaLexer.STRING);
        token.setText(withoutWrongEscapes(token.getText()) + '"');
    }

    private static String withoutWrongEscapes(String text) {
        StringBuilder right = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int length = Escapes.length(text, at);
            right.append(text, at, at + length);
            at += Math.max(1, length);
        }
        return right.toString();
    }

    private void unterminatedComment(CommonToken token) {
        Span opening = places.between(token.getStartIndex(), token.getStartIndex() + 2);
        reports.lexical(
                token,
                Diagnostic.at(opening, Code.UNTERMINATED, "this comment is never closed")
                        .help("close it with `*/`"));
    }

    private void quotes(CommonToken token) {
        String text = token.getText();
        String inner =
                text.substring(1, text.length() - 1).replace("\\", "\\\\").replace("\"", "\\\"");
        Span span = places.of(token);
        reports.lexical(
                token,
                Diagnostic.at(span, Code.ILLEGAL_CHARACTER, "a text stands in straight double quotes")
                        .help("write `\"" + inner + "\"`")
                        .fix("Use double quotes", new Edit(span, '"' + inner + '"')));
        token.setType(SagaLexer.STRING);
        token.setText('"' + inner + '"');
    }

    private void escapes(CommonToken token) {
        String text = token.getText();
        if (text.indexOf('\\') < 0) {
            return;
        }
        int codePoints = token.getStartIndex();
        int at = 0;
        while (at < text.length()) {
            int length = Escapes.length(text, at);
            if (length == 0) {
                Span span = places.between(codePoints, codePoints + 2);
                reports.lexical(token, wrongEscape(text, at, span));
                at++;
                codePoints++;
            } else {
                codePoints += text.codePointCount(at, at + length);
                at += length;
            }
        }
        token.setText(withoutWrongEscapes(text));
    }

    private static Diagnostic.Builder wrongEscape(String text, int at, Span span) {
        String escape = text.substring(at, text.offsetByCodePoints(at, 2));
        return Diagnostic.at(span, Code.ILLEGAL_CHARACTER, "`" + escape + "` has no meaning in a text")
                .why("known are `\\n`, `\\t`, `\\r`, `\\b`, `\\f`, `\\s`, `\\\"`, `\\'`, `\\\\`, octal digits and"
                        + " `\\u` with four hexadecimal digits")
                .help("write `\\\\` for a backslash")
                .fix("Double the backslash", new Edit(new Span(span.file(), span.start(), span.start()), "\\"));
    }

    /** @return the index of the last character of the run that was reported */
    private int illegal(int first) {
        List<CommonToken> all = lexed.all();
        CommonToken token = all.get(first);
        String text = token.getText();
        CommonToken before = first == 0 ? null : all.get(first - 1);
        if (text.equals("%") && mendPercent(first)) {
            return first;
        }
        if (text.equals("#")) {
            return comment(first);
        }
        if (text.equals("|") && mendErrors(first)) {
            return first;
        }
        if (text.equals("&") || text.equals("|")) {
            single(token, text.equals("&") ? SagaLexer.AND : SagaLexer.OR);
            return first;
        }
        if (text.equals(";")) {
            semicolons(first);
            return first;
        }
        if (text.equals("`")) {
            reports.lexical(
                    token,
                    Diagnostic.at(places.of(token), Code.UNTERMINATED, "this backtick is not closed in its line")
                            .help("close the name with a second backtick"));
            return first;
        }
        int last = first;
        while (last + 1 < all.size() && all.get(last + 1).getType() == SagaLexer.ILLEGAL) {
            last++;
        }
        Span span = places.from(token, all.get(last));
        String shown = lexed.source()
                .text()
                .substring(span.start().offset(), span.end().offset());
        Diagnostic.Builder builder = Diagnostic.at(
                        span, Code.ILLEGAL_CHARACTER, IllegalCharacters.describe(shown) + " has no meaning here")
                .fix("Remove it", new Edit(span, before == null || shown.isBlank() ? "" : " "));
        IllegalCharacters.help(shown).ifPresent(builder::help);
        reports.lexical(token, builder);
        return last;
    }

    /** A comment as in a shell or in YAML, up to the end of its line. */
    private int comment(int first) {
        List<CommonToken> all = lexed.all();
        int last = first;
        while (last + 1 < all.size()
                && all.get(last + 1).getLine() == all.get(first).getLine()) {
            last++;
        }
        Span sign = places.of(all.get(first));
        reports.lexical(
                all.get(first),
                Diagnostic.at(sign, Code.ILLEGAL_CHARACTER, "`#` has no meaning here")
                        .help("a comment starts with `//`")
                        .fix("Write `//`", new Edit(sign, "//")));
        all.subList(first + 1, last + 1).stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .forEach(token -> token.setChannel(Token.HIDDEN_CHANNEL));
        return last;
    }

    private void single(CommonToken token, int meant) {
        String right = TokenSets.text(meant);
        Span span = places.of(token);
        reports.lexical(
                token,
                Diagnostic.at(span, Code.ILLEGAL_CHARACTER, "`" + token.getText() + "` has no meaning here")
                        .help("write `" + right + "`")
                        .fix("Write `" + right + "`", new Edit(span, right)));
        token.setType(meant);
        token.setText(right);
        token.setChannel(Token.DEFAULT_CHANNEL);
    }

    /** {@code fails OutOfStock | Declined}. */
    private boolean mendErrors(int at) {
        List<CommonToken> all = lexed.all();
        boolean fails = false;
        for (int i = at - 1; i >= 0 && all.get(i).getLine() == all.get(at).getLine(); i--) {
            fails |= all.get(i).getType() == SagaLexer.FAILS;
        }
        if (!fails) {
            return false;
        }
        CommonToken before = all.get(at - 1);
        Span sign = places.of(all.get(at));
        Span gap = before.getType() == SagaLexer.BLANK
                ? new Span(sign.file(), places.of(before).start(), sign.end())
                : sign;
        reports.lexical(
                all.get(at),
                Diagnostic.at(sign, Code.ILLEGAL_CHARACTER, "several errors are separated by commas")
                        .help("write `,`")
                        .fix("Write `,`", new Edit(gap, ",")));
        all.get(at).setType(SagaLexer.COMMA);
        all.get(at).setChannel(Token.DEFAULT_CHANNEL);
        return true;
    }

    /** All of a file are said at the first: who ends one line with it does so in all. */
    private void semicolons(int first) {
        if (semicolonsSaid) {
            return;
        }
        semicolonsSaid = true;
        List<CommonToken> all = lexed.all();
        List<Edit> edits = new ArrayList<>();
        for (int i = first; i < all.size(); i++) {
            CommonToken token = all.get(i);
            if (token.getType() == SagaLexer.ILLEGAL && token.getText().equals(";")) {
                boolean goesOn = i + 1 < all.size() && all.get(i + 1).getType() != SagaLexer.BLANK;
                edits.add(new Edit(places.of(token), goesOn ? " " : ""));
            }
        }
        int more = edits.size() - 1;
        Diagnostic.Builder builder = Diagnostic.at(
                        places.of(all.get(first)), Code.ILLEGAL_CHARACTER, "`;` has no meaning here")
                .help("leave it out: nothing ends a line or a clause")
                .fix(more == 0 ? "Remove it" : "Remove all of them", edits.toArray(new Edit[0]));
        if (more > 0) {
            builder.why("this file has " + more + " more of them");
        }
        reports.lexical(all.get(first), builder);
    }

    /** {@code 5 %}. */
    private boolean mendPercent(int at) {
        List<CommonToken> all = lexed.all();
        int before = at - 1;
        while (before >= 0 && all.get(before).getType() == SagaLexer.BLANK) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        CommonToken number = all.get(before);
        if (number.getType() != SagaLexer.INT && number.getType() != SagaLexer.DECIMAL) {
            return false;
        }
        String text = number.getText() + "%";
        Span span = places.from(number, all.get(at));
        reports.lexical(
                number,
                Diagnostic.at(span, Code.MALFORMED_NUMBER, "a percentage is a number and `%` in one word")
                        .help("write `" + text + "`")
                        .fix("Write `" + text + "`", new Edit(span, text)));
        number.setType(SagaLexer.PERCENT);
        number.setText(text);
        number.setStopIndex(all.get(at).getStopIndex());
        return true;
    }
}
