package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A declaration after it was resolved. Immutable; safe for any thread. */
final class Entity {
    private final Symbol symbol;
    private final boolean named;
    private final boolean whole;
    private final Set<QualifiedName> uses;
    private final @Nullable ResolvedSaga saga;
    private volatile @Nullable List<SagaModel> models;

    /**
     * @param named whether others mean it by its name; not an older version of a saga
     * @param whole whether all of it could be resolved
     * @param uses what it can't do without
     * @param saga if it is one
     */
    Entity(Symbol symbol, boolean named, boolean whole, Set<QualifiedName> uses, @Nullable ResolvedSaga saga) {
        this.symbol = symbol;
        this.named = named;
        this.whole = whole;
        this.uses = Set.copyOf(uses);
        this.saga = saga;
    }

    QualifiedName name() {
        return symbol.name();
    }

    boolean isNamed() {
        return named;
    }

    /** If it is one. */
    Optional<ResolvedSaga> saga() {
        return Optional.ofNullable(saga);
    }

    boolean usesAny(Set<QualifiedName> names) {
        return uses.stream().anyMatch(names::contains);
    }

    /** @param errors all that are known */
    boolean isFaulty(List<Diagnostic> errors) {
        Span span = symbol.declaration().span();
        return !whole || symbol.broken() || errors.stream().anyMatch(error -> Spans.touch(span, error.span()));
    }

    /** One of a saga without errors, else none; made when it is first needed. */
    List<SagaModel> sagaModels() {
        List<SagaModel> made = models;
        if (made == null) {
            made = Optional.ofNullable(saga).flatMap(SagaModels::of).stream().toList();
            models = made;
        }
        return made;
    }
}
