package io.sagaz.cli;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.format.Formatted;
import io.sagaz.compiler.format.Formatter;
import io.sagaz.compiler.format.StyledFile;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Syntax;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts files into the one style. */
@Command(
        name = "format",
        description = "Put .saga files into the one style. What has syntax errors stays as typed.",
        mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files, or folders for all .saga files in them and below.")
    private final List<Path> arguments = new ArrayList<>();

    @Option(
            names = "--check",
            description =
                    "Write nothing; list the files that would change, and exit with 1 if there are any, or one has syntax"
                            + " errors.")
    private boolean check;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, byte[]> files = SourceFiles.read(arguments);
        Map<String, String> changed = new LinkedHashMap<>();
        List<String> broken = new ArrayList<>();
        files.forEach((name, bytes) -> {
            FileUnit unit = Syntax.parse(name, utf8(name, bytes));
            if (unit.diagnostics().stream().anyMatch(Diagnostic::isError)) {
                broken.add(name);
            }
            Formatted formatted = Formatter.format(unit);
            if (formatted.isChanged()) {
                changed.put(name, formatted.text());
            }
        });
        if (!check) {
            changed.forEach(FormatCommand::write);
        }
        report(files.size(), List.copyOf(changed.keySet()), broken);
        return check && !(changed.isEmpty() && broken.isEmpty()) ? Main.ERRORS : Main.OK;
    }

    private void report(int all, List<String> changed, List<String> broken) {
        PrintWriter out = spec.commandLine().getOut();
        changed.forEach(out::println);
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        String files = all == 1 ? "1 file" : all + " files";
        broken.forEach(name -> err.println(
                name + " has syntax errors: what has them stays as typed; run `sagaz validate " + name + "`"));
        if (changed.isEmpty() && broken.isEmpty()) {
            err.println(files + ", all in the style already");
        } else if (changed.isEmpty()) {
            err.println(files + ", none " + (check ? "to change" : "changed"));
        } else {
            err.println(
                    changed.size() + " of " + files + (check ? " not in the style; run `sagaz format`" : " changed"));
        }
        err.flush();
    }

    /** @throws RefusedInputException if it isn't UTF-8, since writing it back would change it */
    private static String utf8(String name, byte[] bytes) {
        try {
            return StyledFile.text(bytes);
        } catch (CharacterCodingException e) {
            throw new RefusedInputException(
                    "`" + name + "` isn't UTF-8, and no file was changed; save it as UTF-8 first", e);
        }
    }

    private static void write(String name, String text) {
        try {
            StyledFile.replace(Path.of(name), text);
        } catch (IOException e) {
            throw new RefusedInputException("`" + name + "` can't be written: " + e.getMessage(), e);
        }
    }
}
