package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a file, or between files. Not safe for several threads. */
final class Problems {
    private final List<Diagnostic> found = new ArrayList<>();
    private final List<MissingName> missing = new ArrayList<>();
    private final Set<Span> used = new HashSet<>();

    void report(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** A use of a name that isn't declared; uses that have one cause are reported once, when all files are known. */
    void report(MissingName use) {
        missing.add(use);
    }

    /** @param declared where the name is declared that is used */
    void use(Span declared) {
        used.add(declared);
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }

    List<MissingName> missing() {
        return List.copyOf(missing);
    }

    Set<Span> used() {
        return Set.copyOf(used);
    }
}
