package io.sagaz.compiler.model;

import io.sagaz.compiler.cancel.Cancellation;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the files of a workspace declare, resolved as far as that goes. Immutable; safe for any thread. */
public final class Resolution {
    private static final Resolution NOTHING = new Resolution(List.of(), List.of(), Set.of());

    private final List<ResolvedFile> files;
    private final List<Diagnostic> diagnostics;
    private final Set<String> resolved;

    Resolution(List<ResolvedFile> files, List<Diagnostic> diagnostics, Set<String> resolved) {
        this.files = List.copyOf(files);
        this.diagnostics = List.copyOf(diagnostics);
        this.resolved = Set.copyOf(resolved);
    }

    /** Of no files. */
    public static Resolution nothing() {
        return NOTHING;
    }

    /**
     * Resolves files anew, or takes over what an earlier resolution knows about them: the result is the same, whatever that
     * was. Never fails, whatever is wrong with the units.
     *
     * @param units of different files
     * @param classes empty where the class path isn't known; then imported classes are taken on trust
     * @param earlier with the same rules and classes
     * @throws java.util.concurrent.CancellationException if the result is no longer needed
     */
    public static Resolution of(
            List<FileUnit> units,
            Optional<JavaClasses> classes,
            Resolution earlier,
            FileRules rules,
            Cancellation cancellation) {
        Map<String, ResolvedFile> known = new HashMap<>();
        earlier.files.forEach(file -> known.put(file.unit().file(), file));
        return new WorkspaceResolver(units, classes, known, rules, cancellation).resolve();
    }

    /** About names and types, and by the rules for files; in no particular order. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Records, errors and events, also those with errors. */
    public List<StructModel> structs() {
        return files.stream().flatMap(file -> file.types().structs().stream()).toList();
    }

    /**
     * Also those with errors, in the order as written. What one of them holds of other files may tell of places as they
     * were when it was resolved.
     */
    public List<ResolvedSaga> sagas() {
        return files.stream()
                .flatMap(file -> file.entities().stream())
                .flatMap(entity -> entity.saga().stream())
                .toList();
    }

    /** The files that were resolved anew. */
    public Set<String> resolved() {
        return resolved;
    }

    /**
     * What is free of errors, in itself and in what it uses.
     *
     * @param errors everything that is wrong with the workspace
     */
    public Model model(List<Diagnostic> errors) {
        return new Soundness(files, errors).model();
    }
}
