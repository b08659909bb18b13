package io.sagaz.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.definition.DefinitionFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed in whatever order, an analysis that takes over what it can equals one that knows nothing. */
class IncrementalAnalysisPropertyTest {
    private static final int EDITS_MAX = 12;
    private static final int NUMBERS = 1 << 16;
    private static final List<List<Path>> PROJECTS = projects();

    private static List<List<Path>> projects() {
        List<List<Path>> projects = new ArrayList<>();
        Cases.sound().forEach(folder -> projects.add(Cases.sagas(folder)));
        projects.addAll(Cases.sagas(Cases.RESOURCES.resolve("corpus")).stream()
                .collect(Collectors.groupingBy(Cases::folder, TreeMap::new, Collectors.toList()))
                .values());
        Cases.sagas(Cases.RESOURCES.resolve("cases").resolve("diagnostics")).stream()
                .filter(file -> !Cases.name(file).startsWith("SAGA0010"))
                .forEach(file -> projects.add(List.of(file)));
        return projects;
    }

    @Provide
    Arbitrary<List<Path>> project() {
        return Arbitraries.of(PROJECTS);
    }

    @Provide
    Arbitrary<List<Edited.Edit>> edits() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, NUMBERS);
        return Combinators.combine(
                        Arbitraries.of(Edited.Kind.class), number, number, number, Arbitraries.of(true, true, false))
                .as(Edited.Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(EDITS_MAX);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anAnalysisDoesNotDependOnWhatWasKnownBefore(
            @ForAll("project") List<Path> files, @ForAll("edits") List<Edited.Edit> edits) {
        Edited project = new Edited(files);
        project.workspace().analyse();
        for (Edited.Edit edit : edits) {
            project.apply(edit);
            if (edit.analysed()) {
                assertSame(project.workspace().analyse(), project.unknown().analyse());
            }
        }
        assertSame(project.workspace().analyse(), project.unknown().analyse());
    }

    private static void assertSame(Analysis known, Analysis unknown) {
        assertThat(known.diagnostics()).isEqualTo(unknown.diagnostics());
        assertThat(known.model()).isEqualTo(unknown.model());
        assertThat(definitions(known)).isEqualTo(definitions(unknown));
    }

    private static List<String> definitions(Analysis analysis) {
        return analysis.model().sagas().stream()
                .map(saga -> DefinitionFile.of(saga, analysis.model()).text())
                .toList();
    }
}
