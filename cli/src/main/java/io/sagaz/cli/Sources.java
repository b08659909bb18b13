package io.sagaz.cli;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
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
            description = "Files, or folders for all .saga files in them and below. What they import from each other"
                    + " has to be among them.")
    private final List<Path> arguments = new ArrayList<>();

    /** @throws RefusedInputException if one can't be read */
    Analysis analyse() {
        Workspace workspace = Workspace.empty();
        for (Map.Entry<String, byte[]> file : SourceFiles.read(arguments).entrySet()) {
            workspace = workspace.with(file.getKey(), file.getValue());
        }
        return workspace.analyse();
    }
}
