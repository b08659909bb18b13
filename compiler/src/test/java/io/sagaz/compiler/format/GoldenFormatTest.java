package io.sagaz.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code cases/format}: wrong-looking in {@code .saga}, right in {@code .formatted}. */
class GoldenFormatTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases", "format");
    private static final Path SAMPLE = Path.of("..", "samples", "order-fulfilment", "src", "main", "saga");

    static List<Path> cases() throws IOException {
        return sagas(CASES);
    }

    static List<Path> sample() throws IOException {
        return sagas(SAMPLE);
    }

    private static List<Path> sagas(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".saga"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writesWhatIsBesideTheFile(Path file) throws IOException {
        Path golden = file.resolveSibling(file.getFileName().toString().replace(".saga", ".formatted"));

        String text = Formatter.format("case.saga", Files.readString(file)).text();

        if (Boolean.getBoolean("sagaz.update")) {
            Files.writeString(golden, text);
            fail("rewrote " + golden);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
        assertThat(Formatter.format("case.saga", text).isChanged()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("sample")
    void theSampleIsInTheStyle(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(Formatter.format("sample.saga", text).text()).isEqualTo(text);
    }
}
