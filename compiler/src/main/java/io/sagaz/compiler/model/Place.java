package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Span;
import java.util.Optional;

/**
 * What a place expects of the value that stands there.
 *
 * @param subject the start of a sentence that the type ends, such as {@code `amount` takes}
 * @param declared where it comes from
 * @param mismatch what a value of another type is reported as
 * @param tight whether an operator binds the value closer than {@code ??} would
 */
record Place(Type type, String subject, Optional<Span> declared, Code mismatch, boolean tight) {
    Place(Type type, String subject, Optional<Span> declared, Code mismatch) {
        this(type, subject, declared, mismatch, false);
    }

    static Place of(FieldModel parameter) {
        return new Place(
                parameter.type(),
                "`" + parameter.name() + "` takes",
                Optional.of(parameter.span()),
                Code.TYPE_MISMATCH);
    }
}
