package io.sagaz.compiler.syntax;

import io.sagaz.grammar.SagaLexer;
import io.sagaz.grammar.SagaParser;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * What the parser does where the text is wrong. First it tries to mend the text with one token ({@link Mending}); the parser
 * then goes on as if that had been typed. Otherwise it skips to the next reserved word that can be held on to, and what was
 * being read ends with missing parts.
 *
 * <p>ANTLR's own strategy looks at single tokens and at the innermost rules; it reports several times for one mistake and
 * loses the clauses behind it.
 */
final class Recovery implements ANTLRErrorStrategy {
    private static final BitSet BODIES = TokenSets.of(
            SagaParser.RULE_service,
            SagaParser.RULE_enumType,
            SagaParser.RULE_fields,
            SagaParser.RULE_saga,
            SagaParser.RULE_parallel);

    private static final BitSet NAMES =
            TokenSets.of(SagaParser.RULE_name, SagaParser.RULE_word, SagaParser.RULE_names, SagaParser.RULE_path);

    private final GuardedParser parser;
    private final TokenBuffer tokens;
    private final Automaton automaton;
    private final Mending mending;
    private final Skipping skipping;
    private final Misplaced misplaced;
    private int verified = -1;
    private int lastRecovery = -1;

    Recovery(GuardedParser parser, Mending mending, Automaton automaton) {
        this.parser = parser;
        this.tokens = parser.tokens();
        this.automaton = automaton;
        this.mending = mending;
        this.skipping = new Skipping(parser, automaton);
        this.misplaced = new Misplaced(parser, mending, automaton);
    }

    private ATNState state() {
        return parser.getATN().states.get(parser.getState());
    }

    /** The innermost rule that says more than that a name is read. */
    private int rule() {
        RuleContext context = parser.getContext();
        while (NAMES.get(context.getRuleIndex()) && context.parent != null) {
            context = context.parent;
        }
        return context.getRuleIndex();
    }

    private List<Automaton.Place> here() {
        return automaton.from(state(), parser.getContext());
    }

    /** Before each decision: whether the next token fits, by the whole stack. */
    @Override
    public void sync(Parser ignored) {
        removeExtraBrace();
        insertBrace();
        insertColon();
        ATNState state = state();
        IntervalSet inRule = parser.getATN().nextTokens(state);
        boolean optional = inRule.contains(Token.EPSILON);
        while (!inRule.contains(tokens.LA(1))) {
            if (optional && verified == tokens.index()) {
                return;
            }
            List<Automaton.Place> here = here();
            if (automaton.accepts(here, tokens.LA(1))) {
                verified = tokens.index();
                return;
            }
            verified = -1;
            if (misplaced.read(here)) {
                continue;
            }
            if (optional && misplaced.isAhead()) {
                return;
            }
            if (mending.mend(here, tokens.index(), rule())) {
                continue;
            }
            mending.giveUp(here, tokens.index(), rule());
            skipping.skip(here);
            if (!misplaced.read(here)) {
                return;
            }
        }
    }

    /** A closing brace behind which the saga goes on. */
    private void removeExtraBrace() {
        int index = tokens.index();
        boolean extra = tokens.LA(1) == SagaLexer.RBRACE && goesOnBehind(index);
        if (!extra) {
            return;
        }
        if (!skipping.closesSkipped()) {
            mending.report(
                    index,
                    () -> mending.messages()
                            .unexpected(
                                    index,
                                    "the saga goes on behind it, and nothing else is open",
                                    "leave it out, or open a block before it"));
        }
        tokens.remove(index);
        verified = -1;
    }

    private boolean goesOnBehind(int brace) {
        boolean alternative = tokens.get(Math.min(brace + 1, tokens.size() - 1)).getType() == SagaLexer.ELSE;
        return switch (rule()) {
            case SagaParser.RULE_saga -> alternative || skipping.isStatement(brace + 1);
            case SagaParser.RULE_step -> alternative || skipping.isClause(brace + 1);
            case SagaParser.RULE_recover -> alternative;
            default -> false;
        };
    }

