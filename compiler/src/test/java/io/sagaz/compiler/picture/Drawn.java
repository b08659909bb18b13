package io.sagaz.compiler.picture;

import io.sagaz.compiler.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Graphs of the sagas in the test resources. */
final class Drawn {
    static final Path CASES = Path.of("src/test/resources/cases/picture");
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final String SUFFIX = ".saga";

    private Drawn() {}

    static List<String> cases() {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the sagas of a case. */
    static List<SagaGraph> graphs(String name) {
        return of(List.of(CASES.resolve(name + SUFFIX)));
    }

    /** The last saga of a case. */
    static SagaGraph graph(String name) {
        List<SagaGraph> graphs = graphs(name);
        return graphs.get(graphs.size() - 1);
    }

    static SagaGraph ofText(String text) {
        return SagaGraph.of(
                Workspace.empty().with("a.saga", text).analyse().sagas().get(0));
    }

    /** Of all sagas of the corpus and of the cases: whole programs of many domains, and odd ones. */
    static List<SagaGraph> all() {
        try (Stream<Path> corpus = Files.walk(CORPUS);
                Stream<Path> cases = Files.list(CASES)) {
            return Stream.concat(corpus, cases)
                    .filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .flatMap(file -> of(List.of(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SagaGraph> of(List<Path> files) {
        Workspace workspace = Workspace.empty();
        for (Path file : files) {
            workspace =
                    workspace.with(Objects.requireNonNull(file.getFileName()).toString(), text(file));
        }
        return workspace.analyse().sagas().stream().map(SagaGraph::of).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
