package io.sagaz.runtime.journal;

import io.sagaz.runtime.store.Store.KeyTaken;
import io.sagaz.runtime.store.UnstorableException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What became of parts that were to be written; what isn't named here is committed.
 *
 * @param taken the starts that found their business key taken
 * @param refused the sagas with data that the store doesn't take
 */
public record Written(List<KeyTaken> taken, Map<UUID, Refusal> refused) {
    /** @param first of the saga's parts that wasn't written, and neither was any after it */
    public record Refusal(Part first, UnstorableException reason) {}

    public Written {
        taken = List.copyOf(taken);
        refused = Map.copyOf(refused);
    }
}
