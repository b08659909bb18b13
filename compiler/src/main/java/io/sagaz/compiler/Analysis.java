package io.sagaz.compiler;

import io.sagaz.compiler.cancel.Cancellation;
import io.sagaz.compiler.check.Checks;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.Resolution;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known about a workspace: a pure function of it. Immutable; safe for any thread. */
public final class Analysis {
    private static final Comparator<Diagnostic> BY_PLACE = Comparator.<Diagnostic, String>comparing(
                    diagnostic -> diagnostic.span().file())
            .thenComparing(diagnostic -> diagnostic.span().start())
            .thenComparing(diagnostic -> diagnostic.span().end())
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    private final List<FileUnit> units;
    private final Resolution resolution;
    private final List<Diagnostic> diagnostics;
    private final Model model;

    private Analysis(List<FileUnit> units, Resolution resolution, List<Diagnostic> diagnostics, Model model) {
        this.units = units;
        this.resolution = resolution;
        this.diagnostics = diagnostics;
        this.model = model;
    }

    /** @param earlier from which to take over what is still the same; without influence on the result */
    static Analysis of(List<FileUnit> units, Optional<Analysis> earlier, Cancellation cancellation) {
        Resolution resolution = Resolution.of(
                units, earlier.map(it -> it.resolution).orElse(Resolution.nothing()), Checks::ofFile, cancellation);
        List<Diagnostic> found = new ArrayList<>();
        units.forEach(unit -> found.addAll(unit.diagnostics()));
        found.addAll(resolution.diagnostics());
        found.addAll(Checks.betweenFiles(resolution));
        cancellation.check();
        List<Diagnostic> diagnostics =
                Allowances.apply(units, found).stream().sorted(BY_PLACE).toList();
        List<Diagnostic> errors =
                diagnostics.stream().filter(Diagnostic::isError).toList();
        return new Analysis(units, resolution, diagnostics, resolution.model(errors));
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

    /** The text of a file, for excerpts. */
    public Optional<String> source(String file) {
        return units.stream()
                .filter(unit -> unit.file().equals(file))
                .map(FileUnit::text)
                .findFirst();
    }

    /** The files that were analysed anew; all others were taken over from an earlier analysis. */
    Set<String> analysedAnew() {
        return resolution.resolved();
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
