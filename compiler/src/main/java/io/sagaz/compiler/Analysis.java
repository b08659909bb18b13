package io.sagaz.compiler;

import io.sagaz.compiler.check.Checks;
import io.sagaz.compiler.diagnostics.Diagnostic;
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
    private final List<Diagnostic> diagnostics;
    private final Model model;
    private final List<ResolvedSaga> sagas;

    private Analysis(
            Workspace workspace,
            List<FileUnit> units,
            List<Diagnostic> diagnostics,
            Model model,
            List<ResolvedSaga> sagas) {
        this.workspace = workspace;
        this.units = units;
        this.diagnostics = diagnostics;
        this.model = model;
        this.sagas = sagas;
    }

    static Analysis of(Workspace workspace) {
        List<FileUnit> units = workspace.units();
        Resolution resolution = Resolution.of(units);
        List<Diagnostic> found = new ArrayList<>();
        units.forEach(unit -> found.addAll(unit.diagnostics()));
        found.addAll(resolution.diagnostics());
        found.addAll(Checks.run(units, resolution));
        List<Diagnostic> diagnostics =
                Allowances.apply(units, found).stream().sorted(BY_PLACE).toList();
        List<Diagnostic> errors =
                diagnostics.stream().filter(Diagnostic::isError).toList();
        return new Analysis(workspace, units, diagnostics, resolution.model(errors), resolution.sagas());
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

    /** All of them, in the order as written, with as much as could be resolved of those with errors. */
    public List<ResolvedSaga> sagas() {
        return sagas;
    }

    /** The text of a file, for excerpts. */
    public Optional<String> source(String file) {
        return workspace.text(file);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
