package io.sagaz.runtime.lane;

import io.sagaz.kernel.Event;
import io.sagaz.kernel.Kernel;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.SagazException;
import io.sagaz.runtime.BusyException;
import io.sagaz.runtime.ClosedException;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.journal.Written;
import io.sagaz.runtime.journal.Written.Refusal;
import io.sagaz.runtime.lane.Endings.End;
import io.sagaz.runtime.lane.LateOutcomes.Late;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.UnstorableException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Owns the open sagas: applies events, gathers what belongs to one commit, and carries out what is owed after the commit
 * and only then. Events that come while a commit is under way are applied to the uncommitted state; what that state owes
 * waits for its own commit.
 *
 * <p>Passive: all methods are for one thread, save where they say otherwise.
 */
public final class Lane {
    /** A saga that has nothing to do for longer leaves memory. */
    private static final Duration PARKED_WAIT_MIN = Duration.ofSeconds(60);

    private final LaneContext context;
    private final Outlets outlets;
    private final GroupCommit commits;
    private final Alarms alarms = new Alarms();
    private final ConcurrentMap<UUID, ActiveSaga> sagas = new ConcurrentHashMap<>();
    /** Of the sagas in memory, save for those that are about to leave it. */
    private final Map<UUID, Execution> executions = new HashMap<>();

    private final Absentees absentees;
    private final LateOutcomes lateOutcomes;
    private final Map<UUID, ActiveSaga> comingBack = new HashMap<>();
    private final StuckSagas stuck;
    private final Family family;
    private final Endings endings = new Endings();
    private final Turns turns = new Turns();
    private boolean committing;
    private boolean draining;
    private Optional<SagazException> stopped = Optional.empty();

    /** @param childrenMax how many children may be in memory that were started here; the others wait in the store */
    public Lane(long id, Kernel kernel, Seams seams, Payloads payloads, Outlets outlets, int childrenMax) {
        this.context = new LaneContext(kernel, seams, payloads, new Outbox(id, payloads));
        this.outlets = outlets;
        this.commits = new GroupCommit(id);
        this.absentees = new Absentees(outlets.wakers());
        this.lateOutcomes = new LateOutcomes(seams, alarms, this::wake);
        this.stuck = new StuckSagas(endings, absentees);
        this.family = new Family(this, context, alarms, outlets.due(), childrenMax);
    }

    LaneContext context() {
        return context;
    }

    /** A saga that is in memory. Safe for any thread. */
    Optional<ActiveSaga> saga(UUID id) {
        return Optional.ofNullable(sagas.get(id));
    }

    /** Which of these are neither in memory nor known to stand still. */
    List<UUID> missing(List<UUID> ids) {
        return ids.stream()
                .filter(id -> !sagas.containsKey(id) && stuck.reason(id).isEmpty())
                .toList();
    }

    /** How many sagas are in memory. Safe for any thread. */
    int inMemory() {
        return sagas.size();
    }

    /** Why the saga doesn't go on in this process, if that is known. Safe for any thread. */
    Optional<String> stuck(UUID id) {
        return stuck.reason(id);
    }

    /** Who waits for the end of sagas. Safe for any thread. */
    Endings endings() {
        return endings;
    }

    /** Starts a saga that was made for it. */
    void start(ActiveSaga saga, Payload input, CompletableFuture<UUID> reply) {
        if (refusesWork(reply)) {
            return;
        }
        open(saga);
        accept(saga, new Event.Started(context.seams().now(), input), Optional.of(reply));
    }

    /** Starts a saga that was made for it and has no place in memory yet. */
    void startParked(ActiveSaga saga, Payload input, CompletableFuture<UUID> reply) {
        if (refusesWork(reply)) {
            return;
        }
        Change change = new Change(saga, Optional.of(reply));
        saga.accept(new Event.Started(context.seams().now(), input), change);
        if (!saga.state().status().ended()) {
            saga.parkDue(change);
        }
        commit(change);
    }

    /** What the store has of the children of a saga. */
    void childrenAre(UUID id, List<KnownChild> stored) {
        childrenOf(id).ifPresent(children -> children.are(stored));
    }

    /** Of a saga that is in memory and not about to leave. */
    Optional<Children> childrenOf(UUID id) {
        return Optional.ofNullable(executions.get(id)).map(Execution::children);
    }

