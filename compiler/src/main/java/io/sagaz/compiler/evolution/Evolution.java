package io.sagaz.compiler.evolution;

import io.sagaz.compiler.definition.Definition;
import io.sagaz.compiler.definition.DefinitionFile;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The door: says what sagas that were started by a baseline would meet. Both sides are compared as definitions, so that
 * nothing counts that isn't in them. A saga that is gone isn't reported, since it may have ended everywhere. Stateless; safe
 * for any thread.
 */
public final class Evolution {
    private Evolution() {}

    /**
     * @param baseline all definitions of the release
     * @param model what is declared now, without errors
     * @param units the files that it comes from, to find what can be edited
     * @return by file and place
     */
    public static List<Diagnostic> compare(List<Definition> baseline, Model model, List<FileUnit> units) {
        List<Saga> now = model.sagas().stream()
                .map(saga -> new Saga(
                        saga, Definition.parse(DefinitionFile.of(saga, model).text())))
                .toList();
        List<Map.Entry<String, List<Diagnostic>>> shapes = Stream.concat(
                        new TypeChanges(baseline, now, model).byName().entrySet().stream(),
                        new OperationChanges(baseline, now, model).byName().entrySet().stream())
                .toList();
        List<Diagnostic> found = new ArrayList<>();
        shapes.forEach(each -> found.addAll(each.getValue()));
        found.addAll(new VersionChanges(baseline, now, units).all());
        found.addAll(new SagaChanges(baseline, now, units, changed(shapes)).all());
        found.sort(Comparator.<Diagnostic, String>comparing(each -> each.span().file())
                .thenComparing(each -> each.span().start())
                .thenComparing(Diagnostic::code)
                .thenComparing(Diagnostic::message));
        return List.copyOf(found);
    }

    /** Of which values look different now; another error of an operation changes none. */
    private static Set<String> changed(List<Map.Entry<String, List<Diagnostic>>> shapes) {
        return shapes.stream()
                .filter(each -> each.getValue().stream().anyMatch(it -> it.code() != Code.ERROR_ADDED))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One saga of now, with its definition. */
    record Saga(SagaModel model, Definition definition) {
        boolean isSameVersionAs(Definition other) {
            return isSameSagaAs(other) && definition.version() == other.version();
        }

        boolean isSameSagaAs(Definition other) {
            return definition.name().equals(other.name());
        }
    }
}
