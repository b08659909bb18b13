package io.sagaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
    @Test
    void printsItsVersion() {
        Run run = Run.sagaz("--version");

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("sagaz \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @Test
    void itsHelpNamesEachCommandAndEachExitStatus() {
        Run run = Run.sagaz("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("validate", "simulate", "explain", "0   no errors", "3   a fault of sagaz itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "simulate", "explain"})
    void eachCommandHasAHelp(String command) {
        Run run = Run.sagaz(command, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: sagaz " + command);
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void withoutACommandItSaysHowItIsUsed() {
        Run run = Run.sagaz();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: sagaz", "validate");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void refusesAnUnknownOption() {
        Run run = Run.sagaz("--unknown");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--unknown");
    }

    @Test
    void refusesAnUnknownCommandAndNamesTheNearest() {
        Run run = Run.sagaz("validat", "order.saga");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("validat", "Did you mean", "validate");
    }

    @Command(name = "break")
    static final class Breaking implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("the count is negative");
        }
    }

    @Test
    void aFaultOfOursIsOneLineThatAsksForAReport() {
        Run run = Run.execute(breakable(), "break");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("fault of sagaz itself", "report", "the count is negative", "--verbose");
    }

    @Test
    void aFaultOfOursShowsWhereItComesFromIfAsked() {
        Run run = Run.execute(breakable(), "--verbose", "break");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("the count is negative", "\tat io.sagaz.cli.MainTest$Breaking.run");
    }

    @Command(name = "overflow")
    static final class Overflowing implements Runnable {
        @Override
        public void run() {
            throw new StackOverflowError();
        }
    }

    @Test
    void anErrorOfTheMachineIsOurFaultToo() {
        Run run = Run.execute(breakable(), "overflow");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("fault of sagaz itself", "StackOverflowError");
    }

    private static CommandLine breakable() {
        return Main.commandLine().addSubcommand(new Breaking()).addSubcommand(new Overflowing());
    }
}
