package io.sagaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code validate --format json} says of each golden case exactly what stands beside it, and nothing of right programs. */
class ValidateJsonTest {
    private static final Path RESOURCES = Path.of("..", "compiler", "src", "test", "resources");
    private static final Path CASES = RESOURCES.resolve("cases").resolve("diagnostics");
    private static final Path CORPUS = RESOURCES.resolve("corpus").resolve("valid");
    private static final String GOLDEN = ".diagnostics";

    /** The cases have much in common that not each of them uses; only those that are about such things say so. */
    private static final String INFORMATION = "information";

    /** Known with a class path alone. */
    private static final String JAVA_CLASS = "SAGA0117";

    private static final Pattern HEAD =
            Pattern.compile("^(\\w+)\\[(SAGA\\d{4})]: (.*)\\R *┌─ (\\S.*):(\\d+):(\\d+)$", Pattern.MULTILINE);

    @TempDir
    private Path scratch;

    /** One message, as far as both forms have it. */
    record Said(String severity, String code, String message, String file, int line, int column) {}

    static List<Path> cases() {
        return list(CASES).filter(path -> path.toString().endsWith(GOLDEN)).toList();
    }

    static List<Path> corpus() {
        return list(CORPUS).filter(Files::isDirectory).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isExactOnEachCase(Path golden) throws IOException {
        String name = name(golden).substring(0, name(golden).length() - GOLDEN.length());
        Path source = Files.isDirectory(CASES.resolve(name)) ? CASES.resolve(name) : alone(name + ".saga");
        List<Said> expected = expected(Files.readString(golden));

        List<String> arguments = new ArrayList<>(List.of("validate", "--format", "json", source.toString()));
        if (name.startsWith(JAVA_CLASS)) {
            arguments.addAll(List.of("--classpath", scratch.toString()));
        }
        Run run = Run.sagaz(arguments.toArray(String[]::new));

        JsonNode answer = new ObjectMapper().readTree(run.out());
        assertThat(said(answer))
                .filteredOn(it -> !it.severity().equals(INFORMATION) || has(expected, INFORMATION))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(answer.get("errors").intValue()).isEqualTo(count(expected, "error"));
        assertThat(answer.get("warnings").intValue()).isEqualTo(count(expected, "warning"));
        assertThat(run.status()).isEqualTo(count(expected, "error") > 0 ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void findsNoMistakeInTheCorpus(Path folder) throws IOException {
        Run run = Run.sagaz("validate", "--format", "json", folder.toString());

        assertThat(said(new ObjectMapper().readTree(run.out())))
                .filteredOn(it -> it.severity().equals("error"))
                .isEmpty();
        assertThat(run.status()).isZero();
    }

    /** In a folder of its own: what stands beside a file of the same namespace belongs to it. */
    private Path alone(String file) throws IOException {
        return Files.copy(CASES.resolve(file), scratch.resolve(file));
    }

    private static boolean has(List<Said> said, String severity) {
        return count(said, severity) > 0;
    }

    private static long count(List<Said> said, String severity) {
        return said.stream().filter(it -> it.severity().equals(severity)).count();
    }

    private static List<Said> expected(String golden) {
        List<Said> expected = new ArrayList<>();
        Matcher head = HEAD.matcher(golden);
        while (head.find()) {
            expected.add(new Said(
                    head.group(1),
                    head.group(2),
                    head.group(3),
                    lastPart(head.group(4)),
                    Integer.parseInt(head.group(5)),
                    Integer.parseInt(head.group(6))));
        }
        return expected;
    }

    private static List<Said> said(JsonNode answer) {
        List<Said> said = new ArrayList<>();
        for (JsonNode diagnostic : answer.get("diagnostics")) {
            JsonNode start = diagnostic.get("range").get("start");
            said.add(new Said(
                    diagnostic.get("severity").textValue(),
                    diagnostic.get("code").textValue(),
                    diagnostic.get("message").textValue(),
                    lastPart(diagnostic.get("file").textValue()),
                    start.get("line").intValue(),
                    start.get("column").intValue()));
        }
        return said;
    }

    private static String lastPart(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
