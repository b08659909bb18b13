package io.sagaz.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The {@code .saga} files that arguments name. */
final class SourceFiles {
    private static final String SUFFIX = ".saga";

    private SourceFiles() {}

    /**
     * @param arguments files, or folders for all {@code .saga} files below them
     * @return text by name, the name as the user would write it; in the order of the arguments, then by name
     * @throws RefusedInputException if one can't be read
     */
    static Map<String, String> read(List<Path> arguments) {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path argument : arguments) {
            for (Path file : filesOf(argument)) {
                files.putIfAbsent(file.toAbsolutePath().normalize(), file);
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        files.values().forEach(file -> texts.put(name(file), text(file)));
        return texts;
    }

    private static List<Path> filesOf(Path argument) {
        if (!Files.exists(argument)) {
            throw new RefusedInputException("there is no file or folder " + name(argument));
        }
        if (!Files.isDirectory(argument)) {
            return List.of(argument);
        }
        try (Stream<Path> below = Files.walk(argument)) {
            List<Path> files = below.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new RefusedInputException("there is no " + SUFFIX + " file in the folder " + name(argument));
            }
            return files;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw unreadable(argument, e);
        }
    }

    private static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedInputException(name(file) + " is not in UTF-8; save it in that encoding", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static RefusedInputException unreadable(Path file, Exception e) {
        Throwable why = e.getCause() instanceof IOException cause ? cause : e;
        String reason = why instanceof AccessDeniedException ? "access is denied" : String.valueOf(why.getMessage());
        return new RefusedInputException(name(file) + " can't be read: " + reason, e);
    }

    private static String name(Path file) {
        return file.toString().replace(java.io.File.separatorChar, '/');
    }
}
