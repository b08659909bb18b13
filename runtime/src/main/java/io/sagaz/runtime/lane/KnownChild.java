package io.sagaz.runtime.lane;

import io.sagaz.kernel.Event;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.runtime.journal.Fold;
import io.sagaz.runtime.store.JournalEntry;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A child as it stands in the store.
 *
 * @param key of the step that runs it
 * @param end empty while it is open
 */
record KnownChild(UUID id, String key, Optional<ChildEnd> end) {

    /** @param awaited tells by their keys whose results are needed */
    static List<KnownChild> of(Store store, UUID parent, Predicate<String> awaited) {
        List<KnownChild> known = new ArrayList<>();
        for (SagaRow row : store.children(parent)) {
            String key = row.businessKey().orElse("");
            Optional<ChildEnd> end = row.status().ended()
                    ? Optional.of(new ChildEnd(
                            row.status(),
                            awaited.test(key) ? result(store, row) : Optional.empty(),
                            ChildEnd.causeOf(row)))
                    : Optional.empty();
            known.add(new KnownChild(row.id(), key, end));
        }
        return known;
    }

    private static Optional<Payload> result(Store store, SagaRow row) {
        if (row.status() != SagaStatus.COMPLETED) {
            return Optional.empty();
        }
        Optional<Payload> result = Optional.empty();
        for (JournalEntry entry : store.journal(row.id())) {
            if (Fold.read(entry) instanceof Event.Ended ended) {
                result = ended.result();
            }
        }
        return result;
    }
}
