package io.sagaz.compiler.diagnostics;

import java.util.List;

/**
 * A change that removes the diagnostic.
 *
 * @param title says what it does, as an editor shows it
 * @param edits that don't overlap
 */
public record Fix(String title, List<Edit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }
}