    /** Takes up a saga that was claimed in the store. */
    void resume(ActiveSaga saga) {
        if (stopped.isPresent() || draining || executions.containsKey(saga.id())) {
            // What is claimed and not taken up goes on at the next start.
            saga.admission().leave();
            return;
        }
        if (sagas.containsKey(saga.id())) {
            comingBack.put(saga.id(), saga);
            return;
        }
        open(saga);
        Change change = new Change(saga, Optional.empty());
        saga.resume(change);
        if (change.records() > 0) {
            commit(change);
        } else if (saga.unusable().isPresent()) {
            // The store knows it already, so that no commit comes after which it would leave.
            standStill(saga);
            return;
        } else {
            execute(saga);
        }
        if (saga.bound().hasChildren()) {
            // When it is here: of an end that comes after the look it is told.
            outlets.children().accept(saga.id(), saga.awaitedChildren());
        }
        absentees.come(saga);
        parkIfIdle(saga);
    }

    /** A saga that somebody asked for isn't open, or can't be taken up now. */
    void doesNotCome(UUID id, SagazException reason) {
        absentees.doNotCome(id, reason);
    }

    /** A saga that was claimed in the store can't go on. */
    void standsStill(SagaRow row) {
        stuck.add(row.id(), row.type(), row.cause().orElse(""));
    }

    /** Something is asked of a saga from outside. */
    void request(UUID id, Function<Instant, Event> event, CompletableFuture<UUID> reply) {
        if (!refusesWork(reply)) {
            with(
                    id,
                    saga -> accept(saga, event.apply(context.seams().now()), Optional.of(reply)),
                    reply::completeExceptionally);
        }
    }

    void retryNow(UUID id, CompletableFuture<UUID> reply) {
        if (!refusesWork(reply)) {
            Consumer<ActiveSaga> retry = saga -> {
                execution(saga).retryNow();
                reply.complete(id);
            };
            with(id, retry, reason -> {
                // In a saga that has ended or can't go on nothing waits for its next attempt.
                if (reason instanceof RefusedException) {
                    reply.complete(id);
                } else {
                    reply.completeExceptionally(reason);
                }
            });
        }
    }

    /** An attempt has ended, in time or late. */
    public void ended(Attempt attempt, Event outcome) {
        Execution execution = executions.get(attempt.sagaId());
        if (execution != null) {
            execution.ended(attempt, outcome);
        } else if (!(outcome instanceof Event.Faulted) && !draining && stopped.isEmpty()) {
            // Its fault was counted when its time was up; what happened after all is worth waking its saga.
            wake(new Late(attempt, outcome));
        }
    }

    // Transactional attempts

    /** An attempt wants to write. */
    void wish(Attempt attempt, CompletableFuture<Boolean> granted) {
        turns.wish(attempt, granted);
        flush();
    }

    private boolean isWanted(Attempt attempt) {
        Execution execution = executions.get(attempt.sagaId());
        return stopped.isEmpty() && execution != null && execution.isCurrent(attempt);
    }

    /** An attempt that writes has succeeded: what its saga makes of that, to be committed with it; nothing if it is over. */
    void transacting(Attempt attempt, Event success, CompletableFuture<Optional<Change>> answer) {
        ActiveSaga saga = attempt.saga();
        if (!isWanted(attempt) || saga.unusable().isPresent()) {
            answer.complete(Optional.empty());
            return;
        }
        Change change = new Change(saga, Optional.empty());
        boolean applied = saga.accept(success, change).isEmpty();
        if (applied && !change.part().entries().isEmpty()) {
            execution(saga).seal(attempt);
            saga.commits(change);
            answer.complete(Optional.of(change));
            return;
        }
        answer.complete(Optional.empty());
        if (applied) {
            // It can't go on, since what it publishes can't be evaluated; that is all there is to commit.
            commit(change);
        }
    }

    /** It is committed, with what its saga made of it. */
    void transacted(Attempt attempt, Change change) {
        Execution execution = executions.get(attempt.sagaId());
        if (execution != null) {
            execution.settled(attempt);
        }
        committed(change);
        turns.release();
    }

