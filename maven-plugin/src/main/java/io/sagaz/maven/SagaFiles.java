package io.sagaz.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The {@code .saga} files of a module. */
final class SagaFiles {
    private static final String SUFFIX = ".saga";

    private SagaFiles() {}

    /**
     * The files below a folder, in a fixed order.
     *
     * @return contents by path within the folder, with {@code /} between its parts; empty if there is no such folder
     */
    static SortedMap<String, byte[]> in(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : below(folder)) {
            files.put(unixPath(folder.relativize(file)), Files.readAllBytes(file));
        }
        return files;
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(SagaFiles::isSaga).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isSaga(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX) && Files.isRegularFile(file);
    }

    /** With {@code /} between its parts on every system, so that outputs are the same everywhere. */
    private static String unixPath(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path part : path) {
            text.append(text.length() == 0 ? "" : "/").append(part);
        }
        return text.toString();
    }
}
