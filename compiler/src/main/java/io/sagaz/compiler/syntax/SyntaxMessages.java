package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.grammar.SagaLexer;
import io.sagaz.grammar.SagaParser;
import java.util.BitSet;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** The wording of what the parser has to say. */
final class SyntaxMessages {
    private final TokenBuffer tokens;
    private final Places places;

    SyntaxMessages(TokenBuffer tokens, Places places) {
        this.tokens = tokens;
        this.places = places;
    }

    /** @param index of the token before which it should stand */
    Diagnostic.Builder missing(int type, int index, BitSet expected, int rule) {
        String text = TokenSets.text(type);
        if (text.isEmpty()) {
            boolean value =
                    type == SagaLexer.IDENTIFIER && expected.get(SagaLexer.INT) && expected.get(SagaLexer.LPAREN);
            return missing(Expectation.describe(value ? expected : TokenSets.of(type), rule), index)
                    .help(Examples.ofValue(type, rule));
        }
        Span place = TokenSets.WORDS.get(type) ? places.of(tokens.get(index)) : gap(index);
        String where = TokenSets.WORDS.get(type) ? " in front of " + quoted(tokens.get(index)) : "";
        Diagnostic.Builder builder = Diagnostic.at(place, Code.MISSING, "`" + text + "` is missing" + where)
                .help(written(type, text, index));
        if (isCertain(type, index)) {
            builder.fix("Insert `" + text + "`", insertion(type, text, index));
        }
        Brackets.opening(tokens, index, type).ifPresent(opening -> builder.related(places.of(opening), "opened here"));
        return builder;
    }

    /** Arguments and the second half of a pair have to be written, too, if the line ends there. */
    private boolean isCertain(int type, int index) {
        return switch (type) {
            case SagaLexer.LPAREN, SagaLexer.ASSIGN, SagaLexer.COLON, SagaLexer.DOT -> isOnOneLine(index);
            case SagaLexer.RANGE -> tokens.get(index).getType() == SagaLexer.DURATION;
            default -> true;
        };
    }

    private boolean isOnOneLine(int index) {
        return index > 0 && tokens.get(index - 1).getLine() == tokens.get(index).getLine();
    }

    /** With its neighbours. */
    private String written(int type, String text, int index) {
        if (Brackets.isClosing(type)) {
            return "close it with `" + text + "`";
        }
        boolean word = TokenSets.WORDS.get(type);
        if (type == SagaLexer.RANGE && !isCertain(type, index)) {
            return "write the shortest and the longest pause, such as `200ms..10s`";
        }
        if (type == SagaLexer.LPAREN && !isOnOneLine(index)) {
            return "write the arguments behind it, in parentheses";
        }
        String before = index > 0 ? tokens.get(index - 1).getText() : "";
        String after = tokens.get(index).getText();
        if (word || (!isOnOneLine(index) && index == 0)) {
            return "write `" + text + " " + after + "`";
        }
        String spaced = switch (type) {
            case SagaLexer.ASSIGN -> " = ";
            case SagaLexer.LBRACE -> " {";
            case SagaLexer.COLON, SagaLexer.COMMA -> text + " ";
            default -> text;
        };
        boolean next = isOnOneLine(index) && type != SagaLexer.LBRACE && !before.contains("`") && !after.contains("`");
        return next ? "write `" + before + spaced + after + "`" : "write `" + text + "` behind it";
    }

    /** Where nothing simple would do. */
    Diagnostic.Builder missing(BitSet expected, int index, int rule) {
        return expected.cardinality() == 1
                ? missing(expected.nextSetBit(0), index, expected, rule)
                : missing(Expectation.describe(expected, rule), index).help(Examples.of(rule));
    }

    private Diagnostic.Builder missing(String what, int index) {
        return Diagnostic.at(
                gap(index), Code.MISSING, what + (what.contains(" or ") ? " is needed here" : " is missing"));
    }

    private Span gap(int index) {
        return index == 0 ? places.of(tokens.get(0)) : places.after(tokens.get(index - 1));
    }

    private Edit insertion(int type, String text, int index) {
        if (TokenSets.WORDS.get(type)) {
            Span next = places.of(tokens.get(index));
            return new Edit(new Span(next.file(), next.start(), next.start()), text + " ");
        }
        String spaced = switch (type) {
            case SagaLexer.ASSIGN, SagaLexer.LBRACE -> " " + text;
            case SagaLexer.RBRACE -> closing(index);
            default -> text;
        };
        return new Edit(gap(index), spaced);
    }

    private String closing(int index) {
        Optional<Token> opening = Brackets.opening(tokens, index, SagaLexer.RBRACE);
        if (opening.isEmpty()
                || opening.get().getLine() == tokens.get(index - 1).getLine()) {
            return " }";
        }
        String line = places.source().line(opening.get().getLine());
        int indentation = line.length() - line.stripLeading().length();
        return "\n" + line.substring(0, indentation) + "}";
    }

