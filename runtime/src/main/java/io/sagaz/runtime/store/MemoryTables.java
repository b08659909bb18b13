package io.sagaz.runtime.store;

import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.store.Store.KeyTaken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The tables of a {@link MemoryStore}: a batch is checked as a whole before any of it is written. Not safe for threads. */
final class MemoryTables {
    final Map<UUID, Saga> sagas = new TreeMap<>(Comparator.comparing(UUID::toString));
    final Map<BusinessKey, UUID> keys = new HashMap<>();
    final Map<UUID, TreeMap<Long, JournalEntry>> journal = new HashMap<>();
    final Map<Position, OutboxRow> outbox =
            new TreeMap<>(Comparator.comparing(Position::lane).thenComparing(Position::position));
    final Map<DefinitionId, DefinitionRow> definitions = new HashMap<>();

    List<KeyTaken> write(Batch batch) {
        Map<BusinessKey, UUID> newKeys = new HashMap<>();
        List<KeyTaken> taken = new ArrayList<>();
        Set<UUID> refused = new HashSet<>();
        Set<UUID> created = new HashSet<>();
        for (SagaRow row : batch.created()) {
            UUID holder = holder(row, newKeys);
            if (sagas.containsKey(row.id())) {
                throw new DuplicateEntryException("saga " + row.id() + " stands already; nothing was written");
            }
            created.add(row.id());
            if (holder.equals(row.id())) {
                BusinessKey.of(row).ifPresent(key -> newKeys.put(key, row.id()));
            } else {
                taken.add(new KeyTaken(row.id(), holder));
                refused.add(row.id());
            }
        }
        check(batch, refused, created);
        keys.putAll(newKeys);
        apply(batch, refused);
        return taken;
    }

    private UUID holder(SagaRow row, Map<BusinessKey, UUID> newKeys) {
        return BusinessKey.of(row)
                .map(key -> keys.getOrDefault(key, newKeys.getOrDefault(key, row.id())))
                .orElse(row.id());
    }

    private void check(Batch batch, Set<UUID> refused, Set<UUID> created) {
        Set<Object> ids = new HashSet<>();
        for (JournalEntry entry : batch.entries()) {
            EntryId id = EntryId.of(entry);
            if (!refused.contains(entry.saga()) && (stands(entry) || !ids.add(id))) {
                throw new DuplicateEntryException(id + " stands already; nothing was written");
            }
        }
        for (OutboxRow row : batch.messages()) {
            Position id = Position.of(row);
            if (!refused.contains(row.saga()) && (outbox.containsKey(id) || !ids.add(id))) {
                throw new DuplicateEntryException(id + " stands already; nothing was written");
            }
        }
        batch.changed().forEach(row -> requireStored(row.id(), created));
        batch.parked().forEach(parking -> requireStored(parking.saga(), created));
    }

    private void requireStored(UUID saga, Set<UUID> created) {
        if (!sagas.containsKey(saga) && !created.contains(saga)) {
            throw new SagazBugException("a batch changes saga " + saga + ", which isn't stored");
        }
    }

    private boolean stands(JournalEntry entry) {
        return journal.containsKey(entry.saga()) && journal.get(entry.saga()).containsKey(entry.sequence());
    }

    private void apply(Batch batch, Set<UUID> refused) {
        batch.definitions().forEach(row -> definitions.putIfAbsent(DefinitionId.of(row), row));
        batch.created().stream()
                .filter(row -> !refused.contains(row.id()))
                .forEach(row -> sagas.put(row.id(), Saga.of(row, batch.lane())));
        batch.entries().stream()
                .filter(entry -> !refused.contains(entry.saga()))
                .forEach(entry -> journal.computeIfAbsent(entry.saga(), saga -> new TreeMap<>())
                        .put(entry.sequence(), entry));
        batch.messages().stream()
                .filter(row -> !refused.contains(row.saga()))
                .forEach(row -> outbox.put(Position.of(row), row));
        batch.changed().stream()
                .filter(row -> !refused.contains(row.id()))
                .forEach(row -> sagas.computeIfPresent(row.id(), (id, saga) -> saga.changed(row)));
        batch.parked().stream()
                .filter(parking -> !refused.contains(parking.saga()))
                .forEach(parking -> sagas.computeIfPresent(parking.saga(), (id, saga) -> saga.parked(parking)));
        batch.woken().forEach(this::wake);
    }

    private void wake(Wake wake) {
        sagas.computeIfPresent(wake.saga(), (id, saga) -> saga.isParked() ? saga.woken(wake.at()) : saga);
    }

    /** A saga and whose it is. */
    record Saga(SagaRow row, Optional<Long> lane, Optional<Instant> wakeAt) {
        static Saga of(SagaRow row, long lane) {
            return new Saga(row, row.status().ended() ? Optional.empty() : Optional.of(lane), Optional.empty());
        }

        Saga changed(SagaRow to) {
            SagaRow changed = row.with(to.status(), to.cause(), to.updatedAt(), to.overdueAt());
            return to.status().ended()
                    ? new Saga(changed, Optional.empty(), Optional.empty())
                    : new Saga(changed, lane, wakeAt);
        }

        Saga parked(Parking parking) {
            return new Saga(row, Optional.empty(), row.status().ended() ? Optional.empty() : parking.wakeAt());
        }

        Saga woken(Instant at) {
            Instant due = wakeAt.filter(planned -> planned.isBefore(at)).orElse(at);
            return new Saga(row, lane, Optional.of(due));
        }

        boolean isParked() {
            return !row.status().ended() && lane.isEmpty();
        }
    }

    record BusinessKey(String type, String tenant, String businessKey) {
        static Optional<BusinessKey> of(SagaRow row) {
            return row.businessKey().map(key -> new BusinessKey(row.type(), row.tenant(), key));
        }
    }

    record EntryId(UUID saga, long sequence) {
        static EntryId of(JournalEntry entry) {
            return new EntryId(entry.saga(), entry.sequence());
        }
    }

    record Position(long lane, long position) {
        static Position of(OutboxRow row) {
            return new Position(row.lane(), row.position());
        }
    }

    record DefinitionId(String type, int version, String hash) {
        static DefinitionId of(DefinitionRow row) {
            return new DefinitionId(row.type(), row.version(), row.hash());
        }
    }
}
