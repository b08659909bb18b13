package io.sagaz.compiler.picture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All forms of each case, to the byte; {@code -Dsagaz.update=true} writes them anew, and fails. */
class GoldenPictureTest {
    static List<String> cases() {
        return Drawn.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void drawsTheSagas(String name) {
        List<SagaGraph> graphs = Drawn.graphs(name);

        assertAll(
                () -> expect(name + ".mmd", graphs, MermaidForm::print),
                () -> expect(name + ".dot", graphs, DotForm::print),
                () -> expect(name + ".svg", graphs.subList(0, 1), SvgForm::print));
    }

    private static void expect(String file, List<SagaGraph> graphs, Function<SagaGraph, String> form)
            throws IOException {
        String actual = graphs.stream().map(form).collect(joining("\n"));
        Path golden = Drawn.CASES.resolve(file);
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (Boolean.getBoolean("sagaz.update") && !expected.equals(actual)) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).as(file).isEqualTo(expected);
    }
}
