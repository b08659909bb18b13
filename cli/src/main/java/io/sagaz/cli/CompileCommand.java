package io.sagaz.cli;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.GeneratedFiles;
import io.sagaz.compiler.Outputs;
import io.sagaz.compiler.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Generates what the Maven plugin generates, for other build tools. */
@Command(
        name = "compile",
        description = "Check sagas and generate Java from them, for builds without Maven. While there is an error,"
                + " nothing is written; a file whose bytes would be the same isn't touched; one that is no longer"
                + " produced is deleted.",
        mixinStandardHelpOptions = true)
final class CompileCommand implements Callable<Integer> {
    private static final String RECORD = ".sagaz-outputs";

    @Mixin
    private final Sources sources = new Sources();

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "The source root for the Java.")
    private Path output = Path.of("");

    @Option(
            names = "--resources",
            paramLabel = "DIR",
            description = "The resource root for what goes into the jar under META-INF/sagaz; if it is left out, the"
                    + " source root.")
    private @Nullable Path resources;

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
        Checked checked = sources.checkAlone();
        sources.print(checked, form, spec);
        if (!checked.hasErrors()) {
            report(write(sources.inFolders()));
        } else if (form == DiagnosticsForm.TEXT) {
            say(checked.summary());
        }
        return checked.hasErrors() ? Main.ERRORS : Main.OK;
    }

    private record Written(int files, int changes) {}

    /** Definitions say where a saga stands, so the compiler has to know the files by their names within the folder. */
    private Written write(SortedMap<String, byte[]> files) {
        Analysis analysis = workspace(files).analyse();
        Path java = output.toAbsolutePath().normalize();
        Path others =
                Optional.ofNullable(resources).orElse(output).toAbsolutePath().normalize();
        SortedMap<Path, byte[]> generated = new GeneratedFiles(java, others).of(files, analysis);
        try {
            return new Written(generated.size(), new Outputs(java.resolve(RECORD)).replace("", generated));
        } catch (IOException e) {
            throw new RefusedInputException("`" + output + "` can't be written to: " + e, e);
        }
    }

    private Workspace workspace(Map<String, byte[]> files) {
        Workspace workspace = sources.empty();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            workspace = workspace.with(file.getKey(), file.getValue());
        }
        return workspace;
    }

    private void report(Written written) {
        if (form == DiagnosticsForm.TEXT) {
            say("generated " + written.files() + " files in " + output + ", "
                    + (written.changes() == 0 ? "none" : written.changes()) + " changed");
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
