package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import java.util.Optional;

/**
 * A use of a name that isn't declared.
 *
 * @param scope within which the same name stands for the same thing
 * @param diagnostic what there is to say if it is the only use
 * @param suspect the declared name that it is near to
 */
record MissingName(Object scope, String name, Diagnostic diagnostic, Optional<Suspect> suspect) {
    /**
     * A declared name that may be the one that is misspelt.
     *
     * @param span where it is declared
     */
    record Suspect(String name, Span span) {}
}
