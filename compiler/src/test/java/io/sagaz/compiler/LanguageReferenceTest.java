package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code docs/language.md}: the first holds what the others share. */
class LanguageReferenceTest {
    private static final Path REFERENCE = Path.of("..", "docs", "language.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "^```saga(?: wrong (?<code>SAGA\\d{4}))?\n(?<text>.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    /** @param code that the example gets; empty where it is right */
    record Example(String text, String code) {
        @Override
        public String toString() {
            return text.lines()
                    .filter(line ->
                            line.startsWith("saga ") || line.startsWith("record ") || line.startsWith("service "))
                    .findFirst()
                    .orElse("?");
        }
    }

    static Stream<Example> examples() {
        return EXAMPLE.matcher(Cases.text(REFERENCE))
                .results()
                .map(match -> new Example(match.group(2), match.group(1) == null ? "" : match.group(1)));
    }

    static Stream<Example> right() {
        return examples().skip(1).filter(example -> example.code().isEmpty());
    }

    static Stream<Example> wrong() {
        return examples().filter(example -> !example.code().isEmpty());
    }

    @Test
    void sharedDeclarationsAreRight() {
        Example shared = examples().findFirst().orElseThrow();

        assertThat(texts(Workspace.empty().with("shared.saga", shared.text()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("right")
    void rightExampleIsCompiledWithoutAWord(Example example) {
        assertThat(texts(workspace(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongExampleGetsTheMessageThatThePageNames(Example example) {
        assertThat(workspace(example).analyse().diagnostics())
                .extracting(Diagnostic::code)
                .extracting(Code::text)
                .containsExactly(example.code());
    }

    private static Workspace workspace(Example example) {
        return Workspace.empty()
                .with("shared.saga", examples().findFirst().orElseThrow().text())
                .with("example.saga", example.text());
    }

    private static List<String> texts(Workspace workspace) {
        return workspace.analyse().diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity().compareTo(Severity.WARNING) <= 0)
                .map(diagnostic -> diagnostic.code().text() + " " + diagnostic.message())
                .toList();
    }
}
