package io.sagaz.compiler.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a workspace declares, sorted by name. Holds only what is free of errors.
 *
 * @param sagas by name, then version
 */
public record Model(
        List<StructModel> structs, List<EnumModel> enums, List<ServiceModel> services, List<SagaModel> sagas) {
    public Model {
        structs = sorted(structs, Comparator.comparing(StructModel::name));
        enums = sorted(enums, Comparator.comparing(EnumModel::name));
        services = sorted(services, Comparator.comparing(ServiceModel::name));
        sagas = sorted(sagas, Comparator.comparing(SagaModel::name).thenComparing(SagaModel::version));
    }

    private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
        return all.stream().sorted(order).toList();
    }

    public Optional<StructModel> struct(QualifiedName name) {
        return find(structs, StructModel::name, name);
    }

    public Optional<EnumModel> enumeration(QualifiedName name) {
        return find(enums, EnumModel::name, name);
    }

    public Optional<ServiceModel> service(QualifiedName name) {
        return find(services, ServiceModel::name, name);
    }

    /** By halving, since a workspace of many sagas is asked for each of their names. */
    private static <T> Optional<T> find(List<T> sorted, Function<T, QualifiedName> name, QualifiedName wanted) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = name.apply(sorted.get(middle)).compareTo(wanted);
            if (order == 0) {
                return Optional.of(sorted.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
