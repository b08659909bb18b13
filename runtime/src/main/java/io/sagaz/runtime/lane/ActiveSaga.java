package io.sagaz.runtime.lane;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Emission;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.kernel.Transition;
import io.sagaz.kernel.Transition.Verdict;
import io.sagaz.kernel.Work;
import io.sagaz.runtime.RefusedException;
import io.sagaz.runtime.SagaType;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.journal.CauseText;
import io.sagaz.runtime.store.Parent;
import io.sagaz.runtime.store.Parking;
import io.sagaz.runtime.store.SagaRow;
import io.sagaz.runtime.store.UnstorableException;
import io.sagaz.runtime.store.Wake;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A saga that is open here: its state, and what comes into the journal when something happens to it. For the lane's
 * thread, save for what was committed.
 */
final class ActiveSaga {
    /** A chain of evaluations in one change is as long as the saga has steps and clauses; more is a defect. */
    private static final int ANSWERS_MAX = 10_000;

    /** Later than any timer that somebody waits for, and a time that every store holds. */
    private static final Instant WAKE_AT_MAX = Instant.parse("9999-12-31T00:00:00Z");

    private static final Owed NOTHING = Owed.of(Set.of());

    private final UUID id;
    private final Optional<String> tenant;
    private final LaneContext context;
    private final BoundSaga<?, ?> bound;
    private final Admission admission;
    private final Decoded decoded;
    private final Evaluator evaluator;
    private SagaRow row;
    private boolean created;
    private State state;
    private long sequence;
    private int uncommitted;
    private @Nullable Change last;
    private Owed owed = NOTHING;
    private Optional<String> unusable = Optional.empty();
    private volatile Durable durable;

    /** @param row as it stands in the store, or will with the first change */
    private ActiveSaga(
            LaneContext context, BoundSaga<?, ?> bound, SagaRow row, State state, long sequence, Admission admission) {
        this.id = row.id();
        this.tenant = Optional.of(row.tenant()).filter(name -> !name.equals(LaneSagaz.NO_TENANT));
        this.context = context;
        this.bound = bound;
        this.row = row;
        this.state = state;
        this.sequence = sequence;
        this.created = sequence > 0;
        this.durable = new Durable(state, sequence, row);
        this.admission = admission;
        this.evaluator = new Evaluator(bound, context.payloads());
        this.decoded =
                new Decoded(context.payloads(), bound.definition().steps().size());
    }

    static ActiveSaga fresh(LaneContext context, BoundSaga<?, ?> bound, SagaRow row, Admission admission) {
        return new ActiveSaga(context, bound, row, State.initial(bound.definition()), 0, admission);
    }

    /**
     * @param entries how many its journal has
     */
    static ActiveSaga folded(
            LaneContext context, BoundSaga<?, ?> bound, SagaRow row, State state, long entries, Admission admission) {
        return new ActiveSaga(context, bound, row, state, entries, admission);
    }

    UUID id() {
        return id;
    }

    /** Empty for none; the same in every state. */
    Optional<String> tenant() {
        return tenant;
    }

    BoundSaga<?, ?> bound() {
        return bound;
    }

    /** The saga that runs it as its child. */
    Optional<Parent> parent() {
        return row.parent();
    }

    /** The keys of the children whose ends it waits for. */
    Set<String> awaitedChildren() {
        return owed.children().keySet().stream()
                .map(call -> key(call).toString())
                .collect(Collectors.toSet());
    }

    String stepName(CallId call) {
        return bound.stepDefinition(call.step()).name();
    }

    /** The idempotency key of a call. */
    UUID key(CallId call) {
        return bound.key(id, call);
    }

    /** @throws RuntimeException if it can't be evaluated */
    @SuppressWarnings({"unchecked", "NullAway"}) // what the codec can't write, it refuses
    <I> ChildInput childInput(CallId call, Work.Child work, BoundSaga<I, ?> child) {
        SagaType<I, ?> type = child.type();
        Object input = bound.type().evaluate(work.input(), values(Optional.of(call)));
        Payload payload = context.payloads().write("the input of " + child.name(), type.input(), input);
        return new ChildInput(payload, NewSaga.indexes(type, (I) input));
    }

