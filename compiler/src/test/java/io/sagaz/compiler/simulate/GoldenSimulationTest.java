package io.sagaz.compiler.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both forms of the dry run of each case, to the byte; {@code -Dsagaz.update=true} writes them anew, and fails. */
class GoldenSimulationTest {
    private static final Path CASES = Path.of("src/test/resources/cases/simulate");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".saga"))
                    .map(name -> name.substring(0, name.length() - ".saga".length()))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void printsWhatBecomesOfTheSagas(String name) throws IOException {
        List<SagaSimulation> simulations = simulate(name);

        assertAll(
                () -> expect(name + ".txt", SimulationText.of(simulations, false)),
                () -> expect(name + ".json", SimulationJson.of(simulations)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void staysWithinAHundredColumns(String name) throws IOException {
        assertThat(SimulationText.of(simulate(name), false).lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void coloursChangeNoWord(String name) throws IOException {
        String colourful = SimulationText.of(simulate(name), true);

        assertThat(colourful).contains("\u001b[");
        assertThat(colourful.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("(?m) +$", ""))
                .isEqualTo(SimulationText.of(simulate(name), false));
    }

    private static List<SagaSimulation> simulate(String name) throws IOException {
        Analysis analysis = Workspace.empty()
                .with(name + ".saga", Files.readString(CASES.resolve(name + ".saga")))
                .analyse();
        assertThat(analysis.diagnostics()).filteredOn(it -> it.isError()).isEmpty();
        return new Simulator().simulate(analysis.model());
    }

    private static void expect(String file, String actual) throws IOException {
        Path golden = CASES.resolve(file);
        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (Boolean.getBoolean("sagaz.update") && !expected.equals(actual)) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).as(file).isEqualTo(expected);
    }
}
