package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Related;
import io.sagaz.compiler.diagnostics.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found in one file.
 *
 * @param diagnostics for sure
 * @param missing uses of names that aren't declared; other files may have uses of the same
 * @param used where the names are declared that it uses
 */
record Findings(List<Diagnostic> diagnostics, List<MissingName> missing, Set<Span> used) {
    Findings {
        diagnostics = List.copyOf(diagnostics);
        missing = List.copyOf(missing);
        used = Set.copyOf(used);
    }

    Findings moved(Moves moves) {
        return new Findings(
                diagnostics.stream().map(moves::apply).toList(),
                missing.stream().map(moves::apply).toList(),
                used.stream().map(moves::apply).collect(Collectors.toSet()));
    }

    /** Every place that is named. */
    Set<Span> places() {
        Set<Span> places = new HashSet<>(used);
        diagnostics.forEach(it -> addPlaces(it, places));
        for (MissingName name : missing) {
            addPlaces(name.diagnostic(), places);
            name.suspect().ifPresent(it -> places.add(it.span()));
        }
        return places;
    }

    private static void addPlaces(Diagnostic diagnostic, Set<Span> places) {
        places.add(diagnostic.span());
        diagnostic.related().stream().map(Related::span).forEach(places::add);
        diagnostic.fixes().stream()
                .flatMap(fix -> fix.edits().stream())
                .map(Edit::span)
                .forEach(places::add);
    }
}
