package io.sagaz.cli;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Explanations;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page of a diagnostic: what it means, why, wrong and right. */
@Command(name = "explain", description = "Explain the code of a diagnostic.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "As in a message, such as SAGA0501; 501 will do.")
    private String code = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Code known = Code.parse(code).orElseThrow(() -> new RefusedInputException(unknown()));
        spec.commandLine().getOut().print(Explanations.page(known));
        spec.commandLine().getOut().flush();
        return Main.OK;
    }
}
