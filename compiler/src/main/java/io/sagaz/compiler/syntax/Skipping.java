package io.sagaz.compiler.syntax;

import io.sagaz.grammar.SagaLexer;
import io.sagaz.grammar.SagaParser;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;

/** Passes over what can't be read, up to the next place where reading can go on. */
final class Skipping {
    private static final BitSet BY_LINES = TokenSets.of(
            SagaParser.RULE_field,
            SagaParser.RULE_fields,
            SagaParser.RULE_constant,
            SagaParser.RULE_enumType,
            SagaParser.RULE_operation,
            SagaParser.RULE_service);
    private static final BitSet PARENTHESISED = TokenSets.of(
            SagaParser.RULE_args, SagaParser.RULE_params, SagaParser.RULE_annotation, SagaParser.RULE_primary);

    private static final int ANNOTATION_TOKENS_MAX = 256;

    private final GuardedParser parser;
    private final TokenBuffer tokens;
    private final Automaton automaton;

    /** Braces that were passed over and whose partners are still to come. */
    private int openBraces;

    Skipping(GuardedParser parser, Automaton automaton) {
        this.parser = parser;
        this.tokens = parser.tokens();
        this.automaton = automaton;
    }

    /** @param here what would be right; nothing if the rule that is being read is given up */
    void skip(List<Automaton.Place> here) {
        boolean picky = automaton.expected(here).intersects(TokenSets.SYNCHRONISATION);
        boolean byLines = isWithin(BY_LINES);
        boolean parenthesised = isWithin(PARENTHESISED);
        int braces = 0;
        int parentheses = 0;
        for (int skipped = 0; tokens.LA(1) != Token.EOF; skipped++) {
            int type = tokens.LA(1);
            boolean outside = braces == 0 && parentheses == 0;
            boolean lineStarts = byLines && outside && skipped > 0 && startsLine(tokens.index());
            boolean closes = outside && (type == SagaLexer.RBRACE || (type == SagaLexer.RPAREN && parenthesised));
            if (lineStarts
                    || (outside && isSign(type) && automaton.accepts(here, type))
                    || (closes && (!picky || automaton.accepts(here, type)))
                    || isHeldOn(here, picky)) {
                break;
            }
            switch (type) {
                case SagaLexer.LBRACE -> braces++;
                case SagaLexer.RBRACE -> braces = Math.max(0, braces - 1);
                case SagaLexer.LPAREN -> parentheses++;
                case SagaLexer.RPAREN -> parentheses = Math.max(0, parentheses - 1);
                default -> {
                    // Nothing to count.
                }
            }
            tokens.consume();
        }
        openBraces += braces;
    }

    /** A sign by which the place can be found again. */
    private static boolean isSign(int type) {
        return type == SagaLexer.LBRACE || type == SagaLexer.ASSIGN || type == SagaLexer.COLON;
    }

    private boolean isHeldOn(List<Automaton.Place> here, boolean picky) {
        Token token = tokens.get(tokens.index());
        if (!TokenSets.contains(TokenSets.SYNCHRONISATION, token)) {
            return false;
        }
        if (parser.getContext().getRuleIndex() == SagaParser.RULE_file) {
            return isDeclaration(tokens.index());
        }
        return !picky || automaton.accepts(here, token.getType()) || isDeclaration(tokens.index());
    }

    private boolean isWithin(BitSet rules) {
        RuleContext context = parser.getContext();
        for (int i = 0; context != null && i < 3; i++) {
            if (rules.get(context.getRuleIndex())) {
                return true;
            }
            context = context.parent;
        }
        return false;
    }

    private boolean startsLine(int index) {
        return index > 0 && tokens.get(index).getLine() != tokens.get(index - 1).getLine();
    }

    /** Whether a closing brace belongs to an opening one that was passed over. */
    boolean closesSkipped() {
        if (openBraces == 0) {
            return false;
        }
        openBraces--;
        return true;
    }

    /** Whether a declaration starts at the token; {@code retry}, {@code error} and {@code event} can also be other things. */
    boolean isDeclaration(int index) {
        return switch (type(index)) {
            case SagaLexer.RECORD, SagaLexer.ENUM, SagaLexer.SERVICE, SagaLexer.SAGA, SagaLexer.IMPORT -> true;
            case SagaLexer.ERROR, SagaLexer.EVENT -> TokenSets.isName(type(index + 1));
            case SagaLexer.RETRY -> TokenSets.isName(type(index + 1)) && type(index + 2) == SagaLexer.ASSIGN;
            case SagaLexer.AT_SIGN -> tokens.get(index).getCharPositionInLine() == 0;
            default -> false;
        };
    }

    /** The index of the first token that doesn't belong to annotations; it doesn't look further than is usual. */
    int behindAnnotations(int index) {
        int at = index;
        int last = index + ANNOTATION_TOKENS_MAX;
        while (type(at) == SagaLexer.AT_SIGN && at < last) {
            at += 2;
            if (type(at) == SagaLexer.LPAREN) {
                while (type(at) != SagaLexer.RPAREN && type(at) != Token.EOF && at < last) {
                    at++;
                }
                at++;
            }
        }
        return at;
    }

    boolean isStatement(int index) {
        int type = type(index);
        return type > 0 && TokenSets.STATEMENTS.get(type);
    }

    boolean isClause(int index) {
        return switch (type(index)) {
            case SagaLexer.AFTER,
                    SagaLexer.WHEN,
                    SagaLexer.VERIFY,
                    SagaLexer.COMPENSATE,
                    SagaLexer.TIMEOUT,
                    SagaLexer.RECOVER,
                    SagaLexer.EMIT -> true;
            case SagaLexer.RETRY -> !isDeclaration(index);
            default -> false;
        };
    }

    private int type(int index) {
        return index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
    }
}
