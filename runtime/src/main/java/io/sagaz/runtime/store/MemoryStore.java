package io.sagaz.runtime.store;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.store.MemoryTables.BusinessKey;
import io.sagaz.runtime.store.MemoryTables.DefinitionId;
import io.sagaz.runtime.store.MemoryTables.Saga;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps sagas in memory, for tests: behaves as the databases do, but ends with the process. Closed and opened again it has
 * what it had, as a database after a crash. Safe for any thread.
 */
public final class MemoryStore implements Store {
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final MemoryTables tables = new MemoryTables();
    private final Set<Long> lanes = new HashSet<>();
    private long lastLane;
    private boolean open;

    /** @param clock the database's */
    public MemoryStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void open() {
        lock.lock();
        try {
            if (open) {
                throw new StoreException("the store in memory is open already");
            }
            open = true;
            lanes.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long openLane(String node) {
        return locked(() -> {
            lastLane++;
            lanes.add(lastLane);
            return lastLane;
        });
    }

    @Override
    public Instant now() {
        return locked(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public List<KeyTaken> write(Batch batch) {
        return locked(() -> {
            fence(batch.lane());
            return tables.write(batch);
        });
    }

    @Override
    public List<SagaRow> claim(long lane, int limit) {
        return locked(() -> {
            fence(lane);
            List<SagaRow> claimed = new ArrayList<>();
            for (Saga saga : tables.sagas.values()) {
                if (claimed.size() < limit && isLeft(saga)) {
                    claimed.add(saga.row());
                }
            }
            claimed.forEach(row -> tables.sagas.put(row.id(), Saga.of(row, lane)));
            return claimed;
        });
    }

    private boolean isLeft(Saga saga) {
        return !saga.row().status().ended()
                && saga.lane().map(lane -> !lanes.contains(lane)).orElse(false);
    }

    @Override
    public List<SagaRow> claimDue(long lane, Instant until, int limit) {
        return locked(() -> {
            fence(lane);
            List<SagaRow> due = tables.sagas.values().stream()
                    .filter(saga -> saga.wakeAt().map(at -> !at.isAfter(until)).orElse(false))
                    .sorted(Comparator.comparing(saga -> saga.wakeAt().orElseThrow()))
                    .limit(limit)
                    .map(Saga::row)
                    .sorted(Comparator.comparing(row -> row.id().toString()))
                    .toList();
            due.forEach(row -> tables.sagas.put(row.id(), Saga.of(row, lane)));
            return due;
        });
    }

    @Override
    public Optional<SagaRow> reopen(long lane, UUID id) {
        return locked(() -> {
            fence(lane);
            Optional<SagaRow> completed = Optional.ofNullable(tables.sagas.get(id))
                    .filter(saga -> saga.row().status() == SagaStatus.COMPLETED)
                    .filter(saga -> saga.lane()
                            .map(other -> other == lane || !lanes.contains(other))
                            .orElse(true))
                    .map(Saga::row);
            completed.ifPresent(row -> tables.sagas.put(id, new Saga(row, Optional.of(lane), Optional.empty())));
            return completed;
        });
    }

    @Override
    public List<SagaRow> children(UUID parent) {
        return locked(() -> tables.sagas.values().stream()
                .map(Saga::row)
                .filter(row ->
                        row.parent().filter(it -> it.saga().equals(parent)).isPresent())
                .toList());
    }

    @Override
    public Optional<SagaRow> claim(long lane, UUID id) {
        return locked(() -> {
            fence(lane);
            Optional<SagaRow> free = Optional.ofNullable(tables.sagas.get(id))
                    .filter(saga -> saga.isParked() || isLeft(saga))
                    .map(Saga::row);
            free.ifPresent(row -> tables.sagas.put(id, Saga.of(row, lane)));
            return free;
        });
    }

    @Override
    public List<UUID> held(long lane, UUID after, int limit) {
        return locked(() -> tables.sagas.values().stream()
                .filter(saga -> saga.lane().equals(Optional.of(lane)))
                .map(saga -> saga.row().id())
                .filter(id -> id.toString().compareTo(after.toString()) > 0)
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<Instant> nextWake() {
        return locked(() -> tables.sagas.values().stream()
                .flatMap(saga -> saga.wakeAt().stream())
                .min(Comparator.naturalOrder()));
    }

    @Override
    public List<SagaRow> overdue(int limit) {
        return locked(() -> tables.sagas.values().stream()
                .map(Saga::row)
                .filter(row -> row.overdueAt().isPresent() && !row.status().ended())
                .sorted(Comparator.comparing((SagaRow row) -> row.overdueAt().orElseThrow())
                        .thenComparing(row -> row.id().toString()))
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<SagaRow> saga(UUID id) {
        return locked(() -> Optional.ofNullable(tables.sagas.get(id)).map(Saga::row));
    }

    @Override
    public Optional<SagaRow> saga(String type, String tenant, String businessKey) {
        return locked(() -> Optional.ofNullable(tables.keys.get(new BusinessKey(type, tenant, businessKey)))
                .map(id -> tables.sagas.get(id))
                .map(Saga::row));
    }

    @Override
    public List<SagaRow> sagas(SagaStatus status, int limit) {
        return locked(() -> tables.sagas.values().stream()
                .map(Saga::row)
                .filter(row -> row.status() == status)
                .limit(limit)
                .toList());
    }

    /** There is no SQL to be committed with the batch. */
    @Override
    public boolean transact(Work work) {
        Optional<Batch> batch = work.run(Optional.empty());
        batch.ifPresent(this::write);
        return batch.isPresent();
    }

    @Override
    public List<SagaRow> sagas(String type, Map<String, String> indexes, int limit) {
        return locked(() -> tables.sagas.values().stream()
                .map(Saga::row)
                .filter(row ->
                        row.type().equals(type) && row.indexes().entrySet().containsAll(indexes.entrySet()))
                .limit(limit)
                .toList());
    }

    @Override
    public List<JournalEntry> journal(UUID saga) {
        return locked(() ->
                List.copyOf(tables.journal.getOrDefault(saga, new TreeMap<>()).values()));
    }

    @Override
    public List<OutboxRow> outbox(int limit) {
        return locked(() -> tables.outbox.values().stream().limit(limit).toList());
    }

    @Override
    public Optional<DefinitionRow> definition(String type, int version, String hash) {
        return locked(() -> Optional.ofNullable(tables.definitions.get(new DefinitionId(type, version, hash))));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            open = false;
        } finally {
            lock.unlock();
        }
    }

    private void fence(long lane) {
        if (!lanes.contains(lane)) {
            throw new FencedException("lane " + lane + " was taken over by a later run; nothing was written");
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            if (!open) {
                throw new StoreException("the store in memory isn't open");
            }
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
