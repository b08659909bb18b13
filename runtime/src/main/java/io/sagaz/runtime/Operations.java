package io.sagaz.runtime;

import io.sagaz.kernel.Decision;
import io.sagaz.kernel.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an operator may ask and decide. Safe for any thread. */
public interface Operations {
    /** Ids of the sagas that wait for an operator, oldest first, at most {@code limit}. */
    List<UUID> suspended(int limit);

    /**
     * Ids of the sagas of this type, of any version and status, that have all of these search attributes (what {@code
     * index} says in the {@code .saga} file, as text); oldest first, at most {@code limit}. Reads all sagas of the type.
     */
    List<UUID> search(SagaType<?, ?> type, Map<String, String> indexes, int limit);

    /** The search attributes of a saga, by name; empty if it has none or isn't known. */
    Map<String, String> indexes(UUID saga);

    /**
     * Why a saga stands still or has left the straight road, for people; of one that can't go on here (its version isn't
     * registered, its journal can't be read) what to do about it.
     */
    Optional<String> reason(UUID saga);

    /** Since when and why the store takes no commits, so that nothing new is executed; empty while it does. */
    Optional<Outage> outage();

    /**
     * The open sagas whose time-out has passed where it can't fail them any more, the longest overdue first, at most
     * {@code limit}.
     */
    List<Overdue> overdue(int limit);

    /** What is to be decided; empty unless the saga waits for an operator. */
    List<Task> tasks(UUID saga);

    /** The saga that runs this one as its child; empty if a client has started it. */
    Optional<RelatedSaga> parent(UUID saga);

    /** The sagas that this one runs or has run, oldest first. */
    List<RelatedSaga> children(UUID saga);

    /**
     * Makes the next attempt now of everything in this saga that waits between two attempts; does nothing if nothing
     * does. What made them fail is mended, and nobody wants to wait for the backoff.
     */
    void retryNow(UUID saga);

    /**
     * Decides a task, durably.
     *
     * @param key tells a repeated decision from a new one
     * @throws RefusedException if the decision doesn't fit; says which would
     */
    void decide(UUID saga, String key, StepName step, Decision decision);

    /**
     * Decides this task, durably: in a fan-out there may be one for each element of a step.
     *
     * @param key tells a repeated decision from a new one
     * @throws RefusedException if the decision doesn't fit; says which would
     */
    void decide(UUID saga, String key, Task task, Decision decision);

    /**
     * Decides that a step in doubt has happened.
     *
     * @param output as the step's operation would have returned it; null if it has none
     */
    void resolve(UUID saga, String key, StepName step, @Nullable Object output);
}
