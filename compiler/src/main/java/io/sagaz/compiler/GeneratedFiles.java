package io.sagaz.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sagaz.compiler.definition.DefinitionFile;
import io.sagaz.compiler.java.GeneratedFile;
import io.sagaz.compiler.java.JavaGenerator;
import io.sagaz.compiler.model.SagaModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that is generated from the {@code .saga} files of one module: the same bytes, whoever asks for it. */
public final class GeneratedFiles {
    private final Path java;
    private final Path resources;

    /**
     * @param java the source root
     * @param resources the resource root, which may be the same
     */
    public GeneratedFiles(Path java, Path resources) {
        this.java = java;
        this.resources = resources.resolve(DefinitionFile.FOLDER);
    }

    /**
     * Java, the definition of each saga, and the files themselves.
     *
     * @param sources contents by path within the module's folder; the analysis knows the files by these names
     * @param analysis of them, without errors
     * @return contents by path
     */
    public SortedMap<Path, byte[]> of(Map<String, byte[]> sources, Analysis analysis) {
        SortedMap<Path, byte[]> files = new TreeMap<>();
        for (GeneratedFile file : JavaGenerator.generate(analysis.model(), analysis::isOwn)) {
            files.put(java.resolve(file.path()), file.text().getBytes(UTF_8));
        }
        for (SagaModel saga : analysis.model().sagas()) {
            if (analysis.isOwn(saga.span().file())) {
                DefinitionFile file = DefinitionFile.of(saga, analysis.model());
                files.put(resources.resolve(file.name()), file.text().getBytes(UTF_8));
            }
        }
        sources.forEach((name, bytes) -> files.put(resources.resolve(name), bytes));
        return files;
    }
}
