package io.sagaz.runtime.lane;

import io.sagaz.kernel.SagazException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What is to be done with sagas that aren't in memory, until they are. Bounded by those who ask: each caller and each
 * late outcome is here once. For the lane's thread.
 */
final class Absentees {
    private final Consumer<UUID> wakers;
    private final Map<UUID, List<Work>> works = new HashMap<>();

    /** @param otherwise what to do if the saga doesn't come */
    record Work(Consumer<ActiveSaga> work, Consumer<SagazException> otherwise) {}

    /** @param wakers asked once for a saga, has it brought here or says that it can't be; doesn't block */
    Absentees(Consumer<UUID> wakers) {
        this.wakers = wakers;
    }

    /** @param leaving whether the saga is about to leave and will be asked for when it has */
    void add(UUID saga, boolean leaving, Work work) {
        List<Work> known = works.get(saga);
        if (known == null) {
            known = new ArrayList<>(1);
            works.put(saga, known);
            if (!leaving) {
                wakers.accept(saga);
            }
        }
        known.add(work);
    }

    /** The saga has left; if something is to be done with it, it is brought back. */
    void left(UUID saga) {
        if (works.containsKey(saga)) {
            wakers.accept(saga);
        }
    }

    void come(ActiveSaga saga) {
        for (Work work : take(saga.id())) {
            work.work().accept(saga);
        }
    }

    void doNotCome(UUID saga, SagazException reason) {
        take(saga).forEach(work -> work.otherwise().accept(reason));
    }

    void nobodyComes(SagazException reason) {
        List.copyOf(works.keySet()).forEach(saga -> doNotCome(saga, reason));
    }

    private List<Work> take(UUID saga) {
        List<Work> known = works.remove(saga);
        return known == null ? List.of() : known;
    }
}
