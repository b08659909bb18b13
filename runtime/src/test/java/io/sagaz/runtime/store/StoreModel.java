package io.sagaz.runtime.store;

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
import java.util.UUID;

/** What a store should do, in the plainest form: every batch is tried on a copy of everything, by linear search. */
final class StoreModel {
    private List<SagaRow> sagas = new ArrayList<>();
    private List<JournalEntry> journal = new ArrayList<>();
    private List<OutboxRow> outbox = new ArrayList<>();
    private List<DefinitionRow> definitions = new ArrayList<>();
    private final Map<UUID, Long> owners = new HashMap<>();
    private final Map<UUID, Instant> wakes = new HashMap<>();
    private final Set<Long> lanes = new HashSet<>();
    private int refusals;

    void restart() {
        lanes.clear();
    }

    void openLane(long lane) {
        lanes.add(lane);
    }

    int refusals() {
        return refusals;
    }

    List<KeyTaken> write(Batch batch) {
        StoreModel copy = new StoreModel();
        copy.sagas.addAll(sagas);
        copy.journal.addAll(journal);
        copy.outbox.addAll(outbox);
        copy.definitions.addAll(definitions);
        copy.lanes.addAll(lanes);
        List<KeyTaken> taken;
        try {
            taken = copy.writeInPlace(batch);
        } catch (StoreException e) {
            refusals++;
            throw e;
        }
        sagas = copy.sagas;
        journal = copy.journal;
        outbox = copy.outbox;
        definitions = copy.definitions;
        batch.created().forEach(row -> owners.put(row.id(), batch.lane()));
        batch.changed().stream().filter(row -> row.status().ended()).forEach(row -> {
            owners.remove(row.id());
            wakes.remove(row.id());
        });
        for (Parking parking : batch.parked()) {
            owners.remove(parking.saga());
            wakes.remove(parking.saga());
            boolean open = sagas.stream()
                    .anyMatch(row ->
                            row.id().equals(parking.saga()) && !row.status().ended());
            parking.wakeAt().filter(at -> open).ifPresent(at -> wakes.put(parking.saga(), at));
        }
        return taken;
    }

    private List<KeyTaken> writeInPlace(Batch batch) {
        if (!lanes.contains(batch.lane())) {
            throw new FencedException("fenced");
        }
        List<KeyTaken> taken = new ArrayList<>();
        for (SagaRow row : batch.created()) {
            refuseIf(sagas.stream().anyMatch(other -> other.id().equals(row.id())));
            sagas.stream()
                    .filter(other ->
                            row.businessKey().isPresent() && other.businessKey().equals(row.businessKey()))
                    .findFirst()
                    .ifPresentOrElse(other -> taken.add(new KeyTaken(row.id(), other.id())), () -> sagas.add(row));
        }
        List<UUID> refused = taken.stream().map(KeyTaken::refused).toList();
        for (JournalEntry entry : batch.entries()) {
            if (!refused.contains(entry.saga())) {
                refuseIf(journal.stream()
                        .anyMatch(other -> other.saga().equals(entry.saga()) && other.sequence() == entry.sequence()));
                journal.add(entry);
            }
        }
        for (OutboxRow row : batch.messages()) {
            if (!refused.contains(row.saga())) {
                refuseIf(outbox.stream()
                        .anyMatch(other -> other.lane() == row.lane() && other.position() == row.position()));
                outbox.add(row);
            }
        }
        if (definitions.isEmpty() && !batch.definitions().isEmpty()) {
            definitions.add(batch.definitions().get(0));
        }
        for (SagaRow row : batch.changed()) {
            sagas.replaceAll(old -> old.id().equals(row.id()) ? row : old);
        }
        return taken;
    }

    private static void refuseIf(boolean duplicate) {
        if (duplicate) {
            throw new DuplicateEntryException("duplicate");
        }
    }

    List<SagaRow> claim(long lane, int limit) {
        if (!lanes.contains(lane)) {
            throw new FencedException("fenced");
        }
        List<SagaRow> claimed = sagas().stream()
                .filter(row ->
                        !row.status().ended() && owners.containsKey(row.id()) && !lanes.contains(owners.get(row.id())))
                .limit(limit)
                .toList();
        claimed.forEach(row -> owners.put(row.id(), lane));
        return claimed;
    }

    List<SagaRow> claimDue(long lane, Instant until, int limit) {
        if (!lanes.contains(lane)) {
            throw new FencedException("fenced");
        }
        List<SagaRow> due = sagas().stream()
                .filter(row ->
                        wakes.containsKey(row.id()) && !wakes.get(row.id()).isAfter(until))
                .sorted(Comparator.comparing((SagaRow row) -> wakes.get(row.id())))
                .limit(limit)
                .sorted(Comparator.comparing(row -> row.id().toString()))
                .toList();
        due.forEach(row -> {
            owners.put(row.id(), lane);
            wakes.remove(row.id());
        });
        return due;
    }

    Optional<Instant> nextWake() {
        return wakes.values().stream().min(Comparator.naturalOrder());
    }

    /** Oldest first. */
    List<SagaRow> sagas() {
        return sagas.stream()
                .sorted(Comparator.comparing(row -> row.id().toString()))
                .toList();
    }

    List<JournalEntry> journal(UUID saga) {
        return journal.stream()
                .filter(entry -> entry.saga().equals(saga))
                .sorted(Comparator.comparing(JournalEntry::sequence))
                .toList();
    }

    List<OutboxRow> outbox() {
        return outbox.stream()
                .sorted(Comparator.comparing(OutboxRow::lane).thenComparing(OutboxRow::position))
                .toList();
    }

    Optional<DefinitionRow> definition() {
        return definitions.stream().findFirst();
    }
}
