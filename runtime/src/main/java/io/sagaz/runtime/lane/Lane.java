package io.sagaz.runtime.lane;

import io.sagaz.kernel.Event;
import io.sagaz.kernel.Kernel;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.SagazException;
import io.sagaz.runtime.ClosedException;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.journal.Written;
import io.sagaz.runtime.journal.Written.Refusal;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.UnstorableException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the open sagas: applies events, gathers what belongs to one commit, and carries out what is owed after the commit
 * and only then. Events that come while a commit is under way are applied to the uncommitted state; what that state owes
 * waits for its own commit.
 *
 * <p>Passive: all methods are for one thread, save where they say otherwise.
 */
public final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final LaneContext context;
    private final Dispatcher dispatcher;
    private final Consumer<Group> committer;
    private final GroupCommit commits;
    private final Alarms alarms = new Alarms();
    private final ConcurrentMap<UUID, ActiveSaga> sagas = new ConcurrentHashMap<>();
    private final Map<UUID, Execution> executions = new HashMap<>();
    private boolean committing;
    private boolean draining;
    private Optional<SagazException> stopped = Optional.empty();

    /** @param committer takes one group at a time, and answers with {@link #committed}; doesn't block */
    public Lane(
            long id, Kernel kernel, Seams seams, Payloads payloads, Dispatcher dispatcher, Consumer<Group> committer) {
        this.context = new LaneContext(kernel, seams, payloads, new Outbox(id, payloads));
        this.dispatcher = dispatcher;
        this.committer = committer;
        this.commits = new GroupCommit(id);
    }

    LaneContext context() {
        return context;
    }

    /** An open saga. Safe for any thread. */
    Optional<ActiveSaga> saga(UUID id) {
        return Optional.ofNullable(sagas.get(id));
    }

    /** Starts a saga that was made for it. */
    void start(ActiveSaga saga, Payload input, CompletableFuture<UUID> reply) {
        if (refusesWork(reply)) {
            return;
        }
        open(saga);
        accept(saga, new Event.Started(context.seams().now(), input), Optional.of(reply));
    }

    /** Takes up a saga of an earlier run. */
    void resume(ActiveSaga saga) {
        open(saga);
        Change change = new Change(saga, Optional.empty());
        saga.resume(change);
        if (change.records() > 0) {
            commits.add(change);
        } else {
            carryOut(saga);
        }
    }

    /** Something is asked of a saga from outside. */
    void request(UUID id, Function<Instant, Event> event, CompletableFuture<UUID> reply) {
        if (refusesWork(reply)) {
            return;
        }
        ActiveSaga saga = sagas.get(id);
        if (saga == null) {
            reply.completeExceptionally(new RefusedException("saga " + id + " isn't open"));
            return;
        }
        accept(saga, event.apply(context.seams().now()), Optional.of(reply));
    }

    void retryNow(UUID id, CompletableFuture<UUID> reply) {
        if (refusesWork(reply)) {
            return;
        }
        Execution execution = executions.get(id);
        if (execution != null) {
            execution.retryNow();
        }
        reply.complete(id);
    }

    /** An attempt has ended, in time or late. */
    public void ended(Attempt attempt, Event outcome) {
        Execution execution = executions.get(attempt.sagaId());
        if (execution != null) {
            execution.ended(attempt, outcome);
        }
    }

    /** Does what is due by the clock. */
    public void fireAlarms() {
        alarms.fire(context.seams().nanos().getAsLong());
    }

    /** When something is due next, by the monotonic clock. */
    public OptionalLong nextAlarmNanos() {
        return alarms.nextNanos();
    }

    /**
     * Hands over what has gathered, unless a commit is under way.
     *
     * @return whether there was something
     */
    public boolean flush() {
        Optional<Group> group = committing || stopped.isPresent() ? Optional.empty() : commits.next();
        if (group.isPresent()) {
            committing = true;
            committer.accept(group.get());
        }
        return group.isPresent();
    }

    /** A group is durable, save for what is said not to be. */
    public void committed(Group group, Written written) {
        committing = false;
        Map<UUID, UUID> existing = new HashMap<>();
        written.taken().forEach(key -> existing.put(key.refused(), key.existing()));
        Set<UUID> refused = new HashSet<>();
        for (Change change : group.changes()) {
            ActiveSaga saga = change.saga();
            UUID first = existing.get(saga.id());
            Refusal refusal = written.refused().get(saga.id());
            if (first != null) {
                forget(saga);
                change.reply().ifPresent(reply -> reply.complete(first));
            } else if (refusal != null
                    && (refused.contains(saga.id()) || change.part().equals(refusal.first()))) {
                if (refused.add(saga.id())) {
                    refuse(saga, change, refusal.reason());
                }
                change.reply().ifPresent(reply -> reply.completeExceptionally(refusal.reason()));
            } else {
                committed(change);
            }
        }
    }

    /** Nothing of what happened since the last commit of this saga stands, and nothing more happens to it. */
    private void refuse(ActiveSaga saga, Change first, UnstorableException reason) {
        if (saga.unusable().isPresent() && first.part().entries().isEmpty()) {
            // Not even that it is SUSPENDED can be stored; whoever asks this process learns it all the same.
            committed(first);
            return;
        }
        commits.drop(saga).forEach(change -> change.reply().ifPresent(reply -> reply.completeExceptionally(reason)));
        Execution execution = executions.get(saga.id());
        if (execution != null) {
            execution.drain();
        }
        if (saga.isNew()) {
            forget(saga);
            return;
        }
        Change suspended = new Change(saga, Optional.empty());
        saga.refuse(reason, suspended);
        commits.add(suspended);
    }

    private void committed(Change change) {
        ActiveSaga saga = change.saga();
        boolean current = saga.committed(change);
        SagaStatus status = change.after().status();
        change.reply().ifPresent(reply -> reply.complete(saga.id()));
        if (status.ended()) {
            forget(saga);
            saga.end().complete(change.after().state());
            return;
        }
        if (status == SagaStatus.SUSPENDED) {
            saga.admission().begin();
            saga.unusable()
                    .ifPresent(reason -> saga.end()
                            .completeExceptionally(new RefusedException("saga " + saga.id() + " of "
                                    + saga.bound().name() + " can't go on here and will not end: " + reason)));
        }
        if (current) {
            carryOut(saga);
        }
    }

    /** Lets nothing new begin. */
    public void drain() {
        draining = true;
        executions.values().forEach(Execution::drain);
    }

    /** Gives up what still runs. */
    public void abandon() {
        draining = true;
        executions.values().forEach(Execution::abandon);
    }

    /** Whether no handler runs and nothing waits for a commit. */
    public boolean drained() {
        return !committing && commits.isEmpty() && executions.values().stream().allMatch(Execution::idle);
    }

    /** Nothing can be committed any more: everybody who waits is told so. */
    public void stop(SagazException reason) {
        commitNoMore(reason);
        sagas.values().forEach(saga -> saga.end().completeExceptionally(reason));
    }

    /** The group that was under way will not be committed, and nothing after it. */
    public void lost(Group group, SagazException reason) {
        committing = false;
        group.changes().forEach(change -> change.reply().ifPresent(reply -> reply.completeExceptionally(reason)));
        commitNoMore(reason);
    }

    /** An event after one that was lost would leave a hole in its saga's journal. */
    private void commitNoMore(SagazException reason) {
        stopped = Optional.of(reason);
        abandon();
        commits.drop().forEach(change -> change.reply().ifPresent(reply -> reply.completeExceptionally(reason)));
    }

    private boolean refusesWork(CompletableFuture<UUID> reply) {
        if (stopped.isPresent()) {
            reply.completeExceptionally(stopped.get());
        } else if (draining) {
            reply.completeExceptionally(new ClosedException("the engine is being closed"));
        }
        return stopped.isPresent() || draining;
    }

    private void open(ActiveSaga saga) {
        sagas.put(saga.id(), saga);
        Consumer<Event> events = event -> accept(saga, event, Optional.empty());
        executions.put(saga.id(), new Execution(saga, context.seams(), alarms, dispatcher, events));
    }

    private void forget(ActiveSaga saga) {
        sagas.remove(saga.id());
        Execution execution = executions.remove(saga.id());
        if (execution != null) {
            execution.drain();
        }
        saga.admission().leave();
    }

    private void accept(ActiveSaga saga, Event event, Optional<CompletableFuture<UUID>> reply) {
        if (stopped.isPresent()) {
            reply.ifPresent(to -> to.completeExceptionally(stopped.get()));
            return;
        }
        Change change = new Change(saga, reply);
        Optional<String> refused = saga.accept(event, change);
        if (refused.isEmpty()) {
            commits.add(change);
        } else {
            reply.ifPresent(to -> to.completeExceptionally(new RefusedException(refused.get())));
        }
    }

    private void carryOut(ActiveSaga saga) {
        Execution execution = executions.get(saga.id());
        if (!draining && execution != null) {
            execution.carryOut(saga.owed());
        }
    }

    /** Its author gave it a time; it has committed, so that nothing but somebody's look can be done about it. */
    static void logOverdue(SagaRow row) {
        SagaLog.about(
                row.id(),
                row.type(),
                () -> LOG.warn(
                        "The saga's time-out has passed and it can't roll back any more; it goes on until it ends."
                                + " Look at what it waits for"));
    }

    static void logUnusable(SagaRow row, RuntimeException e) {
        String text =
                "The saga can't go on and is SUSPENDED; all others go on. Mend the cause and start the engine again";
        SagaLog.about(row.id(), row.type(), () -> LOG.warn(text, e));
    }
}
