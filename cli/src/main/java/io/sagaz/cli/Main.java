package io.sagaz.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The door of the {@code sagaz} command. What was asked for goes to the standard output, everything else to the error. */
@Command(
        name = "sagaz",
        description = "Checks, compiles, simulates, draws, formats and explains sagas.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ValidateCommand.class,
            CompileCommand.class,
            SimulateCommand.class,
            DiagramCommand.class,
            FormatCommand.class,
            CheckCommand.class,
            ExplainCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:no errors",
            "1:the sagas have errors",
            "2:wrong usage, or a file that can't be read",
            "3:a fault of sagaz itself"
        })
public final class Main {
    static final int OK = 0;
    static final int ERRORS = 1;
    static final int USAGE = 2;
    static final int OUR_FAULT = 3;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description =
                    "Show where a fault of sagaz itself comes from; so does the environment variable SAGAZ_DEBUG.")
    private boolean verbose;

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine sagaz = commandLine();
        sagaz.setOut(utf8(System.out)).setErr(utf8(System.err));
        System.exit(run(sagaz, arguments));
    }

    static int run(CommandLine sagaz, String... arguments) {
        try {
            return sagaz.execute(arguments);
        } catch (Error fault) {
            // Such as an overflow of the stack; picocli hands on what is no exception.
            Main main = sagaz.getCommand();
            return main.report(fault, sagaz);
        }
    }

    static CommandLine commandLine() {
        Main main = new Main();
        return new CommandLine(main)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((wrong, arguments) -> refuse(wrong))
                .setExecutionExceptionHandler((fault, command, result) -> main.report(fault, command));
    }

    /** Whether the output goes to a terminal, and neither it nor NO_COLOR says that it wants no colours. */
    static boolean colour(CommandSpec spec) {
        return spec.commandLine().getColorScheme().ansi().enabled();
    }

    /** Always UTF-8, so that the same input gives the same bytes on every machine. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** In a line or two: the whole usage would hide what is wrong. */
    private static int refuse(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("sagaz: " + wrong.getMessage());
        if (command.getParent() == null && !(wrong instanceof UnmatchedArgumentException)) {
            command.usage(err);
            return USAGE;
        }
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("`" + command.getCommandSpec().qualifiedName() + " --help` shows what there is.");
        return USAGE;
    }

    private int report(Throwable fault, CommandLine command) {
        PrintWriter err = command.getErr();
        if (fault instanceof RefusedInputException refused) {
            err.println("sagaz: " + refused.getMessage());
            return USAGE;
        }
        err.println("sagaz: this is a fault of sagaz itself, please report it with what you ran: " + fault
                + (verbose ? "" : " (--verbose shows where)"));
        if (verbose || System.getenv("SAGAZ_DEBUG") != null) {
            fault.printStackTrace(err);
        }
        return OUR_FAULT;
    }
}
