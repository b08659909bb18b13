package io.sagaz.compiler.format;

import io.sagaz.compiler.diagnostics.Edit;
import java.util.List;

/**
 * A text in the one style.
 *
 * @param text the whole; what was given if nothing is to change
 * @param edits that make it from what was given, in order, none of them touching another; empty if nothing is to change
 */
public record Formatted(String text, List<Edit> edits) {
    public Formatted {
        edits = List.copyOf(edits);
    }

    public boolean isChanged() {
        return !edits.isEmpty();
    }
}
