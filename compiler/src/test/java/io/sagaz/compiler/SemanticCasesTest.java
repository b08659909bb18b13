package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Explanations;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which codes about names, types, order and safety have cases and pages; {@link DiagnosticCasesTest} runs the cases. */
class SemanticCasesTest {
    /** What the analysis says of a workspace beyond its text: all of it but what needs a baseline, or an exploration. */
    private static final Set<Code> COVERED = Stream.of(Code.values())
            .filter(code -> code.compareTo(Code.TOO_LARGE) > 0)
            .filter(code -> code.text().compareTo("SAGA0800") < 0)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));

    static List<DiagnosticCase> cases() {
        return DiagnosticCase.all().stream()
                .filter(golden -> golden.code().compareTo(Code.TOO_LARGE) > 0)
                .toList();
    }

    @Test
    void everyCodeHasWrongAndRight() {
        Set<Code> wrong = EnumSet.noneOf(Code.class);
        Set<Code> right = EnumSet.noneOf(Code.class);
        cases().forEach(golden -> (golden.isRight() ? right : wrong).add(golden.code()));

        assertThat(wrong).isEqualTo(COVERED);
        assertThat(right).isEqualTo(COVERED);
    }

    @Test
    void everyCodeIsExplained() {
        for (Code code : COVERED) {
            assertThat(Explanations.page(code).orElseThrow())
                    .startsWith("# " + code.text() + ": ")
                    .contains("## Why\n", "## Wrong\n\n```saga\n", "## Right\n\n```saga\n");
        }
    }
}
