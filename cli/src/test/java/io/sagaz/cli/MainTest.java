package io.sagaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine sagaz =
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void printsItsVersion() {
        int status = sagaz.execute("--version");

        assertThat(status).isZero();
        assertThat(out.toString()).matches("sagaz \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @Test
    void refusesAnUnknownOption() {
        int status = sagaz.execute("--unknown");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("--unknown");
    }
}
