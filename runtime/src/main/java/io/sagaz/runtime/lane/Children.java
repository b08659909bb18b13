package io.sagaz.runtime.lane;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.SagazException;
import io.sagaz.kernel.Work;
import io.sagaz.runtime.BusyException;
import io.sagaz.runtime.ClosedException;
import io.sagaz.runtime.RefusedException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The children of one saga, as far as it waits for them: starts, cancels and rolls back what is owed, and says what came of
 * it. Lives in memory alone; after a restart it follows from the state and from what the store knows of the children. For
 * the lane's thread.
 */
final class Children {
    private static final Logger LOG = LoggerFactory.getLogger(Children.class);

    private final ActiveSaga parent;
    private final Family family;
    private final Consumer<Event> events;
    private final Map<String, Child> children = new HashMap<>();
    private final Map<CallId, String> keys = new HashMap<>();
    private boolean known;
    private int underWay;

    private static final class Child {
        /** Absent while its start isn't committed. */
        private @Nullable UUID id;

        private @Nullable CallId call;
        private Optional<ChildEnd> end = Optional.empty();
        private boolean told;
        private boolean cancelAsked;
        private boolean rollbackAsked;

        void ended(ChildEnd how) {
            end = Optional.of(how);
            told = false;
        }
    }

    /**
     * @param events takes what comes of it
     * @param known whether no child was started before; else nothing is done until it is known what the store has
     */
    Children(ActiveSaga parent, Family family, Consumer<Event> events, boolean known) {
        this.parent = parent;
        this.family = family;
        this.events = events;
        this.known = known;
    }

    /** What the store has. An end that came here is as new. */
    void are(List<KnownChild> stored) {
        for (KnownChild each : stored) {
            Child child = children.computeIfAbsent(each.key(), key -> new Child());
            child.id = each.id();
            child.end = child.end.or(each::end);
        }
        known = true;
        again();
    }

    /** Does what is owed and not done yet. */
    void carryOut(Owed owed) {
        if (!known) {
            return;
        }
        for (OwedChild each : owed.children().values()) {
            Child child = children.get(key(each.call()));
            if (child != null) {
                child.call = each.call();
            }
            switch (each.what()) {
                case START -> start(each.call(), child);
                case CANCEL -> cancel(each.call(), child);
                case ROLLBACK -> rollback(each.call(), child);
            }
        }
    }

    /** Whether nothing that was asked for waits for its answer. */
    boolean quiet() {
        return known && underWay == 0;
    }

    /** A child has ended, and that is committed. */
    void ended(String key, ChildEnd end) {
        Child child = children.computeIfAbsent(key, unknown -> new Child());
        child.ended(end);
        OwedChild owed = child.call == null ? null : parent.owed().children().get(child.call);
        if (owed != null) {
            tell(owed, child);
        }
    }

    private void tell(OwedChild owed, Child child) {
        boolean wanted = owed.what() != OwedChild.What.ROLLBACK
                || child.end.filter(it -> it.status() == SagaStatus.COMPENSATED).isPresent();
        if (wanted && !child.told && child.end.isPresent()) {
            child.told = true;
            ended(owed.call(), child.end.get());
        }
    }

    private void ended(CallId call, ChildEnd end) {
        events.accept(new Event.ChildEnded(family.now(), call, end.status(), end.result(), end.cause()));
    }

    private String key(CallId call) {
        return keys.computeIfAbsent(call, id -> parent.key(id).toString());
    }

    private void start(CallId call, @Nullable Child known) {
        if (known != null) {
            tell(new OwedChild(call, OwedChild.What.START), known);
            return;
        }
        Work.Child work = work(call);
        BoundSaga<?, ?> bound = parent.bound().child(work.saga());
        ChildInput input;
        try {
            input = parent.childInput(call, work, bound);
        } catch (RuntimeException e) {
            ended(call, rejected("its input can't be evaluated: " + e.getMessage()));
            return;
        }
        Child child = new Child();
        child.call = call;
        children.put(key(call), child);
        underWay++;
        parent.admission().begin();
        family.start(
                parent, bound, key(call), parent.stepName(call), input, (id, failure) -> started(child, id, failure));
    }

    private Work.Child work(CallId call) {
        return (Work.Child) parent.bound().stepDefinition(call.step()).work();
    }

    private static ChildEnd rejected(String cause) {
        return new ChildEnd(SagaStatus.COMPENSATED, Optional.empty(), cause);
    }

    private void started(Child child, @Nullable UUID id, @Nullable Throwable failure) {
        underWay--;
        if (failure == null) {
            child.id = id;
            // By now it may be owed that it is cancelled.
            again();
        } else if (!(failure instanceof ClosedException)) {
            child.ended(rejected("it can't be started: " + failure.getMessage()));
            again();
        }
    }

    private void again() {
        if (parent.isCommitted()) {
            carryOut(parent.owed());
        }
    }

    private void cancel(CallId call, @Nullable Child child) {
        if (child == null) {
            // Nobody else would start it.
            Child never = new Child();
            never.call = call;
            children.put(key(call), never);
            never.ended(rejected("cancelled before it was started"));
            tell(new OwedChild(call, OwedChild.What.CANCEL), never);
        } else if (child.end.isPresent()) {
            tell(new OwedChild(call, OwedChild.What.CANCEL), child);
        } else if (child.id != null && !child.cancelAsked) {
            child.cancelAsked = true;
            String reason = "its parent " + parent.id() + " goes back";
            request(child, at -> new Event.CancelRequested(at, key(call), reason), () -> child.cancelAsked = false);
        }
    }

    private void rollback(CallId call, @Nullable Child child) {
        if (child == null || child.id == null) {
            LOG.error("The child of step `{}` isn't in the store any more and can't go back", parent.stepName(call));
        } else if (child.end.filter(it -> it.status() == SagaStatus.COMPLETED).isEmpty()) {
            tell(new OwedChild(call, OwedChild.What.ROLLBACK), child);
        } else if (!child.rollbackAsked) {
            child.rollbackAsked = true;
            String key = parent.key(call.as(CallId.Role.UNDO)).toString();
            String reason = "its parent " + parent.id() + " goes back";
            request(child, at -> new Event.RollbackRequested(at, key, reason), () -> child.rollbackAsked = false);
        }
    }

    /** @param notAsked undoes the note that it was asked, to be asked again */
    private void request(Child child, Function<Instant, Event> event, Runnable notAsked) {
        underWay++;
        UUID id = Objects.requireNonNull(child.id, "a child that was started has one");
        family.request(id, event, (done, failure) -> {
            underWay--;
            if (failure == null) {
                reopened(child);
            } else if (failure instanceof BusyException) {
                notAsked.run();
                family.later(this::again);
            } else if (failure instanceof SagazException refused && !(failure instanceof ClosedException)) {
                refused(child, id, refused);
            }
        });
    }

    /** A child that had ended goes back. */
    private static void reopened(Child child) {
        if (child.rollbackAsked
                && child.end.filter(it -> it.status() == SagaStatus.COMPLETED).isPresent()) {
            child.end = Optional.empty();
        }
    }

    /** One that has committed is awaited; of one that has ended the parent learns by its end. */
    private void refused(Child child, UUID id, SagazException reason) {
        if (child.rollbackAsked) {
            SagaLog.about(
                    parent.id(),
                    parent.bound().name(),
                    () -> LOG.error(
                            "The child {} can't be rolled back, and the saga waits for that: {}",
                            id,
                            reason.getMessage()));
        } else if (reason instanceof RefusedException) {
            LOG.debug("The child {} isn't cancelled: {}", id, reason.getMessage());
        }
    }
}
