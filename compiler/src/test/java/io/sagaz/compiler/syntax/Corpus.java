package io.sagaz.compiler.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole files without a mistake that together use every production of the grammar. */
final class Corpus {
    private static final Path FOLDER = Path.of("src", "test", "resources", "corpus");

    private Corpus() {}

    static List<Path> files() {
        return below(FOLDER);
    }

    /** As their authors would write them; the other files are made to use the grammar. */
    static List<Path> programs() {
        return below(FOLDER.resolve("valid"));
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".saga"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
