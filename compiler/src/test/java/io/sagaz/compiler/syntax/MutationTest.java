package io.sagaz.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One slip in a good file: deleted, doubled and swapped tokens. */
class MutationTest {
    private static final double MESSAGES_MEAN_MAX = 1.25;
    private static final int MESSAGES_MAX = 3;
    private static final double STEPS_KEPT_MIN = 0.97;
    private static final int ONE_OF_SLIPS = 61;
    private static final String FILE = "mutant.saga";

    private record Mutant(String what, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"order", "trip", "rollout", "policies", "recovery", "saga-clauses"})
    void oneSlipGivesOneMessageAndKeepsTheRest(String name) {
        String text = Corpus.text(Corpus.file(name + ".saga"));
        Set<String> steps = steps(Syntax.parse(FILE, text));
        Tally tally = new Tally();

        mutants(text).forEach(mutant -> tally.add(mutant, steps));

        tally.check(name);
    }

    /** A sample: all slips in all programs would take minutes. */
    @Test
    void oneSlipInAnyProgramGivesOneMessageAndKeepsTheRest() {
        Tally tally = new Tally();
        List<Path> programs = Corpus.programs();

        for (int number = 0; number < programs.size(); number++) {
            String text = Corpus.text(programs.get(number));
            Set<String> steps = steps(Syntax.parse(FILE, text));
            List<Mutant> mutants = mutants(text);
            for (int next = number % ONE_OF_SLIPS; next < mutants.size(); next += ONE_OF_SLIPS) {
                tally.add(mutants.get(next), steps);
            }
        }

        tally.check("programs");
    }

    /** What is said about mutants, and what is left of them. */
    private static final class Tally {
        private int mutants;
        private int noticed;
        private long messages;
        private long steps;
        private long stepsKept;

        /** @param names of the steps before the slip */
        void add(Mutant mutant, Set<String> names) {
            FileUnit unit = Syntax.parse(FILE, mutant.text());
            assertSpansInside(unit);
            int count = unit.diagnostics().size();
            assertThat(count).as(mutant.what() + "\n" + mutant.text()).isLessThanOrEqualTo(MESSAGES_MAX);
            assertThat(unit.diagnostics())
                    .as(mutant.what())
                    .allSatisfy(
                            said -> assertThat(said.help()).as(said.message()).isPresent());
            mutants++;
            noticed += count == 0 ? 0 : 1;
            messages += count;
            Set<String> found = steps(unit);
            steps += names.size();
            stepsKept += names.stream().filter(found::contains).count();
        }

        void check(String what) {
            double mean = (double) messages / noticed;
            double kept = (double) stepsKept / steps;
            System.out.printf(
                    "%s: %d mutants, %d noticed, %.3f messages each, %.4f of the steps kept%n",
                    what, mutants, noticed, mean, kept);
            assertThat(mean).isLessThanOrEqualTo(MESSAGES_MEAN_MAX);
            assertThat(kept).isGreaterThanOrEqualTo(STEPS_KEPT_MIN);
        }
    }

    private static List<Mutant> mutants(String text) {
        List<Mutant> mutants = new ArrayList<>();
        List<CommonToken> tokens = Lexed.of("", text).all().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            CommonToken token = tokens.get(i);
            int start = token.getStartIndex();
            int end = token.getStopIndex() + 1;
            String at = "`" + token.getText() + "` in line " + token.getLine();
            mutants.add(new Mutant("without " + at, text.substring(0, start) + text.substring(end)));
            mutants.add(
                    new Mutant("twice " + at, text.substring(0, end) + " " + token.getText() + text.substring(end)));
            if (i + 1 < tokens.size()) {
                CommonToken next = tokens.get(i + 1);
                mutants.add(new Mutant(
                        "swapped " + at,
                        text.substring(0, start)
                                + next.getText()
                                + text.substring(end, next.getStartIndex())
                                + token.getText()
                                + text.substring(next.getStopIndex() + 1)));
            }
        }
        return mutants;
    }

    private static Set<String> steps(FileUnit unit) {
        Set<String> names = new HashSet<>();
        for (Declaration declaration : unit.declarations()) {
            if (declaration instanceof Declaration.SagaDecl saga) {
                saga.statements().stream()
                        .flatMap(MutationTest::steps)
                        .forEach(step -> names.add(step.name().text()));
            }
        }
        return names;
    }

    private static Stream<Statement.Step> steps(Statement statement) {
        return statement instanceof Statement.Parallel parallel
                ? parallel.steps().stream()
                : Stream.of((Statement.Step) statement);
    }

    static void assertSpansInside(FileUnit unit) {
        for (Diagnostic diagnostic : unit.diagnostics()) {
            Span span = diagnostic.span();
            assertThat(span.start().offset()).isGreaterThanOrEqualTo(0);
            assertThat(span.end().offset())
                    .isBetween(span.start().offset(), unit.text().length());
        }
    }
}
