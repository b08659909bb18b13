package io.sagaz.compiler.java;

import io.sagaz.compiler.Analysis;
import io.sagaz.compiler.Workspace;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.syntax.Declaration.SagaDecl;
import io.sagaz.compiler.syntax.FileUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The programs of one domain, which import each other's declarations and nobody else's. */
record CorpusFolder(String name, Analysis analysis) {
    static final Path CORPUS = Path.of("src/test/resources/corpus/valid");

    /**
     * One file with at least one saga; others of the folder declare what they share.
     *
     * @param name the folder and the file, without its ending
     */
    record Program(String name, FileUnit unit, CorpusFolder folder) {
        List<SagaDecl> sagas() {
            return sagasOf(unit);
        }

        List<SagaModel> compiled() {
            return folder.analysis().model().sagas().stream()
                    .filter(saga -> saga.span().file().equals(unit.file()))
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<CorpusFolder> all() {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> new CorpusFolder(folder.getFileName().toString(), analyse(folder)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Analysis analyse(Path folder) {
        GoldenCase files = new GoldenCase(folder);
        Workspace workspace = Workspace.empty();
        for (Path file : files.files(".saga")) {
            workspace = workspace.with(files.name(file), GoldenCase.read(file));
        }
        return workspace.analyse();
    }

    List<Program> programs() {
        return analysis.units().stream()
                .filter(unit -> !sagasOf(unit).isEmpty())
                .map(unit -> new Program(name + "/" + unit.file().replace(".saga", ""), unit, this))
                .toList();
    }

    private static List<SagaDecl> sagasOf(FileUnit unit) {
        return unit.declarations().stream()
                .filter(SagaDecl.class::isInstance)
                .map(SagaDecl.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