    Admission admission() {
        return admission;
    }

    State state() {
        return state;
    }

    /** What the state owes; nothing if the saga can't go on. */
    Owed owed() {
        return owed;
    }

    /** Why the saga can't go on here, whatever its state owes; empty if it can. */
    Optional<String> unusable() {
        return unusable;
    }

    /** Safe for any thread. */
    SagaStatus committedStatus() {
        return durable.status();
    }

    /** Safe for any thread. */
    State committedState() {
        return durable.state();
    }

    SagaValues values(Optional<CallId> clause) {
        return new SagaValues(id, bound, state, clause, decoded);
    }

    /** Brings row and commands in line with a state that was just folded. */
    void resume(Change change) {
        try {
            settle(change);
        } catch (RuntimeException e) {
            suspend(e);
        }
        complete(change);
    }

    /** @return why the event was refused; empty if it was not, and the change is to be committed */
    Optional<String> accept(Event event, Change change) {
        if (unusable.isPresent()) {
            return Optional.of("the saga can't go on: " + unusable.get());
        }
        try {
            Transition transition = context.kernel().apply(state, event);
            if (transition.verdict() == Verdict.REFUSED) {
                return Optional.of(transition.reason());
            }
            record(event, transition.state(), change);
            settle(change);
        } catch (RuntimeException e) {
            suspend(e);
        }
        complete(change);
        return Optional.empty();
    }

    /** Whether it has nothing to do by itself before that. */
    boolean waitsUntil(Instant time) {
        return unusable.isEmpty()
                && owed.calls().isEmpty()
                && owed.interrupts().isEmpty()
                && owed.inBatch().isEmpty()
                && owed.timers().values().stream().allMatch(time::isBefore);
    }

    /** Is nobody's from that change on, until it is due or asked for. */
    void park(Change change) {
        Optional<Instant> wakeAt =
                owed.timers().values().stream().min(Comparator.naturalOrder()).map(ActiveSaga::storable);
        change.park(new Parking(id, wakeAt));
        change.after(new Durable(state, sequence, row));
    }

    private static Instant storable(Instant wakeAt) {
        return wakeAt.isAfter(WAKE_AT_MAX) ? WAKE_AT_MAX : wakeAt;
    }

    /** Is nobody's from that change on, and due at once. */
    void parkDue(Change change) {
        change.parkDue(new Parking(id, Optional.of(context.seams().now())));
        change.after(new Durable(state, sequence, row));
    }

    /** The change will be committed. */
    void commits(Change change) {
        uncommitted++;
        last = change;
    }

    /** Answers that a request is refused. What it is refused for may wait for its commit, and so does the answer. */
    void answerRefused(CompletableFuture<UUID> reply, RefusedException reason) {
        if (last == null || settled()) {
            reply.completeExceptionally(reason);
        } else {
            last.refuseAfter(reply, reason);
        }
    }

    /** Whether nothing of it waits for a commit. */
    boolean settled() {
        return uncommitted == 0;
    }

    /** Whether everything that happened is committed. */
    boolean isCommitted() {
        return durable.sequence() == sequence;
    }

    /** @return whether nothing happened since that change */
    boolean committed(Change change) {
        uncommitted--;
        durable = change.after();
        return isCommitted();
    }

    /** Whether the store has nothing of it. */
    boolean isNew() {
        return durable.sequence() == 0;
    }

    /** What has happened since the last commit has not: nothing of it is, or will be, in the store. */
    void rollBack() {
        state = durable.state();
        sequence = durable.sequence();
        row = durable.row();
        uncommitted = 0;
        owed = Owed.of(context.kernel().commands(state));
    }

    /** The store doesn't take what has happened: the saga stands at what is committed and can't go on. */
    void refuse(UnstorableException reason, Change change) {
        state = durable.state();
        sequence = durable.sequence();
        row = durable.row();
        uncommitted = 0;
        suspend(reason);
        complete(change);
    }

