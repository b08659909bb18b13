package io.sagaz.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository as Git knows them: those that are tracked and those that would be. */
final class Repository {
    static final Path ROOT = root();
    static final List<Path> FILES = files();

    private Repository() {}

    /** Files whose path, relative to the root and with slashes, matches a glob. */
    static Stream<Path> files(String glob) {
        var matcher = ROOT.getFileSystem().getPathMatcher("glob:" + glob);
        return FILES.stream().filter(file -> matcher.matches(ROOT.relativize(file)));
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    static String text(Path file) {
        return new String(bytes(file), UTF_8);
    }

    static boolean isText(Path file) {
        for (byte octet : bytes(file)) {
            if (octet == 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("run the tests inside the repository");
            }
            folder = parent;
        }
        return folder;
    }

    private static List<Path> files() {
        try {
            Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String names = new String(git.getInputStream().readAllBytes(), UTF_8);
            if (git.waitFor() != 0 || names.isEmpty()) {
                throw new IllegalStateException("git ls-files fails in " + ROOT + ": the files to look at are Git's");
            }
            return Stream.of(names.split("\0", -1))
                    .filter(name -> !name.isEmpty())
                    .map(ROOT::resolve)
                    // Git lists what was deleted and not yet committed.
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
