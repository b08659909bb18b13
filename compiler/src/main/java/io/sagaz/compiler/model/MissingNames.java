package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Fix;
import io.sagaz.compiler.diagnostics.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One missing name is said once, however often it is used (0102). Where several uses agree on a name that is near to a
 * declared one that nothing uses, the declaration is the mistake.
 */
final class MissingNames {
    private static final int SHOWN_USES_MAX = 4;
    private static final Comparator<MissingName> BY_PLACE = Comparator.<MissingName, String>comparing(
                    use -> use.diagnostic().span().file())
            .thenComparing(use -> use.diagnostic().span().start());

    private MissingNames() {}

    /** @param used whether a name that is declared there is used anywhere */
    static List<Diagnostic> once(List<MissingName> uses, Predicate<Span> used) {
        Map<List<Object>, List<MissingName>> causes = new LinkedHashMap<>();
        for (MissingName use : uses) {
            Object scope = suspect(use, used).<Object>map(it -> it).orElse(use.scope());
            causes.computeIfAbsent(List.of(scope, use.name()), key -> new ArrayList<>())
                    .add(use);
        }
        return causes.values().stream().map(same -> describe(same, used)).toList();
    }

    private static Optional<MissingName.Suspect> suspect(MissingName use, Predicate<Span> used) {
        return use.suspect().filter(it -> !used.test(it.span()));
    }

    private static Diagnostic describe(List<MissingName> same, Predicate<Span> used) {
        List<MissingName> ordered = same.stream().sorted(BY_PLACE).toList();
        MissingName first = ordered.get(0);
        if (ordered.size() == 1) {
            return first.diagnostic();
        }
        return suspect(first, used)
                .map(declared -> ofDeclaration(declared, ordered))
                .orElseGet(() -> ofUses(ordered));
    }

    private static Diagnostic ofDeclaration(MissingName.Suspect declared, List<MissingName> uses) {
        String name = uses.get(0).name();
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        declared.span(),
                        Code.NAME_NOT_FOUND,
                        "nothing uses `" + declared.name() + "`, and " + uses.size() + " places use `" + name
                                + "`, which isn't declared")
                .help("is it misspelt here? did you mean `" + name + "`?")
                .fix("Rename it to `" + name + "`", new Edit(declared.span(), name));
        places(uses, "uses `" + name + "`", diagnostic);
        return diagnostic.build();
    }

    private static Diagnostic ofUses(List<MissingName> uses) {
        Diagnostic first = uses.get(0).diagnostic();
        Diagnostic.Builder places = Diagnostic.at(first.span(), first.code(), first.message());
        first.related().forEach(it -> places.related(it.span(), it.label()));
        places(uses.subList(1, uses.size()), "used here, too", places);
        return new Diagnostic(
                first.code(),
                first.severity(),
                first.span(),
                first.label(),
                first.message(),
                places.build().related(),
                first.notes(),
                first.help(),
                first.fixes().stream().map(fix -> everywhere(fix, uses)).toList());
    }

    private static void places(List<MissingName> uses, String label, Diagnostic.Builder diagnostic) {
        int shown = Math.min(uses.size(), SHOWN_USES_MAX);
        for (int index = 0; index < shown; index++) {
            boolean last = index == shown - 1 && shown < uses.size();
            String more = last ? ", and " + (uses.size() - shown) + " more" : "";
            diagnostic.related(uses.get(index).diagnostic().span(), label + more);
        }
    }

    /** The same fix at every use; what is inserted once for all of them stays once. */
    private static Fix everywhere(Fix fix, List<MissingName> uses) {
        Set<Edit> edits = new LinkedHashSet<>();
        for (MissingName use : uses) {
            use.diagnostic().fixes().stream()
                    .filter(other -> other.title().equals(fix.title()))
                    .forEach(other -> edits.addAll(other.edits()));
        }
        return new Fix(fix.title(), List.copyOf(edits));
    }
}
