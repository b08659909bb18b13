package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Fix;
import io.sagaz.compiler.diagnostics.TextForm;
import io.sagaz.compiler.diagnostics.Texts;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    private static final List<Code> COVERED = Stream.of(Code.values())
            .filter(code -> code.text().compareTo("SAGA0012") <= 0)
            .toList();

    /** Those of the text alone; {@link SemanticCasesTest} has the others. */
    static List<DiagnosticCase> cases() {
        return DiagnosticCase.all().stream()
                .filter(golden -> COVERED.contains(golden.code()))
                .toList();
    }

    /** The one place that knows how a set of files is analysed. */
    private static List<Diagnostic> diagnose(Map<String, byte[]> files) {
        return units(files).stream()
                .flatMap(unit -> unit.diagnostics().stream())
                .toList();
    }

    private static List<FileUnit> units(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> Syntax.parse(file.getKey(), file.getValue()))
                .toList();
    }

    private static Texts texts(Map<String, byte[]> files) {
        return Texts.of(units(files).stream().collect(Collectors.toMap(FileUnit::file, FileUnit::text)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsExpected(DiagnosticCase golden) {
        Map<String, byte[]> files = golden.files();

        String said = TextForm.plain(texts(files)).print(diagnose(files));

        golden.compare(said);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysTheCodeOfItsNameUnlessRight(DiagnosticCase golden) {
        List<Code> codes =
                diagnose(golden.files()).stream().map(Diagnostic::code).toList();

        if (golden.isRight()) {
            assertThat(codes).doesNotContain(golden.code());
        } else {
            assertThat(codes).contains(golden.code());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFixRemovesItsDiagnostic(DiagnosticCase golden) {
        Map<String, byte[]> files = golden.files();
        for (Diagnostic diagnostic : diagnose(files)) {
            for (Fix fix : diagnostic.fixes()) {
                List<Diagnostic> after = diagnose(fixed(files, fix));

                assertThat(same(after, diagnostic))
                        .as("%s after: %s", diagnostic.message(), fix.title())
                        .isLessThan(same(diagnose(files), diagnostic));
            }
        }
    }

    private static long same(List<Diagnostic> diagnostics, Diagnostic wanted) {
        return diagnostics.stream()
                .filter(each -> each.code() == wanted.code() && each.message().equals(wanted.message()))
                .count();
    }

    private static Map<String, byte[]> fixed(Map<String, byte[]> files, Fix fix) {
        Map<String, byte[]> fixed = new LinkedHashMap<>(files);
        Map<String, String> textsByFile =
                units(files).stream().collect(Collectors.toMap(FileUnit::file, FileUnit::text));
        List<Edit> lastFirst = fix.edits().stream()
                .sorted(Comparator.comparing((Edit edit) -> edit.span().start()).reversed())
                .toList();
        for (Edit edit : lastFirst) {
            String file = edit.span().file();
            StringBuilder text = new StringBuilder(textsByFile.get(file));
            text.replace(edit.span().start().offset(), edit.span().end().offset(), edit.newText());
            textsByFile.put(file, text.toString());
            fixed.put(file, text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return fixed;
    }

    @Test
    void everyCodeHasWrongAndRight() {
        TreeSet<Code> wrong = new TreeSet<>();
        TreeSet<Code> right = new TreeSet<>();
        cases().forEach(golden -> (golden.isRight() ? right : wrong).add(golden.code()));

        assertThat(wrong).containsAll(COVERED);
        assertThat(right).containsAll(COVERED);
    }

    @Test
    void nothingLiesAroundWithoutItsCase() {
        assertThat(DiagnosticCase.withoutCase()).isEmpty();
    }
}
