package io.sagaz.compiler.model;

import java.util.List;
import java.util.Optional;

/**
 * What a workspace declares, sorted by name. Holds only what is free of errors.
 *
 * @param sagas by name, then version
 */
public record Model(
        List<StructModel> structs, List<EnumModel> enums, List<ServiceModel> services, List<SagaModel> sagas) {
    public Model {
        structs = List.copyOf(structs);
        enums = List.copyOf(enums);
        services = List.copyOf(services);
        sagas = List.copyOf(sagas);
    }

    public Optional<StructModel> struct(QualifiedName name) {
        return structs.stream().filter(struct -> struct.name().equals(name)).findFirst();
    }

    public Optional<EnumModel> enumeration(QualifiedName name) {
        return enums.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    public Optional<ServiceModel> service(QualifiedName name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }
}
