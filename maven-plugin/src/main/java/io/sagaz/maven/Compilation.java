package io.sagaz.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.definition.DefinitionFile;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.SourceText;
import io.sagaz.compiler.diagnostics.Texts;
import io.sagaz.compiler.java.GeneratedFile;
import io.sagaz.compiler.java.JavaGenerator;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.QualifiedName;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.simulate.SagaSimulation;
import io.sagaz.compiler.simulate.Simulator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the compiler makes of a module's files; the plugin's only way to it. */
final class Compilation {
    /** The folder on the class path that holds what others read of a module's sagas. */
    static final String RESOURCES = DefinitionFile.FOLDER;

    private final Analysis analysis;

    private Compilation(Analysis analysis) {
        this.analysis = analysis;
    }

    /** @param files contents by name */
    static Compilation of(SortedMap<String, byte[]> files) {
        Workspace workspace = Workspace.empty();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            workspace = workspace.with(file.getKey(), file.getValue());
        }
        return new Compilation(workspace.analyse());
    }

    /** By file and place. */
    List<Diagnostic> diagnostics() {
        return analysis.diagnostics();
    }

    Texts texts() {
        return file -> analysis.source(file).map(SourceText::of);
    }

    List<QualifiedName> sagas() {
        return analysis.model().sagas().stream().map(SagaModel::name).distinct().toList();
    }

    List<SagaSimulation> simulate(Predicate<QualifiedName> wanted) {
        Model all = analysis.model();
        List<SagaModel> sagas =
                all.sagas().stream().filter(saga -> wanted.test(saga.name())).toList();
        return new Simulator().simulate(new Model(all.structs(), all.enums(), all.services(), sagas));
    }

    /** By path below the source root. */
    SortedMap<String, byte[]> java() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (GeneratedFile file : JavaGenerator.generate(analysis.model())) {
            files.put(file.path(), file.text().getBytes(UTF_8));
        }
        return files;
    }

    /** By name within the folder {@link #RESOURCES}. */
    SortedMap<String, byte[]> definitions() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (SagaModel saga : analysis.model().sagas()) {
            DefinitionFile file = DefinitionFile.of(saga, analysis.model());
            files.put(file.name(), file.text().getBytes(UTF_8));
        }
        return files;
    }
}
