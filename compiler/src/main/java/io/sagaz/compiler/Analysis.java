package io.sagaz.compiler;

import io.sagaz.compiler.check.Checks;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Severity;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.Resolution;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is known about a workspace: a pure function of it. Immutable; safe for any thread. */
public final class Analysis {
    private static final Comparator<Diagnostic> BY_PLACE = Comparator.<Diagnostic, String>comparing(
                    diagnostic -> diagnostic.span().file())
            .thenComparing(diagnostic -> diagnostic.span().start())
            .thenComparing(diagnostic -> diagnostic.span().end())
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    private final Workspace workspace;
    private final List<FileUnit> units;
    private final Resolution resolution;
    private final List<Diagnostic> diagnostics;
    private final Model model;

    private Analysis(
            Workspace workspace,
            List<FileUnit> units,
            Resolution resolution,
            List<Diagnostic> diagnostics,
            Model model) {
        this.workspace = workspace;
        this.units = units;
        this.resolution = resolution;
        this.diagnostics = diagnostics;
        this.model = model;
    }

    static Analysis of(Workspace workspace) {
        List<FileUnit> units = workspace.units();
        Libraries libraries = workspace.libraries();
        // First, so that of two declarations the one that can be changed is the later one.
        List<FileUnit> all = new ArrayList<>(libraries.unitsBut(units));
        all.addAll(units);
        Resolution resolution = Resolution.of(all, libraries.classes());
        List<Diagnostic> found = new ArrayList<>();
        all.forEach(unit -> found.addAll(unit.diagnostics()));
        found.addAll(resolution.diagnostics());
        found.addAll(Checks.run(units, resolution));
        // Only what makes one of them useless here is of interest: its dependencies may be missing.
        found.removeIf(it -> !it.isError() && libraries.source(it.span().file()).isPresent());
        List<Diagnostic> diagnostics = undisturbed(
                Allowances.apply(units, found).stream().sorted(BY_PLACE).toList());
        List<Diagnostic> errors =
                diagnostics.stream().filter(Diagnostic::isError).toList();
        return new Analysis(workspace, units, resolution, diagnostics, resolution.model(errors));
    }

    /** What nothing uses is worth a word where nothing else is wrong: mending the rest may be what uses it. */
    private static List<Diagnostic> undisturbed(List<Diagnostic> all) {
        boolean busy = all.stream().anyMatch(it -> it.severity().compareTo(Severity.WARNING) <= 0);
        return busy ? all.stream().filter(it -> it.code() != Code.NEVER_USED).toList() : all;
    }

    /** One for each file, by name. */
    public List<FileUnit> units() {
        return units;
    }

    /** Everything there is to say, by file and place. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** What is free of errors, in itself and in what it uses. */
    public Model model() {
        return model;
    }

    /** Those of the workspace's own files, in the order as written, with as much as could be resolved of each. */
    public List<ResolvedSaga> sagas() {
        return resolution.sagas().stream()
                .filter(saga -> isOwn(saga.unit().file()))
                .toList();
    }

    /** Whether a file is one of the workspace, not one on its class path: only for those anything is generated. */
    public boolean isOwn(String file) {
        return workspace.libraries().source(file).isEmpty();
    }

    /** The text of a file, for excerpts. */
    public Optional<String> source(String file) {
        return workspace.text(file);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
