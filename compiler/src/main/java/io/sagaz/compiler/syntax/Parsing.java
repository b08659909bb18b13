package io.sagaz.compiler.syntax;

import io.sagaz.compiler.cancel.Cancellation;
import io.sagaz.grammar.SagaParser;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Tokens to parse tree. Most texts are right, so the first try looks for nothing but that; only where it fails is the text
 * read again with error recovery, which costs several times as much.
 */
final class Parsing {
    private Parsing() {}

    static SagaParser.FileContext parse(Lexed lexed, Reports reports, Cancellation cancellation) {
        List<Token> visible = lexed.visible();
        TokenBuffer tokens = new TokenBuffer(new ListTokenSource(visible), visible);
        GuardedParser parser = new GuardedParser(tokens, cancellation::check);
        parser.setErrorHandler(new Bail());
        try {
            return parser.file();
        } catch (ParseCancellationException wrong) {
            Habits.mend(visible, lexed.places(), reports);
            ReservedNames.mend(visible, lexed.places(), reports);
            TokenBuffer mended = new TokenBuffer(new ListTokenSource(visible), visible);
            return recovering(mended, lexed.places(), reports, cancellation);
        }
    }

    private static SagaParser.FileContext recovering(
            TokenBuffer tokens, Places places, Reports reports, Cancellation cancellation) {
        Automaton automaton = new Automaton(SagaParser._ATN);
        Mending mending = new Mending(tokens, places, reports, automaton);
        GuardedParser parser = new GuardedParser(tokens, () -> {
            cancellation.check();
            mending.statementStarts();
        });
        Recovery recovery = new Recovery(parser, mending, automaton);
        parser.setErrorHandler(recovery);
        parser.setInterpreter(new MendingSimulator(parser, recovery));
        return parser.file();
    }

    /** Stops at the first mistake. */
    private static final class Bail extends BailErrorStrategy {
        @Override
        public void reportError(Parser parser, RecognitionException wrong) {
            // ANTLR would print what it doesn't know to the standard error stream; the second try reports.
        }
    }

    /** Mends the text where no alternative fits what lies ahead, and decides again. */
    private static final class MendingSimulator extends ParserATNSimulator {
        private final Recovery recovery;

        MendingSimulator(GuardedParser parser, Recovery recovery) {
            super(
                    parser,
                    parser.getATN(),
                    parser.getInterpreter().decisionToDFA,
                    parser.getInterpreter().getSharedContextCache());
            this.recovery = recovery;
            setPredictionMode(PredictionMode.SLL);
        }

        @Override
        public int adaptivePredict(TokenStream input, int decision, ParserRuleContext outer) {
            while (true) {
                try {
                    return super.adaptivePredict(input, decision, outer);
                } catch (NoViableAltException wrong) {
                    if (!recovery.mendPrediction(decision, outer, wrong)) {
                        throw wrong;
                    }
                }
            }
        }
    }
}
