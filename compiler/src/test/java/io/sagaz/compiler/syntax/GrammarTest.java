package io.sagaz.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.grammar.SagaLexer;
import io.sagaz.grammar.SagaParser;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.DecisionInfo;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrammarTest {
    private static final int LOOKAHEAD_MAX = 3;

    static List<Path> files() {
        return Corpus.files();
    }

    private static SagaParser parser(Path file) {
        List<Token> tokens = Lexed.of(file.toString(), Corpus.text(file)).visible();
        SagaParser parser = new SagaParser(new TokenBuffer(new ListTokenSource(tokens), tokens));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return parser;
    }

    @ParameterizedTest
    @MethodSource("files")
    void decidesWithoutAmbiguityOrFallbackAndWithLittleLookahead(Path file) {
        SagaParser parser = parser(file);
        parser.setProfile(true);
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);

        parser.file();

        for (DecisionInfo decision : parser.getParseInfo().getDecisionInfo()) {
            String rule = parser.getRuleNames()[parser.getATN().getDecisionState(decision.decision).ruleIndex];
            assertThat(decision.ambiguities).as("ambiguities in %s", rule).isEmpty();
            assertThat(decision.LL_Fallback).as("fallbacks in %s", rule).isZero();
            assertThat(decision.SLL_MaxLook).as("lookahead in %s", rule).isLessThanOrEqualTo(LOOKAHEAD_MAX);
        }
    }

    @Test
    void corpusUsesEveryRuleAndEveryToken() {
        BitSet rules = new BitSet();
        BitSet tokens = new BitSet();
        for (Path file : files()) {
            visit(parser(file).file(), rules);
            Lexed lexed = Lexed.of(file.toString(), Corpus.text(file));
            for (CommonToken token : lexed.all()) {
                tokens.set(token.getType());
            }
        }

        for (int rule = 0; rule < SagaParser.ruleNames.length; rule++) {
            assertThat(rules.get(rule))
                    .as("rule %s", SagaParser.ruleNames[rule])
                    .isTrue();
        }
        for (int token = Token.MIN_USER_TOKEN_TYPE; token < SagaLexer.MALFORMED_NUMBER; token++) {
            assertThat(tokens.get(token))
                    .as("token %s", SagaLexer.VOCABULARY.getSymbolicName(token))
                    .isTrue();
        }
    }

    private static void visit(ParseTree tree, BitSet rules) {
        if (tree instanceof ParserRuleContext rule) {
            rules.set(rule.getRuleIndex());
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            visit(tree.getChild(i), rules);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void tokensMakeUpTheText(Path file) {
        String text = Corpus.text(file);
        StringBuilder together = new StringBuilder();

        Lexed.of(file.toString(), text).all().forEach(token -> together.append(token.getText()));

        assertThat(together).hasToString(text);
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasNothingToSayAboutAGoodFile(Path file) {
        assertThat(Syntax.parse(file.toString(), Corpus.text(file)).diagnostics())
                .isEmpty();
    }
}
