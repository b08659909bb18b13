package io.sagaz.compiler.model;

import io.sagaz.kernel.RetryPolicy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The declarations that sagas are made of, as far as they are resolved. Filled in phases, then only read. */
final class Catalog {
    private final Map<QualifiedName, EnumModel> enums = new HashMap<>();
    private final Map<QualifiedName, StructModel> structs = new HashMap<>();
    private final Map<QualifiedName, ServiceModel> services = new HashMap<>();
    private final Map<QualifiedName, RetryPolicy> policies = new HashMap<>();
    private final Map<QualifiedName, StructModel> signals = new HashMap<>();
    private final Map<QualifiedName, SagaHead> heads = new HashMap<>();
    private final SymbolTable table;

    Catalog(SymbolTable table) {
        this.table = table;
    }

    void add(EnumModel model) {
        enums.putIfAbsent(model.name(), model);
    }

    void add(StructModel model) {
        structs.putIfAbsent(model.name(), model);
    }

    void add(ServiceModel model) {
        services.putIfAbsent(model.name(), model);
    }

    void add(QualifiedName name, RetryPolicy policy) {
        policies.putIfAbsent(name, policy);
    }

    /** A saga's own, under {@link SignalName}. */
    void addSignal(StructModel model) {
        signals.putIfAbsent(model.name(), model);
    }

    /** Of several versions the highest counts. */
    void add(SagaHead head) {
        heads.merge(head.name(), head, (known, other) -> other.version() > known.version() ? other : known);
    }

    Optional<EnumModel> enumeration(QualifiedName name) {
        return Optional.ofNullable(enums.get(name));
    }

    Optional<StructModel> struct(QualifiedName name) {
        return Optional.ofNullable(structs.get(name)).or(() -> Optional.ofNullable(signals.get(name)));
    }

    Optional<ServiceModel> service(QualifiedName name) {
        return Optional.ofNullable(services.get(name));
    }

    Optional<SagaHead> head(QualifiedName name) {
        return Optional.ofNullable(heads.get(name));
    }

    /** Empty if it couldn't be resolved. */
    Optional<RetryPolicy> policy(QualifiedName name) {
        return Optional.ofNullable(policies.get(name));
    }

    /** Whether its members aren't sure: its text could not be read in full, or it or one of them is declared twice. */
    boolean isBroken(QualifiedName name) {
        if (signals.containsKey(name)) {
            return false;
        }
        return table.find(name)
                .map(symbol -> symbol.broken() || table.isTwice(name) || Members.twice(symbol.declaration()))
                .orElse(true);
    }
}
