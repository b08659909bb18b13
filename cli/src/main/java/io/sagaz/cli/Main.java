package io.sagaz.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The door of the {@code sagaz} command; its exit status is picocli's: 0 done, 2 wrong usage. */
@Command(
        name = "sagaz",
        description = "Checks, simulates and explains sagas.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }
}
