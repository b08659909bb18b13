package io.sagaz.compiler.syntax;

import io.sagaz.grammar.SagaLexer;
import io.sagaz.grammar.SagaParser;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleTransition;

/** Reads what is right by itself and stands in the wrong place of a file or saga, so that it isn't lost. */
final class Misplaced {
    private final GuardedParser parser;
    private final TokenBuffer tokens;
    private final Mending mending;
    private final Automaton automaton;

    Misplaced(GuardedParser parser, Mending mending, Automaton automaton) {
        this.parser = parser;
        this.tokens = parser.tokens();
        this.mending = mending;
        this.automaton = automaton;
    }

    /**
     * @param here what would be right
     * @return whether something was read
     */
    boolean read(List<Automaton.Place> here) {
        int rule = parser.getContext().getRuleIndex();
        if (rule == SagaParser.RULE_file) {
            return readInFile();
        }
        return rule == SagaParser.RULE_saga && automaton.accepts(here, SagaLexer.RBRACE) && readInSaga();
    }

    private boolean readInFile() {
        switch (tokens.LA(1)) {
            case SagaLexer.IMPORT -> {
                say("imports stand before the declarations", "move it in front of the first declaration");
                within(SagaParser.RULE_importing, parser::importing);
            }
            case SagaLexer.NAMESPACE -> {
                say("a file has one namespace, in front of everything else", "keep one, in the first line of the file");
                within(SagaParser.RULE_namespace, parser::namespace);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean readInSaga() {
        if (isSagaClause()) {
            // That it comes too late is said when the tree is there.
            within(SagaParser.RULE_sagaClause, parser::sagaClause);
            return true;
        }
        int type = tokens.LA(1);
        if (type == SagaLexer.RETURN) {
            say("a saga has one `return`", "keep one of them, behind the last step");
            within(SagaParser.RULE_result, parser::result);
            return true;
        }
        if (type > 0 && TokenSets.STATEMENTS.get(type)) {
            say("`return` comes last in a saga", "move `return` behind the last step");
            within(SagaParser.RULE_statement, parser::statement);
            return true;
        }
        return false;
    }

    private void say(String why, String help) {
        int index = tokens.index();
        mending.report(index, () -> mending.messages().unexpected(index, why, help));
    }

    /** Whether a clause of the saga comes next, though a step is being read, or a step behind {@code return}. */
    boolean isAhead() {
        int type = tokens.LA(1);
        if (type > 0 && TokenSets.STATEMENTS.get(type) && isWithin(SagaParser.RULE_result)) {
            return true;
        }
        int index = tokens.index();
        boolean startsLine = index > 0
                && tokens.get(index).getLine() != tokens.get(index - 1).getLine();
        return startsLine && isWithin(SagaParser.RULE_statement) && isSagaClause();
    }

    private boolean isWithin(int rule) {
        RuleContext context = parser.getContext();
        while (context != null && context.getRuleIndex() != rule) {
            context = context.parent;
        }
        return context != null && context.parent.getRuleIndex() == SagaParser.RULE_saga;
    }

    private boolean isSagaClause() {
        ATN atn = parser.getATN();
        List<Automaton.Place> start = automaton.from(atn.ruleToStartState[SagaParser.RULE_sagaClause], null);
        List<Integer> types = List.of(tokens.LA(1), tokens.LA(2));
        return tokens.LA(1) != Token.EOF && automaton.accepted(start, types) == types.size();
    }

    /** Calls a rule from where the grammar has it, since ANTLR finds its way back by the calling state. */
    private void within(int rule, Runnable read) {
        int state = parser.getState();
        parser.setState(callOf(rule, parser.getContext().getRuleIndex()));
        read.run();
        parser.setState(state);
    }

    private int callOf(int rule, int caller) {
        for (ATNState state : parser.getATN().states) {
            boolean calls = state != null
                    && state.ruleIndex == caller
                    && state.getNumberOfTransitions() > 0
                    && state.transition(0) instanceof RuleTransition call
                    && call.target.ruleIndex == rule;
            if (calls) {
                return state.stateNumber;
            }
        }
        throw new IllegalStateException("rule " + caller + " doesn't call rule " + rule);
    }
}
