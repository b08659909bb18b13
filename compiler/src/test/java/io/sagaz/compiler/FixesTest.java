package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Fix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Applying a fix removes its diagnostic and adds none. */
class FixesTest {
    static List<Path> cases() {
        return Cases.diagnostics();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void removeWhatTheyAreOfferedFor(Path file) {
        Workspace workspace = Cases.workspace(file);
        List<Diagnostic> before = workspace.analyse().diagnostics();

        for (Diagnostic diagnostic : before) {
            for (Fix fix : diagnostic.fixes()) {
                List<Diagnostic> after =
                        apply(workspace, diagnostic, fix).analyse().diagnostics();

                List<String> expected = new ArrayList<>(messages(before));
                expected.remove(message(diagnostic));
                assertThat(messages(after)).as(fix.title()).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    private static Workspace apply(Workspace workspace, Diagnostic diagnostic, Fix fix) {
        String file = diagnostic.span().file();
        StringBuilder text = new StringBuilder(workspace.text(file).orElseThrow());
        fix.edits().stream()
                .sorted(Comparator.comparing((Edit edit) -> edit.span().start()).reversed())
                .forEach(edit -> text.replace(
                        edit.span().start().offset(), edit.span().end().offset(), edit.newText()));
        return workspace.with(file, text.toString());
    }

    private static List<String> messages(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(FixesTest::message).toList();
    }

    private static String message(Diagnostic diagnostic) {
        return diagnostic.code().text() + " " + diagnostic.message();
    }
}
