package io.sagaz.runtime.lane;

import io.sagaz.kernel.FanOut;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.journal.UnusableSagaException;
import io.sagaz.runtime.store.DefinitionRow;
import io.sagaz.runtime.store.SagaRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The sagas that can run here, and who serves their calls. Immutable; safe for any thread. */
public final class Catalog {
    private final Map<Version, BoundSaga<?, ?>> sagas;

    private record Version(String type, int version) {
        static Version of(SagaType<?, ?> type) {
            return new Version(
                    type.definition().qualifiedName(), type.definition().version());
        }

        @Override
        public String toString() {
            return type + " version " + version;
        }
    }

    private Catalog(Map<Version, BoundSaga<?, ?>> sagas) {
        this.sagas = sagas;
    }

    /**
     * @param types with them come the sagas that they run
     * @throws IllegalArgumentException if something is there twice, or a service is missing; names all that are
     */
    public static Catalog of(Collection<? extends SagaType<?, ?>> types, Collection<BoundService<?>> bound) {
        Map<String, BoundService<?>> services = new LinkedHashMap<>();
        for (BoundService<?> service : bound) {
            if (services.put(service.type().name(), service) != null) {
                throw new IllegalArgumentException("service " + service.type().name() + " is bound twice");
            }
        }
        Map<Version, SagaType<?, ?>> all = new LinkedHashMap<>();
        for (SagaType<?, ?> type : types) {
            if (all.put(Version.of(type), type) != null) {
                throw new IllegalArgumentException("saga " + Version.of(type) + " is registered twice");
            }
        }
        types.forEach(type -> addChildren(type, all));
        requireServices(all.values(), services.keySet());
        Map<Version, BoundSaga<?, ?>> sagas = new HashMap<>();
        all.values().forEach(type -> bind(type, services, sagas));
        return new Catalog(sagas);
    }

    private static void addChildren(SagaType<?, ?> type, Map<Version, SagaType<?, ?>> all) {
        for (SagaType<?, ?> child : type.children()) {
            SagaType<?, ?> known = all.putIfAbsent(Version.of(child), child);
            if (known == null) {
                addChildren(child, all);
            } else if (!known.definitionHash().equals(child.definitionHash())) {
                throw new IllegalArgumentException("saga " + Version.of(child) + ", which "
                        + type.definition().qualifiedName() + " runs, means something else than the one that is"
                        + " registered; compile both together");
            }
        }
    }

    /** Children first; what is compiled runs in no circle. */
    private static BoundSaga<?, ?> bind(
            SagaType<?, ?> type, Map<String, BoundService<?>> services, Map<Version, BoundSaga<?, ?>> sagas) {
        BoundSaga<?, ?> known = sagas.get(Version.of(type));
        if (known != null) {
            return known;
        }
        Map<String, BoundSaga<?, ?>> children = new HashMap<>();
        for (SagaType<?, ?> child : type.children()) {
            BoundSaga<?, ?> bound = bind(child, services, sagas);
            children.put(bound.name(), bound);
        }
        BoundSaga<?, ?> bound = new BoundSaga<>(type, services, children);
        sagas.put(Version.of(type), bound);
        return bound;
    }

    private static void requireServices(Collection<SagaType<?, ?>> types, Set<String> bound) {
        Set<String> missing = new TreeSet<>();
        for (SagaType<?, ?> type : types) {
            for (ServiceType<?> service : type.services()) {
                if (!bound.contains(service.name())) {
                    missing.add(service.name());
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no object serves " + String.join(", ", missing)
                    + "; add .service(<Service>.TYPE, <object>) for each where the engine is built");
        }
    }

    /** @throws IllegalArgumentException if it isn't registered */
    @SuppressWarnings("unchecked") // the type's own binding
    public <I, O> BoundSaga<I, O> bound(SagaType<I, O> type) {
        BoundSaga<?, ?> bound = sagas.get(Version.of(type));
        if (bound == null || !bound.type().definitionHash().equals(type.definitionHash())) {
            throw new IllegalArgumentException(
                    "saga " + Version.of(type) + " isn't registered; add .saga(<Saga>.TYPE) where the engine is built");
        }
        return (BoundSaga<I, O>) bound;
    }

    /** @throws UnusableSagaException if what the saga was started with can't run here */
    public BoundSaga<?, ?> bound(SagaRow row) {
        Version version = new Version(row.type(), row.version());
        BoundSaga<?, ?> bound = sagas.get(version);
        if (bound == null) {
            throw new UnusableSagaException("it was started as " + version
                    + ", which isn't registered; register that version and start the engine again");
        }
        if (!bound.type().definitionHash().equals(row.definitionHash())) {
            throw new UnusableSagaException(version + " means something else than when it was started; "
                    + "give the changed saga a higher version and register both");
        }
        return bound;
    }

    /** How many calls one saga can have in flight: one for each step, in a fan-out as many as run at once. */
    public int callsMax() {
        return sagas.values().stream()
                .mapToInt(saga -> saga.definition().steps().stream()
                        .mapToInt(step -> step.fanOut().map(FanOut::atOnce).orElse(1))
                        .sum())
                .max()
                .orElse(0);
    }

    public List<DefinitionRow> definitions() {
        List<DefinitionRow> rows = new ArrayList<>();
        for (BoundSaga<?, ?> bound : sagas.values()) {
            SagaType<?, ?> type = bound.type();
            rows.add(new DefinitionRow(
                    bound.name(), bound.definition().version(), type.definitionHash(), type.definitionJson()));
        }
        return rows;
    }
}