    private void record(Event event, State next, Change change) {
        List<Emission> emissions = next.emissionsSince(state);
        if (!emissions.isEmpty()) {
            context.outbox()
                    .messages(id, bound, emissions, emission -> values(emission, next), event.at())
                    .forEach(change::add);
        }
        if (next.overdue() && !state.overdue()) {
            SagaLog.overdue(row);
        }
        sequence++;
        change.add(sequence, event);
        state = next;
    }

    /** In a fan-out, of the element that has succeeded. */
    private SagaValues values(Emission emission, State next) {
        if (emission.step().isEmpty() || emission.element().isEmpty()) {
            return new SagaValues(id, bound, next, Optional.empty(), decoded);
        }
        int step = emission.step().getAsInt();
        int alternative = next.steps()
                .get(step)
                .elements()
                .get(emission.element().getAsInt())
                .alternative();
        CallId call = new CallId(step, emission.element(), CallId.Role.DO, alternative);
        return new SagaValues(id, bound, next, Optional.of(call), decoded);
    }

    /** Answers what is only a matter of evaluating, until nothing of that is owed. */
    private void settle(Change change) {
        for (int answers = 0; answers < ANSWERS_MAX; answers++) {
            owed = Owed.of(context.kernel().commands(state));
            if (owed.inBatch().isEmpty()) {
                return;
            }
            Event answer = answer(owed.inBatch().get());
            Transition transition = context.kernel().apply(state, answer);
            if (transition.verdict() != Verdict.APPLIED) {
                throw new SagazBugException("the kernel doesn't take its own answer: " + transition.reason());
            }
            record(answer, transition.state(), change);
        }
        throw new SagazBugException("the kernel asks without end");
    }

    private Event answer(Command command) {
        Instant now = context.seams().now();
        if (command instanceof Command.Evaluate evaluate) {
            return new Event.Evaluated(now, evaluate.step(), evaluator.answer(evaluate, values(Optional.empty())));
        }
        if (command instanceof Command.End end) {
            return new Event.Ended(
                    now, end.status(), end.status() == SagaStatus.COMPLETED ? result() : Optional.empty());
        }
        throw new SagazBugException("nobody answers " + command);
    }

    private Optional<Payload> result() {
        return bound.definition()
                .result()
                .flatMap(expression -> bound.type().output().map(codec -> {
                    @Nullable Object value = bound.type().evaluate(expression, values(Optional.empty()));
                    return context.payloads().write("the result", codec, value);
                }));
    }

    private void suspend(RuntimeException e) {
        unusable = Optional.of(Evaluator.bounded(Evaluator.text(e)));
        owed = NOTHING;
        SagaLog.unusable(row, e);
    }

    private void complete(Change change) {
        show(change);
        change.after(new Durable(state, sequence, row));
    }

    /** Where the parent isn't in memory it has something to do. */
    private void wakeParent(Change change) {
        row.parent().ifPresent(parent -> change.wake(new Wake(parent.saga(), row.updatedAt())));
    }

    /** Others see it by its row alone. */
    private void show(Change change) {
        SagaStatus next = unusable.isPresent() ? SagaStatus.SUSPENDED : state.status();
        Optional<String> cause = unusable.or(
                () -> state.cause().map(why -> CauseText.of(why, bound.type().steps())));
        if (!created) {
            created = true;
            row = row.with(next, cause, row.updatedAt());
            change.create(row);
            if (next.ended()) {
                wakeParent(change);
            }
            return;
        }
        Optional<Instant> overdue = state.overdue()
                ? row.overdueAt().or(() -> Optional.of(context.seams().now()))
                : Optional.empty();
        if (next != row.status() || !cause.equals(row.cause()) || !overdue.equals(row.overdueAt())) {
            row = row.with(next, cause, context.seams().now(), overdue);
            change.update(row);
            if (next.ended()) {
                wakeParent(change);
            }
        }
    }
}