    /** Nothing is committed. */
    void notTransacted(Attempt attempt, Event outcome) {
        boolean held = turns.isActive(attempt);
        if (held && attempt.saga().unusable().isEmpty()) {
            attempt.saga().rollBack();
        }
        if (held) {
            turns.leave();
        }
        ended(attempt, outcome);
        if (held) {
            turns.release();
        }
    }

    private void wake(Late late) {
        Consumer<ActiveSaga> work = saga -> {
            execution(saga).ended(late.attempt(), late.outcome());
            lateOutcomes.next();
        };
        with(late.attempt().sagaId(), work, reason -> {
            if (reason instanceof BusyException) {
                lateOutcomes.add(late);
            } else if (!draining && stopped.isEmpty()) {
                // A saga that has ended or can't go on has no use for it.
                lateOutcomes.next();
            }
        });
    }

    /** @param otherwise what to do if the saga isn't open or can't go on */
    private void with(UUID id, Consumer<ActiveSaga> work, Consumer<SagazException> otherwise) {
        ActiveSaga saga = sagas.get(id);
        if (saga != null && saga.unusable().isPresent()) {
            otherwise.accept(StuckSagas.reason(saga.unusable().get()));
        } else if (saga != null && executions.containsKey(id)) {
            work.accept(saga);
        } else {
            absentees.add(id, saga != null, new Absentees.Work(work, otherwise));
        }
    }

