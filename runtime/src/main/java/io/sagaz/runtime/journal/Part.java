package io.sagaz.runtime.journal;

import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.OutboxRow;
import io.sagaz.runtime.store.Parking;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.Wake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What one event brings about in one saga, as rows: the smallest thing that is committed. */
public record Part(
        UUID saga,
        Optional<SagaRow> created,
        Optional<SagaRow> changed,
        List<JournalEntry> entries,
        List<OutboxRow> messages,
        Optional<Parking> parking,
        Optional<Wake> wake) {
    public Part {
        entries = List.copyOf(entries);
        messages = List.copyOf(messages);
    }

    /** All of them in one commit; of several changes of one saga's row the last one counts. */
    public static Batch batch(long lane, List<Part> parts) {
        List<SagaRow> created = new ArrayList<>();
        Map<UUID, SagaRow> changed = new LinkedHashMap<>();
        List<JournalEntry> entries = new ArrayList<>();
        List<OutboxRow> messages = new ArrayList<>();
        List<Parking> parked = new ArrayList<>();
        List<Wake> woken = new ArrayList<>();
        for (Part part : parts) {
            part.created().ifPresent(created::add);
            part.changed().ifPresent(row -> changed.put(row.id(), row));
            entries.addAll(part.entries());
            messages.addAll(part.messages());
            part.parking().ifPresent(parked::add);
            part.wake().ifPresent(woken::add);
        }
        return new Batch(lane, created, List.copyOf(changed.values()), entries, messages, parked, woken, List.of());
    }
}
