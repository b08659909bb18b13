package io.sagaz.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * What one run of the command, in this process, gave.
 *
 * @param status the exit status
 */
record Run(int status, String out, String err) {
    static Run sagaz(String... arguments) {
        return run(Ansi.OFF, arguments);
    }

    static Run onTerminal(String... arguments) {
        return run(Ansi.ON, arguments);
    }

    private static Run run(Ansi ansi, String... arguments) {
        return execute(Main.commandLine().setColorScheme(CommandLine.Help.defaultColorScheme(ansi)), arguments);
    }

    static Run execute(CommandLine command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = Main.run(command, arguments);
        return new Run(status, out.toString(), err.toString());
    }
}
