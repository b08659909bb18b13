package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a workspace. Not safe for several threads. */
final class Problems {
    private final List<Diagnostic> found = new ArrayList<>();

    void report(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }
}
