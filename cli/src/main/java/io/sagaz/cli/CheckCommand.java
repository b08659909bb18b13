package io.sagaz.cli;

import io.sagaz.compiler.definition.Definition;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.evolution.Evolution;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what sagas that are running would meet. */
@Command(
        name = "check",
        description = "Compare sagas with a release, and say what those that are running would meet.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final Sources sources = new Sources();

    @Option(
            names = "--against",
            paramLabel = "RELEASE",
            required = true,
            description = "The jar of the release, or its definitions or .saga files, or a folder of these.")
    private Path against = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = FormConverter.OfDiagnostics.class,
            description = "text (with excerpts, the default), plain (a line each), json or sarif")
    private DiagnosticsForm form = DiagnosticsForm.TEXT;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Definition> baseline = Baseline.at(against);
        Checked checked = sources.check();
        List<Diagnostic> found = checked.hasErrors()
                ? checked.diagnostics()
                : Evolution.compare(
                        baseline, checked.analysis().model(), checked.analysis().units());
        PrintWriter out = spec.commandLine().getOut();
        out.print(form.print(found, checked.texts(), Main.colour(spec)));
        out.flush();
        return found.stream().anyMatch(Diagnostic::isError) ? Main.ERRORS : Main.OK;
    }
}
