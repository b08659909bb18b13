package io.sagaz.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is wrong with sagas. */
@Command(
        name = "validate",
        description = "Check sagas, and print what there is to say about them.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private final Sources sources = new Sources();

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
        Checked checked = sources.check();
        sources.print(checked, form, spec);
        if (form == DiagnosticsForm.TEXT) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(checked.summary());
            out.flush();
        }
        return checked.hasErrors() ? Main.ERRORS : Main.OK;
    }
}
