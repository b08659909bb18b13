package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file, or a folder of files, and what is said about it. */
record DiagnosticCase(Path path) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "cases", "diagnostics");
    private static final String SOURCE = ".saga";
    private static final String GOLDEN = ".diagnostics";

    static List<DiagnosticCase> all() {
        return list(FOLDER)
                .filter(path -> Files.isDirectory(path) || isSource(path))
                .map(DiagnosticCase::new)
                .toList();
    }

    /** Expectations of nothing. */
    static List<Path> withoutCase() {
        List<Path> expected = all().stream().map(DiagnosticCase::golden).toList();
        return list(FOLDER)
                .filter(path -> path.toString().endsWith(GOLDEN) && !expected.contains(path))
                .toList();
    }

    private static boolean isSource(Path path) {
        return path.toString().endsWith(SOURCE);
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String name() {
        String file = path.getFileName().toString();
        return isSource(path) ? file.substring(0, file.length() - SOURCE.length()) : file;
    }

    Code code() {
        return Code.parse(name().substring(0, name().indexOf('-'))).orElseThrow();
    }

    boolean isRight() {
        return name().contains("-right");
    }

    private Path golden() {
        return FOLDER.resolve(name() + GOLDEN);
    }

    /** By name as diagnostics show it, in the names' order. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Path> paths = Files.isDirectory(path)
                ? list(path).filter(DiagnosticCase::isSource).toList()
                : List.of(path);
        for (Path file : paths) {
            files.put(FOLDER.relativize(file).toString().replace('\\', '/'), bytes(file));
        }
        return files;
    }

    /** Classes of Java are known in the cases about those alone, and then those of the platform. */
    Workspace workspace() {
        Workspace workspace =
                code() == Code.JAVA_CLASS_UNUSABLE ? Workspace.empty().on(platform()) : Workspace.empty();
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            workspace = workspace.with(file.getKey(), file.getValue());
        }
        return workspace;
    }

    private static ClassPath platform() {
        try {
            return ClassPath.of(List.of(), List.of(), List.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With {@code -Dsagaz.update=true} the expectation is rewritten, and it fails all the same: the change is to be read. */
    void compare(String said) {
        String expected = Files.exists(golden()) ? new String(bytes(golden()), StandardCharsets.UTF_8) : "";
        if (Boolean.getBoolean("sagaz.update") && (!expected.equals(said) || !Files.exists(golden()))) {
            try {
                Files.writeString(golden(), said);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        assertThat(golden()).exists();
        assertThat(said).isEqualTo(expected);
    }

    @Override
    public String toString() {
        return name();
    }
}
