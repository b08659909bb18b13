package io.sagaz.maven;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.ClassPath;
import io.sagaz.compiler.GeneratedFiles;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.SourceText;
import io.sagaz.compiler.diagnostics.Texts;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.QualifiedName;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.picture.SagaGraph;
import io.sagaz.compiler.simulate.SagaSimulation;
import io.sagaz.compiler.simulate.Simulator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the compiler makes of a module's files; the plugin's only way to it. */
final class Compilation {
    private final Analysis analysis;

    private Compilation(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * @param files contents by name
     * @param classPath what they may refer to
     */
    static Compilation of(SortedMap<String, byte[]> files, ClassPath classPath) {
        Workspace workspace = Workspace.empty().on(classPath);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            workspace = workspace.with(file.getKey(), file.getValue());
        }
        return new Compilation(workspace.analyse());
    }

    private Stream<SagaModel> ownSagas() {
        return analysis.model().sagas().stream()
                .filter(saga -> analysis.isOwn(saga.span().file()));
    }

    /** By file and place. */
    List<Diagnostic> diagnostics() {
        return analysis.diagnostics();
    }

    Texts texts() {
        return file -> analysis.source(file).map(SourceText::of);
    }

    List<QualifiedName> sagas() {
        return ownSagas().map(SagaModel::name).distinct().toList();
    }

    List<SagaSimulation> simulate(Predicate<QualifiedName> wanted) {
        Model all = analysis.model();
        List<SagaModel> sagas =
                ownSagas().filter(saga -> wanted.test(saga.name())).toList();
        return new Simulator().simulate(new Model(all.structs(), all.enums(), all.services(), sagas));
    }

    List<SagaGraph> graphs(Predicate<QualifiedName> wanted) {
        return analysis.sagas().stream()
                .filter(saga -> wanted.test(saga.name()))
                .map(SagaGraph::of)
                .toList();
    }

    /** @param files that this was made of */
    SortedMap<Path, byte[]> generate(SortedMap<String, byte[]> files, Path java, Path resources) {
        return new GeneratedFiles(java, resources).of(files, analysis);
    }
}
