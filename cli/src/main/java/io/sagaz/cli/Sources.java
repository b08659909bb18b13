package io.sagaz.cli;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.diagnostics.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Parameters;

/** The arguments of a command that works on sagas. */
final class Sources {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files, or folders for all .saga files in them and below. What a file imports has to be among"
                    + " them or beside it.")
    private final List<Path> arguments = new ArrayList<>();

    /** @throws RefusedInputException if one can't be read */
    Checked check() {
        Workspace workspace = Workspace.empty();
        for (Map.Entry<String, byte[]> file : SourceFiles.read(arguments).entrySet()) {
            workspace = workspace.with(file.getKey(), file.getValue());
        }
        Analysis analysis = workspace.analyse();
        if (analysis.diagnostics().stream().anyMatch(it -> it.code() == Code.IMPORT_OF_NOTHING)) {
            List<Path> files = arguments.stream().filter(Files::isRegularFile).toList();
            analysis = Neighbours.added(workspace, files).analyse();
        }
        return new Checked(analysis, workspace.files());
    }
}
