package io.sagaz.runtime.journal;

import io.sagaz.runtime.journal.Written.Refusal;
import io.sagaz.runtime.store.Batch;
import io.sagaz.runtime.store.Store.KeyTaken;
import io.sagaz.runtime.store.UnstorableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes parts in order, in as few commits as their data allows: what is refused is halved until the guilty part stands
 * alone. One guilty part among n costs about 2 log n commits. For one thread.
 */
final class Bisection {
    private final long lane;
    private final Function<Batch, List<KeyTaken>> commit;
    private final List<KeyTaken> taken = new ArrayList<>();
    private final Map<UUID, Refusal> refused = new HashMap<>();
    private final Set<UUID> left = new HashSet<>();

    Bisection(long lane, Function<Batch, List<KeyTaken>> commit) {
        this.lane = lane;
        this.commit = commit;
    }

    Written write(List<Part> parts) {
        halve(parts);
        return new Written(taken, refused);
    }

    private void halve(List<Part> parts) {
        // A part after one that isn't written would leave a hole in its saga's journal.
        List<Part> wanted =
                parts.stream().filter(part -> !left.contains(part.saga())).toList();
        if (wanted.isEmpty()) {
            return;
        }
        try {
            List<KeyTaken> keys = commit.apply(Part.batch(lane, wanted));
            taken.addAll(keys);
            keys.forEach(key -> left.add(key.refused()));
        } catch (UnstorableException e) {
            if (wanted.size() == 1) {
                Part guilty = wanted.get(0);
                refused.put(guilty.saga(), new Refusal(guilty, e));
                left.add(guilty.saga());
                return;
            }
            int middle = wanted.size() / 2;
            halve(wanted.subList(0, middle));
            halve(wanted.subList(middle, wanted.size()));
        }
    }
}