    Diagnostic.Builder unexpected(int index, BitSet expected, int rule) {
        String needed = Expectation.describe(expected, rule);
        String message = "unexpected " + quoted(tokens.get(index));
        return Diagnostic.at(
                        places.of(tokens.get(index)),
                        Code.UNEXPECTED,
                        needed.isEmpty() ? message : message + ", this place needs " + needed)
                .help(Examples.of(rule));
    }

    /** One that can be left out. */
    Diagnostic.Builder surplus(int index, BitSet expected, int rule) {
        Diagnostic.Builder builder = unexpected(index, expected, rule);
        return tokens.get(index).getType() == Token.EOF
                ? builder
                : builder.help("leave " + quoted(tokens.get(index)) + " out")
                        .fix("Remove it", new Edit(places.of(tokens.get(index)), ""));
    }

    /** One that stands in the place of another. */
    Diagnostic.Builder instead(int index, int type, int rule) {
        BitSet needed = TokenSets.of(type);
        Diagnostic.Builder builder = unexpected(index, needed, rule);
        String text = TokenSets.text(type);
        return text.isEmpty()
                ? builder.help(Examples.ofValue(type, rule))
                : builder.help("write `" + text + "` instead")
                        .fix("Write `" + text + "`", new Edit(places.of(tokens.get(index)), text));
    }

    Diagnostic.Builder unexpected(int index, String why, String help) {
        return Diagnostic.at(places.of(tokens.get(index)), Code.UNEXPECTED, "unexpected " + quoted(tokens.get(index)))
                .why(why)
                .help(help);
    }

    private static String quoted(Token token) {
        return token.getType() == Token.EOF ? "end of the file" : "`" + token.getText() + "`";
    }

    /** @param meant the word of ours in its place, if there is one */
    Diagnostic.Builder unknownWord(int index, Optional<Integer> meant, BitSet expected, int rule) {
        Token wrong = tokens.get(index);
        Span span = places.of(wrong);
        Diagnostic.Builder builder =
                Diagnostic.at(span, Code.UNKNOWN_WORD, "`" + wrong.getText() + "` is no word of the language");
        if (meant.isPresent()) {
            String word = TokenSets.text(meant.get());
            return builder.help("did you mean `" + word + "`?").fix("Write `" + word + "`", new Edit(span, word));
        }
        Optional<String> elsewhere = ForeignWords.elsewhere(wrong.getText());
        return builder.help(elsewhere
                .map(word -> "what is meant is probably `" + word + "`, which has its place elsewhere")
                .orElseGet(() -> rule == SagaParser.RULE_file
                        ? Examples.of(rule)
                        : "this place needs " + Expectation.describe(expected, rule)));
    }

    Diagnostic.Builder notClosed(Token opening) {
        return Diagnostic.at(places.of(opening), Code.NOT_CLOSED, "`" + opening.getText() + "` is never closed")
                .help("close it with `" + TokenSets.text(Brackets.closing(opening.getType())) + "`");
    }

    Diagnostic.Builder reserved(int index) {
        Token token = tokens.get(index);
        String quoted = "`" + token.getText() + "`";
        Span span = places.of(token);
        return Diagnostic.at(span, Code.RESERVED_NAME, quoted + " is a reserved word, not a name")
                .help("choose another name, or put it in backticks")
                .fix("Put it in backticks", new Edit(span, quoted));
    }

    /** A number and its unit in two words. */
    Diagnostic.Builder duration(Token number, Token unit, String text) {
        Span span = places.from(number, unit);
        return Diagnostic.at(span, Code.MALFORMED_NUMBER, "a duration is a number and its unit in one word")
                .help("write `" + text + "`")
                .fix("Write `" + text + "`", new Edit(span, text));
    }

    Diagnostic.Builder withoutUnit(Token number) {
        Span span = places.of(number);
        String seconds = number.getText() + "s";
        String millis = number.getText() + "ms";
        return Diagnostic.at(span, Code.MALFORMED_NUMBER, "this duration has no unit")
                .help("write `" + seconds + "` or `" + millis + "`")
                .fix("Write `" + seconds + "`", new Edit(span, seconds))
                .fix("Write `" + millis + "`", new Edit(span, millis));
    }

    Diagnostic.Builder withoutPercent(Token number) {
        Span span = places.of(number);
        String text = number.getText() + "%";
        return Diagnostic.at(span, Code.MALFORMED_NUMBER, "this percentage has no `%`")
                .help("write `" + text + "`")
                .fix("Write `" + text + "`", new Edit(span, text));
    }

    Diagnostic.Builder tooDeep(Token token) {
        return Diagnostic.at(
                        places.of(token), Code.TOO_LARGE, "nested deeper than " + GuardedParser.NESTING_MAX + " levels")
                .help("give parts of it to an operation, or a name of their own");
    }
}
