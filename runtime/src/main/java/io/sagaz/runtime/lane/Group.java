package io.sagaz.runtime.lane;

import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.OutboxRow;
import io.sagaz.runtime.store.SagaRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The changes that one commit writes, and that commit's batch. */
public final class Group {
    private final List<Change> changes;
    private final Batch batch;

    Group(long lane, List<Change> changes) {
        this.changes = List.copyOf(changes);
        this.batch = batch(lane, changes);
    }

    public Batch batch() {
        return batch;
    }

    List<Change> changes() {
        return changes;
    }

    private static Batch batch(long lane, List<Change> changes) {
        List<SagaRow> created = new ArrayList<>();
        Map<UUID, SagaRow> changed = new LinkedHashMap<>();
        List<JournalEntry> entries = new ArrayList<>();
        List<OutboxRow> messages = new ArrayList<>();
        for (Change change : changes) {
            change.created().ifPresent(created::add);
            change.changed().ifPresent(row -> changed.put(row.id(), row));
            entries.addAll(change.entries());
            messages.addAll(change.messages());
        }
        return new Batch(lane, created, List.copyOf(changed.values()), entries, messages, List.of());
    }
}
