package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Fix;
import io.sagaz.compiler.diagnostics.Severity;
import io.sagaz.compiler.diagnostics.SourceText;
import io.sagaz.compiler.diagnostics.TextForm;
import io.sagaz.compiler.diagnostics.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said about a text, word for word. A case is {@code cases/diagnostics/SAGAnnnn-name.saga}, or a folder of that name
 * with several files, and {@code SAGAnnnn-name.diagnostics} beside it. Those named {@code SAGAnnnn-right} show how it is
 * done right.
 */
class DiagnosticCasesTest {
    static List<DiagnosticCase> cases() {
        return DiagnosticCase.all();
    }

    private static List<Diagnostic> diagnose(Workspace workspace) {
        return workspace.analyse().diagnostics();
    }

    /** What the cases declare alike isn't used by each of them, which is of interest in those about that alone. */
    private static List<Diagnostic> diagnose(DiagnosticCase golden) {
        boolean informative = golden.code().severity() == Severity.INFORMATION;
        return diagnose(golden.workspace()).stream()
                .filter(said -> informative || said.severity() != Severity.INFORMATION)
                .toList();
    }

    private static Texts texts(Workspace workspace) {
        return file -> workspace.text(file).map(SourceText::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsExpected(DiagnosticCase golden) {
        Workspace workspace = golden.workspace();

        String said = TextForm.plain(texts(workspace)).print(diagnose(golden));

        golden.compare(said);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysTheCodeOfItsNameUnlessRight(DiagnosticCase golden) {
        List<Diagnostic> said = diagnose(golden.workspace());

        if (golden.isRight()) {
            assertThat(said).extracting(Diagnostic::code).doesNotContain(golden.code());
            assertThat(said).filteredOn(Diagnostic::isError).allMatch(DiagnosticCasesTest::saysThatItIsNotCompiled);
        } else {
            assertThat(said).extracting(Diagnostic::code).contains(golden.code());
        }
    }

    /** What the grammar has and this version doesn't compile is right all the same. */
    private static boolean saysThatItIsNotCompiled(Diagnostic diagnostic) {
        return diagnostic.code() == Code.NOT_COMPILED_YET;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFixRemovesItsDiagnosticAndAddsNone(DiagnosticCase golden) {
        Workspace workspace = golden.workspace();
        List<Diagnostic> before = diagnose(workspace);
        for (Diagnostic diagnostic : before) {
            for (Fix fix : diagnostic.fixes()) {
                List<String> expected = new ArrayList<>(messages(before));
                expected.remove(message(diagnostic));

                List<String> added = new ArrayList<>(messages(diagnose(fixed(workspace, fix))));
                expected.forEach(added::remove);

                assertThat(added)
                        .as("%s after: %s", diagnostic.message(), fix.title())
                        .isEmpty();
            }
        }
    }

    private static Workspace fixed(Workspace workspace, Fix fix) {
        Workspace fixed = workspace;
        List<Edit> lastFirst = fix.edits().stream()
                .sorted(Comparator.comparing((Edit edit) -> edit.span().start()).reversed())
                .toList();
        for (Edit edit : lastFirst) {
            String file = edit.span().file();
            StringBuilder text = new StringBuilder(fixed.text(file).orElseThrow());
            text.replace(edit.span().start().offset(), edit.span().end().offset(), edit.newText());
            fixed = fixed.with(file, text.toString());
        }
        return fixed;
    }

    private static List<String> messages(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(it -> it.code() != Code.NEVER_USED)
                .map(DiagnosticCasesTest::message)
                .toList();
    }

    private static String message(Diagnostic diagnostic) {
        return diagnostic.code().text() + " " + diagnostic.message();
    }

    @Test
    void everyCodeOfTheTextHasWrongAndRight() {
        Set<Code> ofTheText = Stream.of(Code.values())
                .filter(code -> code.text().compareTo("SAGA0013") <= 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
        Map<Boolean, Set<Code>> byRight = cases().stream()
                .collect(Collectors.partitioningBy(
                        DiagnosticCase::isRight, Collectors.mapping(DiagnosticCase::code, Collectors.toSet())));

        assertThat(byRight.get(false)).containsAll(ofTheText);
        assertThat(byRight.get(true)).containsAll(ofTheText);
    }

    @Test
    void nothingLiesAroundWithoutItsCase() {
        assertThat(DiagnosticCase.withoutCase()).isEmpty();
    }
}
