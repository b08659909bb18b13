package io.sagaz.runtime.store;

import java.util.List;

/**
 * What one commit writes.
 *
 * @param lane that writes; the whole batch hangs on it
 * @param created new sagas; one whose business key is taken is left out together with its entries and messages
 * @param changed sagas whose row somebody else has to see: ended, suspended, resumed; their status, cause,
 *     {@code updatedAt} and {@code overdueAt} are taken
 * @param messages of this lane
 * @param parked sagas of this lane that leave it with this commit
 * @param woken sagas that the changes give something to do; after all else
 * @param definitions one that stands already is left as it is
 */
public record Batch(
        long lane,
        List<SagaRow> created,
        List<SagaRow> changed,
        List<JournalEntry> entries,
        List<OutboxRow> messages,
        List<Parking> parked,
        List<Wake> woken,
        List<DefinitionRow> definitions) {
    public Batch {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        entries = List.copyOf(entries);
        messages = List.copyOf(messages);
        parked = List.copyOf(parked);
        woken = List.copyOf(woken);
        definitions = List.copyOf(definitions);
        if (created.stream().map(SagaRow::id).distinct().count() < created.size()) {
            throw new IllegalArgumentException("a batch creates one saga twice");
        }
        for (OutboxRow message : messages) {
            if (message.lane() != lane) {
                throw new IllegalArgumentException(
                        "a message of lane " + message.lane() + " in a batch of lane " + lane);
            }
        }
    }

    /** Of sagas that wake no other. */
    public Batch(
            long lane,
            List<SagaRow> created,
            List<SagaRow> changed,
            List<JournalEntry> entries,
            List<OutboxRow> messages,
            List<Parking> parked,
            List<DefinitionRow> definitions) {
        this(lane, created, changed, entries, messages, parked, List.of(), definitions);
    }

    /** The definitions that a lane can run. */
    public static Batch ofDefinitions(long lane, List<DefinitionRow> definitions) {
        return new Batch(lane, List.of(), List.of(), List.of(), List.of(), List.of(), definitions);
    }

    /** Changes of sagas that nobody works on. */
    public static Batch ofChanges(long lane, List<SagaRow> changed) {
        return new Batch(lane, List.of(), changed, List.of(), List.of(), List.of(), List.of());
    }
}
