package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/** @param span of its name */
public record EnumModel(
        QualifiedName name, List<Constant> constants, Optional<String> doc, boolean deprecated, Span span) {
    public EnumModel {
        constants = List.copyOf(constants);
    }

    public Optional<Constant> constant(String wanted) {
        return constants.stream()
                .filter(constant -> constant.name().equals(wanted))
                .findFirst();
    }

    /** One of its values. */
    public record Constant(String name, Optional<String> doc, boolean deprecated, Span span) {}
}
