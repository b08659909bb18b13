package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.kernel.RetryPolicy;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The declarations that sagas are made of, as far as they are resolved. Filled in phases, then only read. */
final class Catalog {
    private final Map<QualifiedName, EnumModel> enums;
    private final Map<QualifiedName, StructModel> structs;
    private final Map<QualifiedName, ServiceModel> services;
    private final Map<QualifiedName, RetryPolicy> policies;
    private final Map<QualifiedName, SagaHead> heads;
    private final IdentityHashMap<Declaration, Object> meanings;

    /** Of this file alone. */
    private final Map<QualifiedName, StructModel> signals = new HashMap<>();

    private final SymbolTable table;
    private final Reads reads;

    Catalog(SymbolTable table) {
        this.enums = new HashMap<>();
        this.structs = new HashMap<>();
        this.services = new HashMap<>();
        this.policies = new HashMap<>();
        this.heads = new HashMap<>();
        this.meanings = new IdentityHashMap<>();
        this.table = table;
        this.reads = Reads.unnoted();
    }

    private Catalog(Catalog all, Reads reads) {
        this.enums = all.enums;
        this.structs = all.structs;
        this.services = all.services;
        this.policies = all.policies;
        this.heads = all.heads;
        this.meanings = all.meanings;
        this.table = all.table.readBy(reads);
        this.reads = reads;
    }

    /** The same catalog for one file, with a note of each thing that is looked up. */
    Catalog readBy(Reads file) {
        return new Catalog(this, file);
    }

    /**
     * @param meaning what its users can learn from it beyond its own text, compared by {@code equals}
     */
    void add(Declaration declaration, Object meaning) {
        meanings.put(declaration, meaning);
    }

    /** Of all that is declared under the name, in order. */
    List<Object> meanings(QualifiedName name) {
        return table.all(name).stream()
                .map(symbol -> meanings.getOrDefault(symbol.declaration(), List.of()))
                .toList();
    }

    void add(EnumModel model) {
        add(enums, model.name(), model.span(), model);
    }

    void add(StructModel model) {
        add(structs, model.name(), model.span(), model);
    }

    void add(ServiceModel model) {
        add(services, model.name(), model.span(), model);
    }

    void add(ResolvedFile.Policy named) {
        add(policies, named.name(), named.span(), named.policy());
    }

    void add(SagaHead head) {
        add(heads, head.name(), head.span(), head);
    }

    /** A saga's own, under {@link SignalName}; only this file can use it. */
    void addSignal(StructModel model) {
        signals.putIfAbsent(model.name(), model);
    }

    /** The declaration counts that the name stands for, in whatever order they come in. */
    private <M> void add(Map<QualifiedName, M> models, QualifiedName name, Span span, M model) {
        if (table.find(name)
                .filter(it -> it.declaration().name().span().equals(span))
                .isPresent()) {
            models.put(name, model);
        }
    }

    Optional<EnumModel> enumeration(QualifiedName name) {
        reads.add(new Question.Meaning(name));
        return Optional.ofNullable(enums.get(name));
    }

    Optional<StructModel> struct(QualifiedName name) {
        reads.add(new Question.Meaning(name));
        return Optional.ofNullable(structs.get(name)).or(() -> Optional.ofNullable(signals.get(name)));
    }

    Optional<ServiceModel> service(QualifiedName name) {
        reads.add(new Question.Meaning(name));
        return Optional.ofNullable(services.get(name));
    }

    Optional<SagaHead> head(QualifiedName name) {
        reads.add(new Question.Meaning(name));
        return Optional.ofNullable(heads.get(name));
    }

    /** Empty if it couldn't be resolved. */
    Optional<RetryPolicy> policy(QualifiedName name) {
        reads.add(new Question.Meaning(name));
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
