package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Names joined by dots. */
public record Path(List<Name> names, Span span) {
    public Path {
        names = List.copyOf(names);
    }

    public String text() {
        return names.stream().map(Name::text).collect(Collectors.joining("."));
    }
}
