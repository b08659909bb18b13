package io.sagaz.cli;

import io.sagaz.compiler.ClassPath;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.diagnostics.Code;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of a command that works on sagas. */
final class Sources {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files, or folders for all .saga files in them and below. What a file imports has to be among"
                    + " them or beside it.")
    private final List<Path> arguments = new ArrayList<>();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "Jars and folders of classes, separated as for java, whose .saga files (below META-INF/sagaz)"
                    + " and Java classes may be imported. Without it, imported Java classes are taken on trust.")
    private @Nullable String classPath;

    /**
     * With what the files import from those beside them.
     *
     * @throws RefusedInputException if one can't be read
     */
    Checked check() {
        Checked alone = checkAlone();
        List<Path> files = arguments.stream().filter(Files::isRegularFile).toList();
        if (alone.diagnostics().stream().anyMatch(it -> it.code() == Code.IMPORT_OF_NOTHING)) {
            return new Checked(Neighbours.added(workspace(), files).analyse(), alone.named());
        }
        return alone.missing().isEmpty()
                ? alone
                : alone.advisedBy(Neighbours.declaring(workspace(), files, alone.missing())
                        .analyse());
    }

    /** @throws RefusedInputException if one can't be read */
    Checked checkAlone() {
        Workspace workspace = workspace();
        return new Checked(workspace.analyse(), workspace.files());
    }

    /** Contents by path within the folder that was named, or by the name of the file that was. */
    SortedMap<String, byte[]> inFolders() {
        return SourceFiles.readInFolders(arguments);
    }

    /**
     * Empty, but for what the files may refer to outside of them.
     *
     * @throws RefusedInputException if a jar can't be read
     */
    Workspace empty() {
        if (classPath == null) {
            return Workspace.empty();
        }
        List<Path> entries = Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        for (Path entry : entries) {
            if (!Files.exists(entry)) {
                throw new RefusedInputException("there is no file or folder `" + entry + "` to put on the class path");
            }
        }
        try {
            return Workspace.empty().on(ClassPath.of(entries, List.of(), List.of()));
        } catch (IOException | ProviderNotFoundException e) {
            throw new RefusedInputException("the class path can't be read: " + e.getMessage(), e);
        }
    }

    private Workspace workspace() {
        Workspace workspace = empty();
        for (Map.Entry<String, byte[]> file : SourceFiles.read(arguments).entrySet()) {
            workspace = workspace.with(file.getKey(), file.getValue());
        }
        return workspace;
    }

    /** Prints what there is to say about the files, and to the error where else they may be if one is missing. */
    void print(Checked checked, DiagnosticsForm form, CommandSpec command) {
        PrintWriter out = command.commandLine().getOut();
        out.print(form.print(checked, Main.colour(command)));
        out.flush();
        boolean missing = checked.diagnostics().stream().anyMatch(it -> it.code() == Code.IMPORT_OF_NOTHING);
        if (missing && arguments.stream().anyMatch(Files::isRegularFile)) {
            command.commandLine()
                    .getErr()
                    .println(
                            "sagaz: what a file imports may be in one that wasn't read; name the file that declares it too, or"
                                    + " give the folder that has them all");
        }
    }
}
