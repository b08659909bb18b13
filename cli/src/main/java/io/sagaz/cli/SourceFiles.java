package io.sagaz.cli;

import io.sagaz.compiler.syntax.Syntax;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The {@code .saga} files that arguments name. */
final class SourceFiles {
    private static final String SUFFIX = ".saga";

    private SourceFiles() {}

    /**
     * @param arguments files, or folders for all {@code .saga} files below them
     * @return bytes by name, the name as the user would write it; a file that is named twice is there once
     * @throws RefusedInputException if one can't be read
     */
    static Map<String, byte[]> read(List<Path> arguments) {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path argument : arguments) {
            for (Path file : filesOf(argument)) {
                files.putIfAbsent(absolute(file), file);
            }
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.values().forEach(file -> contents.put(name(file), bytes(file)));
        return contents;
    }

    /**
     * The same, by path within the folder that is named, or by the name of the file that is.
     *
     * @throws RefusedInputException if one can't be read, or two have the same name
     */
    static SortedMap<String, byte[]> readInFolders(List<Path> arguments) {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path argument : arguments) {
            for (Path file : filesOf(argument)) {
                String name = name(
                        file.equals(argument)
                                ? file.getFileName()
                                : absolute(argument).relativize(absolute(file)));
                Path other = files.putIfAbsent(name, file);
                if (other != null && !absolute(other).equals(absolute(file))) {
                    throw new RefusedInputException("`" + name(other) + "` and `" + name(file) + "` would both be `"
                            + name + "`; name the folder above them");
                }
            }
        }
        SortedMap<String, byte[]> contents = new TreeMap<>();
        files.forEach((name, file) -> contents.put(name, bytes(file)));
        return contents;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** The other {@code .saga} files in the folder of a file, named as that file is. */
    static Map<String, byte[]> beside(Path file) {
        Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, byte[]> contents = new LinkedHashMap<>();
            files.filter(it -> it.toString().endsWith(SUFFIX) && Files.isReadable(it) && Files.isRegularFile(it))
                    .filter(it -> !it.equals(file))
                    .sorted()
                    .forEach(it -> contents.put(name(it), bytes(it)));
            return contents;
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder, e);
        }
    }

    private static List<Path> filesOf(Path argument) {
        if (!Files.exists(argument)) {
            throw new RefusedInputException("there is no file or folder `" + name(argument) + "`");
        }
        if (Files.isRegularFile(argument)) {
            return List.of(argument);
        }
        if (!Files.isDirectory(argument)) {
            throw new RefusedInputException("`" + name(argument) + "` is neither a file nor a folder");
        }
        try (Stream<Path> below = Files.walk(argument)) {
            List<Path> files = below.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .map(Path::normalize)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new RefusedInputException(
                        "there is no " + SUFFIX + " file in the folder `" + name(argument) + "` or below it");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(argument, e);
        }
    }

    /** One byte more than the compiler reads, so that it can tell. */
    private static byte[] bytes(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(Syntax.FILE_BYTES_MAX + 1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static RefusedInputException unreadable(Path file, Exception e) {
        Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
        String reason =
                cause instanceof AccessDeniedException ? "access is denied" : String.valueOf(cause.getMessage());
        return new RefusedInputException("`" + name(file) + "` can't be read: " + reason, e);
    }

    private static String name(Path file) {
        return file.toString().replace(File.separatorChar, '/');
    }
}
