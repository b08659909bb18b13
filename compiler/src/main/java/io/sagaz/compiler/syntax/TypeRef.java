package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;

/**
 * A type as it was typed.
 *
 * @param optional how many question marks follow
 */
public record TypeRef(Name name, List<TypeRef> arguments, int optional, Span span) {
    public TypeRef {
        arguments = List.copyOf(arguments);
    }
}
