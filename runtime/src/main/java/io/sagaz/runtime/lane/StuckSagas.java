package io.sagaz.runtime.lane;

import io.sagaz.runtime.RefusedException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Why sagas can't go on in this process, to tell those who wait for them. For the lane's thread, save where it says otherwise. */
final class StuckSagas {
    /** Of more only the store knows why. */
    private static final int STUCK_MAX = 10_000;

    private final Endings endings;
    private final Absentees absentees;
    private final Map<UUID, String> reasons = new ConcurrentHashMap<>();

    StuckSagas(Endings endings, Absentees absentees) {
        this.endings = endings;
        this.absentees = absentees;
    }

    /** Tells those who wait for the saga, and those who will. */
    void add(UUID saga, String type, String reason) {
        if (reasons.size() < STUCK_MAX) {
            reasons.put(saga, reason);
        }
        endings.fail(
                saga,
                new RefusedException("saga " + saga + " of " + type + " can't go on here and will not end: " + reason));
        absentees.doNotCome(saga, reason(reason));
    }

    static RefusedException reason(String why) {
        return new RefusedException("the saga can't go on: " + why);
    }

    void remove(UUID saga) {
        reasons.remove(saga);
    }

    /** Safe for any thread. */
    Optional<String> reason(UUID saga) {
        return Optional.ofNullable(reasons.get(saga));
    }
}
