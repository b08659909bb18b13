package io.sagaz.compiler.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Has pictures drawn by the {@code dot} that is installed, as a process of its own. A library around it was tried
 * (graphviz-java): it leaves its files behind, and brings engines that unpack a native library into the user's home.
 */
final class Graphviz {
    private static final int SECONDS_MAX = 60;
    private static final String COMMAND = "dot";

    private final String path;

    Graphviz() {
        this(Objects.requireNonNullElse(System.getenv("PATH"), ""));
    }

    /** @param path folders in which the command is looked for, as the system writes them */
    Graphviz(String path) {
        this.path = path;
    }

    /** @throws GraphvizException if it isn't there, or fails */
    byte[] png(String dot) {
        Path command = command()
                .orElseThrow(() -> new GraphvizException("png needs Graphviz, and there is no `" + COMMAND
                        + "` on the path; install Graphviz, or take svg, which needs nothing"));
        try {
            Path folder = Files.createTempDirectory("sagaz-picture");
            try {
                return run(command, Files.writeString(folder.resolve("saga.dot"), dot), folder.resolve("saga.png"));
            } finally {
                for (String file : List.of("saga.dot", "saga.png", "saga.txt")) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new GraphvizException("`" + command + "` can't be run: " + e.getMessage(), e);
        }
    }

    private static byte[] run(Path command, Path input, Path output) throws IOException {
        Path messages = input.resolveSibling("saga.txt");
        Process process = new ProcessBuilder(command.toString(), "-Tpng", "-o", output.toString(), input.toString())
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                throw new GraphvizException("`" + command + "` hasn't come to an end in " + SECONDS_MAX + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphvizException("interrupted while `" + command + "` was drawing", e);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            String said = new String(Files.readAllBytes(messages), UTF_8).strip();
            throw new GraphvizException("`" + command + "` has failed with " + process.exitValue() + ": " + said);
        }
        return Files.readAllBytes(output);
    }

    private Optional<Path> command() {
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> candidates(folder).stream())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static List<Path> candidates(String folder) {
        try {
            return List.of(Path.of(folder, COMMAND), Path.of(folder, COMMAND + ".exe"));
        } catch (InvalidPathException e) {
            // An entry that names no folder on this system.
            return List.of();
        }
    }
}
