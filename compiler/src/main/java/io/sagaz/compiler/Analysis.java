package io.sagaz.compiler;

import io.sagaz.compiler.cancel.Cancellation;
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
    private final Libraries libraries;
    private final Resolution resolution;
    private final List<Diagnostic> diagnostics;
    private final Model model;

    private Analysis(
            List<FileUnit> units,
            Libraries libraries,
            Resolution resolution,
            List<Diagnostic> diagnostics,
            Model model) {
        this.units = units;
        this.libraries = libraries;
        this.resolution = resolution;
        this.diagnostics = diagnostics;
        this.model = model;
    }

    /** @param earlier of the same libraries, from which to take over what is the same; without influence on the result */
    static Analysis of(
            List<FileUnit> units, Libraries libraries, Optional<Analysis> earlier, Cancellation cancellation) {
        // First, so that of two declarations the one that can be changed is the later one.
        List<FileUnit> all = new ArrayList<>(libraries.unitsBut(units));
        all.addAll(units);
        Resolution resolution = Resolution.of(
                all,
                libraries.classes(),
                earlier.map(it -> it.resolution).orElse(Resolution.nothing()),
                (unit, sagas, token) -> libraries.source(unit.file()).isPresent()
                        ? Checks.ofSagas(sagas, token)
                        : Checks.ofFile(unit, sagas, token),
                cancellation);
        cancellation.check();
        List<Diagnostic> diagnostics = diagnostics(units, all, libraries, resolution);
        List<Diagnostic> errors =
                diagnostics.stream().filter(Diagnostic::isError).toList();
        return new Analysis(units, libraries, resolution, diagnostics, resolution.model(errors));
    }

    private static List<Diagnostic> diagnostics(
            List<FileUnit> units, List<FileUnit> all, Libraries libraries, Resolution resolution) {
        List<Diagnostic> found = new ArrayList<>();
        all.forEach(unit -> found.addAll(unit.diagnostics()));
        found.addAll(resolution.diagnostics());
        found.addAll(Checks.betweenFiles(resolution));
        // Only what makes one of them useless here is of interest: its dependencies may be missing.
        found.removeIf(it -> !it.isError() && libraries.source(it.span().file()).isPresent());
        return undisturbed(
                Allowances.apply(units, found).stream().sorted(BY_PLACE).toList());
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
        return libraries.source(file).isEmpty();
    }

    /** The text of a file, for excerpts. */
    public Optional<String> source(String file) {
        return units.stream()
                .filter(unit -> unit.file().equals(file))
                .map(FileUnit::text)
                .findFirst()
                .or(() -> libraries.source(file).map(Source::text));
    }

    /** The files that were analysed anew; all others were taken over from an earlier analysis. */
    Set<String> analysedAnew() {
        return resolution.resolved();
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
