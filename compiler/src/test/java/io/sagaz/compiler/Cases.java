package io.sagaz.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files of the test resources. */
final class Cases {
    static final Path RESOURCES = Path.of("src", "test", "resources");

    private Cases() {}

    /** Below a folder, sorted. */
    static List<Path> sagas(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".saga"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The folders of files that together are without a mistake. */
    static List<Path> sound() {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve("sound"))) {
            return folders.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Workspace workspace(List<Path> files) {
        Workspace workspace = Workspace.empty();
        for (Path file : files) {
            workspace = workspace.with(name(file), text(file));
        }
        return workspace;
    }

    static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
