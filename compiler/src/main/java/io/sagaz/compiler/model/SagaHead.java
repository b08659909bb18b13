package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/**
 * What others need to know of a saga to run it.
 *
 * @param version the highest one: that is the one that runs
 * @param params its input
 * @param output empty if it has none
 * @param commit its first pivot or irreversible step; with one, a run that has completed can't be undone
 * @param span of its name
 */
public record SagaHead(
        QualifiedName name,
        int version,
        List<FieldModel> params,
        Optional<Type> output,
        Optional<Span> commit,
        Span span) {
    public SagaHead {
        params = List.copyOf(params);
    }
}
