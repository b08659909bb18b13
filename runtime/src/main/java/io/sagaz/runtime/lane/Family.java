package io.sagaz.runtime.lane;

import io.sagaz.kernel.Event;
import io.sagaz.kernel.State;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.store.Parent;
import io.sagaz.runtime.store.SagaRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sagas that run sagas, within one lane: starts children, asks them for something, and tells parents of their ends. A
 * parent that isn't here learns of an end when it is taken up: the commit that ends the child makes it due. For the lane's
 * thread.
 */
final class Family {
    private static final Logger LOG = LoggerFactory.getLogger(Family.class);
    /** So many may have to be brought from the store at a time. */
    private static final int REQUESTS_MAX = 500;
    /** While there is no place for a child that is to be asked. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Lane lane;
    private final LaneContext context;
    private final Alarms alarms;
    private final Runnable due;
    private final Semaphore places;
    private final Map<UUID, Integer> here = new HashMap<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int asked;

    /**
     * @param due says that a parked saga is due
     * @param childrenMax how many children may be in memory that were started here; the others are parked, due at once
     */
    Family(Lane lane, LaneContext context, Alarms alarms, Runnable due, int childrenMax) {
        this.lane = lane;
        this.context = context;
        this.alarms = alarms;
        this.due = due;
        this.places = new Semaphore(childrenMax);
    }

    Instant now() {
        return context.seams().now();
    }

    /** Does it in a while. */
    void later(Runnable work) {
        alarms.set(context.seams().nanos().getAsLong() + PAUSE.toNanos(), work);
    }

    /**
     * @param step of the parent, whose key is the child's
     * @param then gets the child's id once its start is committed: of an earlier one if it was started under this key before
     */
    void start(
            ActiveSaga parent,
            BoundSaga<?, ?> bound,
            String key,
            String step,
            ChildInput input,
            BiConsumer<@Nullable UUID, @Nullable Throwable> then) {
        SagaRow row = NewSaga.row(
                bound,
                context.seams().ids().get(),
                parent.tenant().orElse(LaneSagaz.NO_TENANT),
                Optional.of(key),
                Optional.of(new Parent(parent.id(), step)),
                input.indexes(),
                now());
        boolean place = places.tryAcquire();
        Admission admission = place ? Admission.woken(places) : Admission.none();
        ActiveSaga child = ActiveSaga.fresh(context, bound, row, admission);
        CompletableFuture<UUID> reply = reply(then);
        if (place) {
            lane.start(child, input.payload(), reply);
        } else {
            lane.startParked(child, input.payload(), reply);
        }
    }

    /** @param then is told once the event is committed, or why it isn't */
    void request(UUID child, Function<Instant, Event> event, BiConsumer<@Nullable UUID, @Nullable Throwable> then) {
        CompletableFuture<UUID> reply = reply((done, failure) -> {
            asked--;
            then.accept(done, failure);
            next();
        });
        waiting.add(() -> lane.request(child, event, reply));
        next();
    }

    private void next() {
        if (asked < REQUESTS_MAX && !waiting.isEmpty()) {
            asked++;
            waiting.remove().run();
        }
    }

    /** What a future is told it keeps to itself if that throws. */
    private CompletableFuture<UUID> reply(BiConsumer<@Nullable UUID, @Nullable Throwable> then) {
        CompletableFuture<UUID> reply = new CompletableFuture<>();
        var unused = reply.whenComplete((id, failure) -> {
            try {
                then.accept(id, failure);
            } catch (RuntimeException e) {
                LOG.error("The engine has a defect and stops; what was committed goes on at its next start", e);
                lane.stop(new SagazBugException("the engine has stopped because of " + e));
            }
        });
        return reply;
    }

    /** A saga is in memory from now on. */
    void entered(ActiveSaga saga) {
        saga.parent().ifPresent(parent -> here.merge(parent.saga(), 1, Integer::sum));
    }

    /** A saga isn't in memory any more. */
    void left(ActiveSaga saga) {
        saga.parent()
                .ifPresent(
                        parent -> here.computeIfPresent(parent.saga(), (id, count) -> count == 1 ? null : count - 1));
    }

    /** Whether some child of it is in memory. */
    boolean hasChildrenHere(UUID parent) {
        return here.containsKey(parent);
    }

    /** A saga has ended, and that is committed. */
    void ended(ActiveSaga saga, SagaRow row, State state) {
        if (saga.parent().isPresent()) {
            Optional<Children> children = lane.childrenOf(saga.parent().get().saga());
            if (children.isPresent()) {
                children.get().ended(row.businessKey().orElseThrow(), ChildEnd.of(row, state));
            } else {
                due.run();
            }
        }
    }
}
