package io.sagaz.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.model.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of {@code .saga} files with the Java that is to be generated from them beside. */
record GoldenCase(Path folder) {
    private static final Path CASES = Path.of("src/test/resources/cases/java");

    static List<GoldenCase> all() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GoldenCase of(String name) {
        return new GoldenCase(CASES.resolve(name));
    }

    /** Fails unless the files are free of errors. */
    Model model() {
        Workspace workspace = Workspace.empty();
        for (Path file : files(".saga")) {
            workspace = workspace.with(name(file), read(file));
        }
        return modelOf(workspace);
    }

    static Model modelOf(Workspace workspace) {
        Analysis analysis = workspace.analyse();
        assertThat(analysis.diagnostics().stream().filter(it -> it.isError())).isEmpty();
        return analysis.model();
    }

    /** Below the folder, with this ending, sorted. */
    List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the folder, with {@code /} between its parts. */
    String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
