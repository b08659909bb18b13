package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which declarations are free of errors, in themselves and in what they use. Immutable. */
public final class Soundness {
    private final List<Entity> entities;

    Soundness(List<Entity> entities) {
        this.entities = List.copyOf(entities);
    }

    /**
     * A declaration after it was resolved.
     *
     * @param whole whether all of it could be
     * @param named whether others mean it by its name; not an older version of a saga
     * @param uses what it can't do without
     */
    record Entity(Symbol symbol, boolean named, boolean whole, Set<QualifiedName> uses) {
        Entity {
            uses = Set.copyOf(uses);
        }

        private boolean faulty(List<Diagnostic> errors) {
            Span span = symbol.declaration().span();
            return !whole || symbol.broken() || errors.stream().anyMatch(error -> Spans.touch(span, error.span()));
        }
    }

    Model model(Resolution resolution, List<Diagnostic> errors) {
        Set<QualifiedName> unsound = unsound(errors);
        return new Model(
                resolution.structs().stream()
                        .filter(struct -> !unsound.contains(struct.name()))
                        .sorted(Comparator.comparing(StructModel::name))
                        .toList(),
                resolution.enums().stream()
                        .filter(it -> !unsound.contains(it.name()))
                        .sorted(Comparator.comparing(EnumModel::name))
                        .toList(),
                resolution.services().stream()
                        .filter(service -> !unsound.contains(service.name()))
                        .sorted(Comparator.comparing(ServiceModel::name))
                        .toList(),
                resolution.sagas().stream()
                        .filter(saga -> sound(saga, unsound, errors))
                        .flatMap(saga -> SagaModels.of(saga).stream())
                        .sorted(Comparator.comparing(SagaModel::name).thenComparing(SagaModel::version))
                        .toList());
    }

    private boolean sound(ResolvedSaga saga, Set<QualifiedName> unsound, List<Diagnostic> errors) {
        return entities.stream()
                .filter(entity -> entity.symbol().declaration() == saga.syntax())
                .noneMatch(entity ->
                        entity.faulty(errors) || entity.uses().stream().anyMatch(unsound::contains));
    }

    /** Grows until nothing sound uses anything unsound. */
    private Set<QualifiedName> unsound(List<Diagnostic> errors) {
        Set<QualifiedName> unsound = new HashSet<>();
        entities.stream()
                .filter(entity -> entity.named() && entity.faulty(errors))
                .forEach(entity -> unsound.add(entity.symbol().name()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Entity entity : entities) {
                if (entity.named() && entity.uses().stream().anyMatch(unsound::contains)) {
                    grown |= unsound.add(entity.symbol().name());
                }
            }
        }
        return unsound;
    }
}
