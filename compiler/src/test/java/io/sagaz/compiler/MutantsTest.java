package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.sagaz.compiler.diagnostics.Code;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One slip in a file: the analysis stands, and whatever the model then holds is whole. */
class MutantsTest {
    private static final Path PROGRAMS = Cases.RESOURCES.resolve("corpus").resolve("valid");
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}_$`][\\p{L}\\p{N}_$`]*|[0-9][0-9a-z._%]*|\"[^\"\n]*\"|//[^\n]*|\\?\\?|\\?\\.|\\S");

    /** One mutant in so many: over all files that are still thousands. */
    private static final int FILES_STEP = 3;
    /** Of the programs of many domains, which are long and look alike to the analysis. */
    private static final int PROGRAMS_STEP = 97;
    /** Of the many small cases, which have much in common, fewer are enough. */
    private static final int CASES_STEP = 37;

    static List<Path> corpus() {
        return Cases.sagas(Cases.RESOURCES.resolve("corpus")).stream()
                .filter(file -> !file.startsWith(PROGRAMS))
                .toList();
    }

    static List<Path> programs() {
        return Cases.sagas(PROGRAMS);
    }

    static List<Path> sound() {
        return Cases.sagas(Cases.RESOURCES.resolve("sound"));
    }

    static List<DiagnosticCase> cases() {
        return DiagnosticCase.all().stream()
                .filter(it -> it.code().compareTo(Code.TOO_LARGE) > 0)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void ofTheCorpusAreAnalysed(Path file) {
        analyseMutants(Workspace.empty(), Cases.name(file), Cases.text(file), FILES_STEP);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void ofProgramsAreAnalysed(Path file) {
        analyseMutants(Workspace.empty(), Cases.name(file), Cases.text(file), PROGRAMS_STEP);
    }

    @ParameterizedTest
    @MethodSource("sound")
    void ofSoundFilesAreAnalysed(Path file) {
        analyseMutants(
                Cases.workspace(Cases.sagas(Cases.folder(file))), Cases.name(file), Cases.text(file), FILES_STEP);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ofWrongFilesAreAnalysed(DiagnosticCase wrong) {
        Map<String, byte[]> files = wrong.files();
        Workspace workspace = Workspace.empty();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            workspace = workspace.with(file.getKey(), file.getValue());
        }
        for (String file : files.keySet()) {
            analyseMutants(workspace, file, workspace.text(file).orElseThrow(), CASES_STEP);
        }
    }

    private static void analyseMutants(Workspace others, String file, String text, int step) {
        List<String> mutants = mutants(text);
        for (int index = 0; index < mutants.size(); index += step) {
            String mutant = mutants.get(index);
            assertThatCode(() -> analyse(others, file, mutant)).as(mutant).doesNotThrowAnyException();
        }
    }

    private static void analyse(Workspace others, String file, String text) {
        Analysis analysis = others.with(file, text).analyse();
        analysis.model().sagas().forEach(SoundFilesTest::assertDefined);
        if (!analysis.hasErrors()) {
            SoundFilesTest.assertComplete(analysis);
        }
    }

    /** Each token left out, doubled, and swapped with the next one. */
    private static List<String> mutants(String text) {
        List<int[]> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new int[] {matcher.start(), matcher.end()});
        }
        List<String> mutants = new ArrayList<>();
        for (int index = 0; index < tokens.size(); index++) {
            int start = tokens.get(index)[0];
            int end = tokens.get(index)[1];
            String token = text.substring(start, end);
            mutants.add(text.substring(0, start) + text.substring(end));
            mutants.add(text.substring(0, end) + " " + token + text.substring(end));
            if (index + 1 < tokens.size()) {
                int nextStart = tokens.get(index + 1)[0];
                int nextEnd = tokens.get(index + 1)[1];
                mutants.add(text.substring(0, start)
                        + text.substring(nextStart, nextEnd)
                        + text.substring(end, nextStart)
                        + token
                        + text.substring(nextEnd));
            }
        }
        return mutants;
    }
}
