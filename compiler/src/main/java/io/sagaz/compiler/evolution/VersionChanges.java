package io.sagaz.compiler.evolution;

import io.sagaz.compiler.definition.Definition;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A version's number means one thing for ever. */
final class VersionChanges {
    private final List<Definition> baseline;
    private final List<Evolution.Saga> now;
    private final Versions versions;

    VersionChanges(List<Definition> baseline, List<Evolution.Saga> now, List<FileUnit> units) {
        this.baseline = baseline;
        this.now = now;
        this.versions = new Versions(units);
    }

    List<Diagnostic> all() {
        List<Diagnostic> found = new ArrayList<>();
        for (Evolution.Saga saga : now) {
            OptionalInt highest = baseline.stream()
                    .filter(saga::isSameSagaAs)
                    .mapToInt(Definition::version)
                    .max();
            boolean known = baseline.stream().anyMatch(saga::isSameVersionAs);
            if (highest.isPresent() && !known && saga.definition().version() < highest.getAsInt()) {
                found.add(usedAgain(saga, highest.getAsInt()));
            }
        }
        return found;
    }

    private Diagnostic usedAgain(Evolution.Saga saga, int highest) {
        int version = saga.definition().version();
        return Diagnostic.at(
                        versions.span(saga.model()),
                        Code.VERSION_LOWERED,
                        Names.quoted(saga.definition().name()) + " is version " + version + ", and was version "
                                + highest + " before")
                .why("version " + version + " was something else once: a saga of it that still runs would go on by what"
                        + " is written now, and one of version " + highest + " may find nothing to go on by")
                .help("write `version " + (highest + 1) + "`")
                .build();
    }
}
