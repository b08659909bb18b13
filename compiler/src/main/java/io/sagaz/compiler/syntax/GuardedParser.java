package io.sagaz.compiler.syntax;

import io.sagaz.grammar.SagaParser;
import java.util.BitSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.atn.PredictionMode;

/** The generated parser with a limit on nesting; it says when a new statement starts. */
final class GuardedParser extends SagaParser {
    /** Parentheses, brackets, signs and type arguments within each other. */
    static final int NESTING_MAX = 64;

    private static final BitSet STATEMENTS = TokenSets.of(
            RULE_namespace,
            RULE_importing,
            RULE_declaration,
            RULE_constant,
            RULE_field,
            RULE_operation,
            RULE_sagaClause,
            RULE_statement,
            RULE_step,
            RULE_result);

    private final TokenBuffer tokens;
    private final Runnable statementStarts;
    private int operands;
    private int types;

    GuardedParser(TokenBuffer tokens, Runnable statementStarts) {
        super(tokens);
        this.tokens = tokens;
        this.statementStarts = statementStarts;
        removeErrorListeners();
        getInterpreter().setPredictionMode(PredictionMode.SLL);
    }

    TokenBuffer tokens() {
        return tokens;
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int ruleIndex) {
        boolean tooDeep =
                (ruleIndex == RULE_unary && operands > NESTING_MAX) || (ruleIndex == RULE_type && types > NESTING_MAX);
        if (tooDeep) {
            throw new TooDeep(this);
        }
        count(ruleIndex, 1);
        super.enterRule(context, state, ruleIndex);
        if (STATEMENTS.get(ruleIndex)) {
            statementStarts.run();
        }
    }

    @Override
    public void exitRule() {
        count(getRuleContext().getRuleIndex(), -1);
        super.exitRule();
    }

    private void count(int ruleIndex, int by) {
        if (ruleIndex == RULE_unary) {
            operands += by;
        } else if (ruleIndex == RULE_type) {
            types += by;
        }
    }

    /** Thrown before ANTLR's own recursion could overflow the stack; rules handle it as any wrong text. */
    static final class TooDeep extends RecognitionException {
        private TooDeep(GuardedParser parser) {
            super(parser, parser.getInputStream(), parser.getRuleContext());
            setOffendingToken(parser.getCurrentToken());
        }
    }
}
