package io.sagaz.compiler.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.definition.Definition;
import io.sagaz.compiler.definition.DefinitionFile;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.TextForm;
import io.sagaz.compiler.diagnostics.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code cases/evolution/SAGAnnnn-name/old.saga} and {@code new.saga}, and what is said in {@code SAGAnnnn-name.diagnostics}. */
class EvolutionCasesTest {
    private static final Path CASES = Path.of("src", "test", "resources", "cases", "evolution");

    /** Two sagas that have nothing in common. */
    private static final String TWO = """
            namespace cases
            error Gone
            error Full
            record Seat { id: Uuid }
            record Letter { text: String }
            service Seats { take(seat: Seat): Uuid fails Gone free(request: Uuid) drop(request: Uuid) }
            service Mail { send(letter: Letter) fails Gone }
            saga Buy(seat: Seat) { version 3 step take = Seats.take(seat) compensate Seats.free(take.key) }
            saga Tell(letter: Letter) { step send = Mail.send(letter) compensate none }
            """;

    private static final String OTHER_UNDO = TWO.replace("compensate Seats.free", "compensate Seats.drop");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src", "test", "resources", "sound"))) {
            return folders.sorted().toList();
        }
    }

    private static Analysis analysis(String file, String text) {
        Analysis analysis = Workspace.empty().with(file, text).analyse();
        assertThat(analysis.diagnostics().stream().filter(Diagnostic::isError)).isEmpty();
        return analysis;
    }

    private static List<Definition> definitions(Analysis analysis) {
        return analysis.model().sagas().stream()
                .map(saga -> DefinitionFile.of(saga, analysis.model()).text())
                .map(Definition::parse)
                .toList();
    }

    private static List<Diagnostic> compare(List<Definition> old, Analysis now) {
        return Evolution.compare(old, now.model(), now.units());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsExpectedAndNothingElse(Path folder) throws IOException {
        Path golden = CASES.resolve(folder.getFileName() + ".diagnostics");
        String now = Files.readString(folder.resolve("new.saga"));
        List<Definition> old = definitions(analysis("old.saga", Files.readString(folder.resolve("old.saga"))));

        List<Diagnostic> found = compare(old, analysis("new.saga", now));
        String said = TextForm.plain(Texts.of(Map.of("new.saga", now))).print(found);

        String expected = Files.exists(golden) ? Files.readString(golden) : "";
        if (Boolean.getBoolean("sagaz.update")) {
            Files.writeString(golden, said);
        }
        assertThat(golden).exists();
        assertThat(said).isEqualTo(expected);
        assertThat(found).extracting(Diagnostic::code).containsOnly(codes(folder));
    }

    private static Code[] codes(Path folder) {
        String name = folder.getFileName().toString();
        return name.endsWith("-right")
                ? new Code[0]
                : new Code[] {Code.parse(name.substring(0, 8)).orElseThrow()};
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOfferedEditTakesTheMessageAway(Path folder) throws IOException {
        String now = Files.readString(folder.resolve("new.saga"));
        List<Definition> old = definitions(analysis("old.saga", Files.readString(folder.resolve("old.saga"))));

        for (Diagnostic diagnostic : compare(old, analysis("new.saga", now))) {
            assertThat(diagnostic.fixes()).hasSize(diagnostic.code() == Code.BEHAVIOUR_CHANGED ? 1 : 0);
            if (!diagnostic.fixes().isEmpty()) {
                Edit edit = diagnostic.fixes().get(0).edits().get(0);
                String mended = now.substring(0, edit.span().start().offset())
                        + edit.newText()
                        + now.substring(edit.span().end().offset());
                assertThat(compare(old, analysis("new.saga", mended))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void nothingIsSaidWhereNothingHasChanged(Path folder) throws IOException {
        Workspace workspace = Workspace.empty();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                workspace = workspace.with(file.getFileName().toString(), Files.readString(file));
            }
        }
        Analysis analysis = workspace.analyse();

        List<Definition> definitions = definitions(analysis);

        assertThat(definitions).isNotEmpty();
        assertThat(compare(definitions, analysis)).isEmpty();
    }

    @Test
    void anOldVersionThatComesBackIsSaidToBeUsedAgain() {
        String text = """
                namespace cases
                service S { query q(): Int }
                saga F() { version 5 step a = S.q() }
                """;
        List<Definition> old = definitions(analysis("old.saga", text));

        List<Diagnostic> found = compare(old, analysis("new.saga", text + "saga F() { version 2 step a = S.q() }"));

        assertThat(found).extracting(Diagnostic::code).containsExactly(Code.VERSION_LOWERED);
        assertThat(found.get(0).help()).contains("write `version 6`");
    }

    @Test
    void aSagaThatIsGoneIsNotReported() {
        List<Definition> old =
                definitions(analysis("old.saga", "service S { query q(): Int } saga F() { step a = S.q() }"));

        assertThat(compare(old, analysis("new.saga", "service S { query q(): Int }")))
                .isEmpty();
    }

    private static List<Code> codes(String now) {
        return compare(definitions(analysis("old.saga", TWO)), analysis("new.saga", now)).stream()
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void anotherErrorOfAnOperationHidesNoChangeOfASaga() {
        String ofAnother = "send(letter: Letter) fails Gone";
        String ofItsOwn = "take(seat: Seat): Uuid fails Gone";

        for (String operation : List.of(ofAnother, ofItsOwn)) {
            assertThat(codes(OTHER_UNDO.replace(operation, operation + ", Full")))
                    .containsExactlyInAnyOrder(Code.ERROR_ADDED, Code.COMMIT_OR_UNDO_CHANGED);
        }
    }

    @Test
    void aChangedTypeHidesNoChangeOfASagaThatDoesNotUseIt() {
        assertThat(codes(OTHER_UNDO.replace("text: String", "text: Int")))
                .containsExactlyInAnyOrder(Code.TYPE_CHANGED, Code.COMMIT_OR_UNDO_CHANGED);
    }

    @Test
    void whatFollowsFromAChangedTypeIsNotSaidOfASagaThatUsesIt() {
        assertThat(codes(OTHER_UNDO.replace("{ id: Uuid }", "{ id: String }"))).containsExactly(Code.TYPE_CHANGED);
    }

    @Test
    void aSagaWithoutNamespaceIsFoundAgain() {
        String text = "service S { query q(): Int } saga F() { step a = S.q() }";

        List<Diagnostic> found = compare(
                definitions(analysis("old.saga", text)),
                analysis("new.saga", text.replace("S.q()", "S.q() timeout 1s")));

        assertThat(found).extracting(Diagnostic::code).containsExactly(Code.BEHAVIOUR_CHANGED);
    }
}
