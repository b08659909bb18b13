package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Explanations;
import io.sagaz.compiler.syntax.Syntax;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationsTest {
    private static final Pattern EXAMPLE = Pattern.compile("```saga\n(.*?)```", Pattern.DOTALL);

    /** Those of the syntax. */
    static Stream<Code> codes() {
        return Stream.of(Code.values()).filter(code -> code.text().compareTo("SAGA0012") <= 0);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void pageSaysWhatWhyWrongAndRight(Code code) {
        String page = Explanations.page(code).orElseThrow();

        assertThat(page).startsWith("# " + code.text() + ": ").contains("## Why\n", "## Wrong\n", "## Right\n");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void wrongExampleHasTheCodeAndTheRightOneNothing(Code code) {
        List<String> examples = EXAMPLE.matcher(Explanations.page(code).orElseThrow())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        if (examples.isEmpty()) {
            // What is wrong can't be shown in a text.
            assertThat(code).isEqualTo(Code.NOT_UTF8);
            return;
        }

        assertThat(codesOf(examples.get(0))).contains(code);
        assertThat(codesOf(examples.get(1))).isEmpty();
    }

    private static List<Code> codesOf(String text) {
        return Syntax.parse("example.saga", text).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }
}
