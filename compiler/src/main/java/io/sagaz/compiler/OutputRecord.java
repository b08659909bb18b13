package io.sagaz.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build wrote: a line with the fingerprint, then a line for each file. Files are named from the record's own
 * folder, so that a module that was moved or copied never touches the files of the place it comes from.
 *
 * @param fingerprint of what the files were made from; empty for unknown
 * @param digests of the files' bytes
 */
record OutputRecord(String fingerprint, SortedMap<Path, String> digests) {
    private static final String HEADER = "sagaz outputs 1 ";

    OutputRecord {
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /** The record in a file; an empty one if there is none, or none of this form. */
    static OutputRecord read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            // The first build, or the first after a clean.
            lines = List.of();
        }
        SortedMap<Path, String> digests = new TreeMap<>();
        if (lines.isEmpty() || !lines.get(0).startsWith(HEADER)) {
            return new OutputRecord("", digests);
        }
        for (String line : lines.subList(1, lines.size())) {
            int blank = line.indexOf(' ');
            digests.put(folderOf(file).resolve(line.substring(blank + 1)).normalize(), line.substring(0, blank));
        }
        return new OutputRecord(lines.get(0).substring(HEADER.length()), digests);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER + fingerprint);
        digests.forEach((output, digest) -> lines.add(digest + " " + nameFrom(folderOf(file), output)));
        Files.createDirectories(folderOf(file));
        Files.write(file, lines);
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().normalize().resolveSibling("").normalize();
    }

    private static Path nameFrom(Path folder, Path output) {
        return output.getRoot() != null && output.getRoot().equals(folder.getRoot())
                ? folder.relativize(output)
                : output;
    }
}