    /** Annotations before a declaration would be taken for those of a member or step. */
    private void insertBrace() {
        int index = tokens.index();
        boolean within = tokens.LA(1) == SagaLexer.AT_SIGN && BODIES.get(rule());
        if (within && skipping.isDeclaration(skipping.behindAnnotations(index))) {
            BitSet brace = TokenSets.of(SagaLexer.RBRACE);
            mending.report(index, () -> mending.messages().missing(SagaLexer.RBRACE, index, brace, rule()));
            tokens.insert(index, mending.missing(SagaLexer.RBRACE, index));
            verified = -1;
        }
    }

    /** A result's type without its colon would be taken for the name of the next operation. */
    private void insertColon() {
        int index = tokens.index();
        boolean isResult = rule() == SagaParser.RULE_operation
                && index > 0
                && tokens.LA(-1) == SagaLexer.RPAREN
                && TokenSets.isName(tokens.LA(1))
                && tokens.LA(2) != SagaLexer.LPAREN
                && !(TokenSets.isName(tokens.LA(2)) && isOnOneLine(index, index + 1))
                && isOnOneLine(index - 1, index);
        if (isResult) {
            BitSet colon = TokenSets.of(SagaLexer.COLON);
            mending.report(index, () -> mending.messages().missing(SagaLexer.COLON, index, colon, rule()));
            tokens.insert(index, mending.missing(SagaLexer.COLON, index));
        }
    }

    private boolean isOnOneLine(int first, int second) {
        return tokens.get(first).getLine() == tokens.get(second).getLine();
    }

    @Override
    public Token recoverInline(Parser ignored) {
        while (true) {
            List<Automaton.Place> here = here();
            if (automaton.accepts(here, tokens.LA(1))) {
                return read();
            }
            if (misplaced.read(here)) {
                continue;
            }
            verified = -1;
            if (!mending.mend(here, tokens.index(), rule())) {
                mending.giveUp(here, tokens.index(), rule());
                skipping.skip(here);
                return automaton.accepts(here, tokens.LA(1)) ? read() : missing(here);
            }
        }
    }

    private Token read() {
        Token token = parser.getCurrentToken();
        parser.consume();
        return token;
    }

    private Token missing(List<Automaton.Place> here) {
        int type = automaton.expected(here).nextSetBit(0);
        CommonToken missing = mending.missing(Math.max(type, Token.MIN_USER_TOKEN_TYPE), tokens.index());
        // The sign for the parser that it wasn't read.
        missing.setTokenIndex(-1);
        return missing;
    }

    /**
     * For decisions that look at several tokens.
     *
     * @return whether the text was mended, so that it is worth trying again
     */
    boolean mendPrediction(int decision, ParserRuleContext outer, NoViableAltException wrong) {
        List<Automaton.Place> here = automaton.from(parser.getATN().getDecisionState(decision), outer);
        int index = tokens.index();
        while (index < tokens.size()
                && automaton.accepts(here, tokens.get(index).getType())) {
            here = automaton.after(here, tokens.get(index).getType());
            index++;
        }
        if (index >= tokens.size()) {
            return false;
        }
        verified = -1;
        if (mending.mend(here, index, rule())) {
            return true;
        }
        mending.giveUp(here, index, rule());
        return false;
    }

    @Override
    public void reportError(Parser ignored, RecognitionException wrong) {
        if (wrong instanceof GuardedParser.TooDeep) {
            int index = tokens.index();
            mending.report(index, () -> mending.messages().tooDeep(tokens.get(index)));
        } else {
            mending.giveUp(here(), tokens.index(), rule());
        }
    }

    @Override
    public void recover(Parser ignored, RecognitionException wrong) {
        skipping.skip(List.of());
        if (lastRecovery == tokens.index()) {
            tokens.consume();
        }
        lastRecovery = tokens.index();
    }

    @Override
    public void reset(Parser ignored) {
        // One strategy serves one parse.
    }

    @Override
    public boolean inErrorRecoveryMode(Parser ignored) {
        return false;
    }

    @Override
    public void reportMatch(Parser ignored) {
        // Statements begin and end in the parser's rules.
    }
}