    private Execution execution(ActiveSaga saga) {
        return Objects.requireNonNull(executions.get(saga.id()), "a saga that is here has one");
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
        if (committing || turns.taken()) {
            return false;
        }
        if (!turns.groupsNext()) {
            turns.grant(this::isWanted);
        }
        Optional<Group> group = turns.taken() || stopped.isPresent() ? Optional.empty() : commits.next();
        if (group.isEmpty()) {
            turns.grant(this::isWanted);
        } else {
            committing = true;
            outlets.committer().accept(group.get());
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
                change.succeed(first);
            } else if (refusal != null
                    && (refused.contains(saga.id()) || change.part().equals(refusal.first()))) {
                if (refused.add(saga.id())) {
                    refuse(saga, change, refusal.reason());
                }
                change.fail(refusal.reason());
            } else {
                committed(change);
            }
        }
    }

    /** Nothing of what happened since the last commit of this saga stands, and nothing more happens to it. */
    private void refuse(ActiveSaga saga, Change first, UnstorableException reason) {
        if (saga.unusable().isPresent() && first.part().entries().isEmpty()) {
            // Not even that it is SUSPENDED can be stored; whoever asks this process learns it all the same.
            saga.committed(first);
            stuck.add(saga.id(), saga.bound().name(), saga.unusable().get());
            return;
        }
        commits.drop(saga).forEach(change -> change.fail(reason));
        Execution execution = executions.remove(saga.id());
        if (execution != null) {
            execution.abandon();
        }
        if (saga.isNew()) {
            forget(saga);
            return;
        }
        Change suspended = new Change(saga, Optional.empty());
        saga.refuse(reason, suspended);
        commit(suspended);
    }

    private void committed(Change change) {
        ActiveSaga saga = change.saga();
        boolean current = saga.committed(change);
        change.succeed(saga.id());
        SagaStatus status = change.after().status();
        if (change.parks()) {
            forget(saga);
            comeBack(saga.id());
            if (change.isDue()) {
                outlets.due().run();
            }
        } else if (status.ended()) {
            // While it is here its parent stays.
            family.ended(saga, change.after().row(), change.after().state());
            forget(saga);
            endings.ended(
                    saga.id(),
                    End.of(saga.bound(), change.after().state(), change.after().row()));
        } else if (saga.unusable().isPresent() && saga.settled()) {
            standStill(saga);
        } else {
            if (status == SagaStatus.SUSPENDED || saga.owed().calls().isEmpty()) {
                // No attempt that begins will say so.
                saga.admission().begin();
            }
            if (current) {
                execute(saga);
            }
            parkIfIdle(saga);
        }
    }

    /** It can't go on, which is stored: it leaves memory, but keeps its lane. */
    private void standStill(ActiveSaga saga) {
        forget(saga);
        stuck.add(saga.id(), saga.bound().name(), saga.unusable().orElseThrow());
    }

    /** Who asked for a saga while it was leaving gets it back. */
    private void comeBack(UUID id) {
        ActiveSaga claimed = comingBack.remove(id);
        if (claimed != null) {
            resume(claimed);
        } else {
            absentees.left(id);
        }
    }

    /** It is nobody's with the next commit; from now on its events wait until it comes back. */
    private void parkIfIdle(ActiveSaga saga) {
        Execution execution = executions.get(saga.id());
        if (draining
                || stopped.isPresent()
                || execution == null
                || !execution.idle()
                || !execution.children().quiet()
                || family.hasChildrenHere(saga.id())
                || !saga.settled()
                || !saga.waitsUntil(Spans.after(context.seams().now(), PARKED_WAIT_MIN))) {
            return;
        }
        executions.remove(saga.id());
        execution.drain();
        Change parked = new Change(saga, Optional.empty());
        saga.park(parked);
        commit(parked);
    }

    private void commit(Change change) {
        change.saga().commits(change);
        commits.add(change);
    }

    /** Lets nothing new begin. */
    public void drain() {
        draining = true;
        absentees.nobodyComes(closing());
        executions.values().forEach(Execution::drain);
    }

    /** Gives up what still runs. */
    public void abandon() {
        draining = true;
        executions.values().forEach(Execution::abandon);
    }

    /** Whether no handler runs and nothing waits for a commit. */
    public boolean drained() {
        return !committing
                && !turns.taken()
                && commits.isEmpty()
                && executions.values().stream().allMatch(Execution::idle);
    }

    /** Nothing can be committed any more: everybody who waits is told so. */
    public void stop(SagazException reason) {
        commitNoMore(reason);
        endings.close(reason);
    }

    /** The group that was under way will not be committed, and nothing after it. */
    public void lost(Group group, SagazException reason) {
        committing = false;
        group.changes().forEach(change -> change.fail(reason));
        commitNoMore(reason);
    }

    /** An event after one that was lost would leave a hole in its saga's journal. */
    private void commitNoMore(SagazException reason) {
        stopped = Optional.of(reason);
        abandon();
        absentees.nobodyComes(reason);
        commits.drop().forEach(change -> change.fail(reason));
    }

    private boolean refusesWork(CompletableFuture<UUID> reply) {
        if (stopped.isPresent()) {
            reply.completeExceptionally(stopped.get());
        } else if (draining) {
            reply.completeExceptionally(closing());
        }
        return stopped.isPresent() || draining;
    }

    private static ClosedException closing() {
        return new ClosedException("the engine is being closed");
    }

    private void open(ActiveSaga saga) {
        stuck.remove(saga.id());
        sagas.put(saga.id(), saga);
        family.entered(saga);
        Consumer<Event> events = event -> accept(saga, event, Optional.empty());
        boolean known = saga.isNew() || !saga.bound().hasChildren();
        Children children = new Children(saga, family, events, known);
        executions.put(saga.id(), new Execution(saga, context.seams(), alarms, outlets.dispatcher(), events, children));
    }

    private void forget(ActiveSaga saga) {
        saga.admission().leave();
        // One that starts without a place never was here, and may have been woken and taken up since.
        if (!sagas.remove(saga.id(), saga)) {
            return;
        }
        Execution execution = executions.remove(saga.id());
        if (execution != null) {
            execution.drain();
        }
        family.left(saga);
        saga.parent()
                .flatMap(parent -> Optional.ofNullable(sagas.get(parent.saga())))
                .ifPresent(this::parkIfIdle);
    }

    private void accept(ActiveSaga saga, Event event, Optional<CompletableFuture<UUID>> reply) {
        if (stopped.isPresent()) {
            reply.ifPresent(to -> to.completeExceptionally(stopped.get()));
            return;
        }
        if (turns.holds(saga)) {
            turns.postpone(() -> accept(saga, event, reply));
            return;
        }
        Change change = new Change(saga, reply);
        Optional<String> refused = saga.accept(event, change);
        if (refused.isEmpty()) {
            commit(change);
        } else {
            reply.ifPresent(to -> saga.answerRefused(to, new RefusedException(refused.get())));
        }
    }

    private void execute(ActiveSaga saga) {
        Execution execution = executions.get(saga.id());
        if (!draining && execution != null) {
            execution.carryOut(saga.owed());
        }
    }
}
