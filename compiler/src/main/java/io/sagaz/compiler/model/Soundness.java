package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Diagnostic;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which declarations are free of errors, in themselves and in what they use. */
final class Soundness {
    private final List<ResolvedFile> files;
    private final List<Diagnostic> errors;

    /** @param errors everything that is wrong with the files */
    Soundness(List<ResolvedFile> files, List<Diagnostic> errors) {
        this.files = files;
        this.errors = errors;
    }

    Model model() {
        Set<QualifiedName> unsound = unsound();
        return new Model(
                sound(ResolvedFile.Types::structs, StructModel::name, unsound),
                sound(ResolvedFile.Types::enums, EnumModel::name, unsound),
                sound(ResolvedFile.Types::services, ServiceModel::name, unsound),
                entities()
                        .filter(entity ->
                                entity.saga().isPresent() && !entity.isFaulty(errors) && !entity.usesAny(unsound))
                        .flatMap(entity -> entity.sagaModels().stream())
                        .sorted(Comparator.comparing(SagaModel::name).thenComparing(SagaModel::version))
                        .toList());
    }

    private <M> List<M> sound(
            Function<ResolvedFile.Types, List<M>> models, Function<M, QualifiedName> name, Set<QualifiedName> unsound) {
        return files.stream()
                .flatMap(file -> models.apply(file.types()).stream())
                .filter(model -> !unsound.contains(name.apply(model)))
                .sorted(Comparator.comparing(name))
                .toList();
    }

    private Stream<Entity> entities() {
        return files.stream().flatMap(file -> file.entities().stream());
    }

    /** Grows until nothing sound uses anything unsound. */
    private Set<QualifiedName> unsound() {
        List<Entity> named = entities().filter(Entity::isNamed).toList();
        Set<QualifiedName> unsound = new HashSet<>();
        named.stream().filter(entity -> entity.isFaulty(errors)).forEach(entity -> unsound.add(entity.name()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Entity entity : named) {
                if (entity.usesAny(unsound)) {
                    grown |= unsound.add(entity.name());
                }
            }
        }
        return unsound;
    }
}
