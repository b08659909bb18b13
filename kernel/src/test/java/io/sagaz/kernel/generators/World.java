package io.sagaz.kernel.generators;

import io.sagaz.kernel.Answer;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The services of a saga, which answer commands in any way that they are allowed to, and remember which effects stand.
 * They recognise a repeated call by its key, as participants should: what has happened once succeeds again, and what
 * was undone stays undone.
 */
final class World {
    private static final Instant LATER = SagaRun.NOW.plusSeconds(1);

    private final Random random;
    private final SagaDefinition definition;
    private final Set<CallId> standing = new HashSet<>();
    private final Set<CallId> undone = new HashSet<>();
    private final Map<CallId, Integer> attempts = new HashMap<>();
    private final List<Event> late = new ArrayList<>();
    private boolean kind;

    World(Random random, SagaDefinition definition) {
        this.random = random;
        this.definition = definition;
    }

    /** From now on everything works at once. */
    void beKind() {
        kind = true;
    }

    /** The calls whose effect stands. */
    Set<CallId> standing() {
        return Set.copyOf(standing);
    }

    boolean stands(CallId act) {
        return standing.contains(act);
    }

    /** Somebody did, or undid, it by hand. */
    void byHand(CallId act, boolean stands) {
        if (stands) {
            standing.add(act);
            undone.remove(act);
        } else {
            standing.remove(act);
            undone.add(act);
        }
    }

    /** A result that nobody waits for any more; empty if there is none. */
    Optional<Event> late() {
        return late.isEmpty() ? Optional.empty() : Optional.of(late.get(random.nextInt(late.size())));
    }

    Event answer(Command command) {
        return command.accept(new Answerer());
    }

    private Event act(CallId call, int owed) {
        int attempt = Math.max(owed, attempts.getOrDefault(call, 0)) + (chance(20) ? 1 : 0);
        attempts.put(call, attempt);
        boolean happens = standing.contains(call) || (!undone.contains(call) && (kind || chance(60)));
        boolean answered = kind || chance(60);
        if (happens && !undone.contains(call) && (answered || !isTransactional(call))) {
            standing.add(call);
        }
        Event truth = standing.contains(call) ? succeeded(call, attempt) : rejected(call, attempt);
        if (answered) {
            return truth;
        }
        if (!isTransactional(call)) {
            late.add(truth);
        }
        return faulted(call, attempt);
    }

    private boolean isTransactional(CallId call) {
        return new Calls(definition).is(call, OperationKind.TRANSACTIONAL);
    }

    /** A child ends as it likes; half undone only if it can't be undone by itself. */
    private Event child(CallId call, boolean completes) {
        if (completes) {
            standing.add(call);
            return childEnded(call, SagaStatus.COMPLETED);
        }
        boolean wholly = new Calls(definition).compensation(call) instanceof Compensation.OwnRollback || chance(50);
        if (!wholly && chance(50)) {
            standing.add(call);
        }
        return childEnded(call, wholly ? SagaStatus.COMPENSATED : SagaStatus.PARTIALLY_COMMITTED);
    }

    private Event childEnded(CallId call, SagaStatus status) {
        boolean completed = status == SagaStatus.COMPLETED;
        Event event = new Event.ChildEnded(
                SagaRun.NOW,
                call,
                status,
                completed ? Optional.of(new Text("result")) : Optional.empty(),
                completed ? "" : "the child failed");
        late.add(event);
        return event;
    }

    private Answer value(Command.Purpose purpose) {
        if (!kind && chance(10)) {
            return new Answer.Failure(purpose, "division by zero");
        }
        return switch (purpose) {
            case CONDITION -> new Answer.Condition(chance(70));
            case SPAN -> new Answer.Span(Duration.ofMinutes(5));
            case MOMENT -> new Answer.Moment(LATER);
            case ELEMENTS -> new Answer.Elements(random.nextInt(4), new Text("elements"));
            case OUTPUT -> new Answer.Value(new Text("default"));
        };
    }

    private Event undo(CallId undo, int attempt) {
        CallId act = undo.as(Role.DO);
        if (kind || chance(60)) {
            standing.remove(act);
            undone.add(act);
            return succeeded(undo, attempt);
        }
        if (chance(50)) {
            standing.remove(act);
            undone.add(act);
            late.add(succeeded(undo, attempt));
            return faulted(undo, attempt);
        }
        return chance(30) ? rejected(undo, attempt) : faulted(undo, attempt);
    }

    private Event succeeded(CallId call, int attempt) {
        return new Event.Succeeded(SagaRun.NOW, call, attempt, Optional.of(new Text("output")));
    }

    private Event rejected(CallId call, int attempt) {
        return new Event.Rejected(SagaRun.NOW, call, attempt, "Refused", Optional.empty(), later(20));
    }

    private Event faulted(CallId call, int attempt) {
        return new Event.Faulted(SagaRun.NOW, call, attempt, "no answer", later(50));
    }

    private Optional<Instant> later(int percent) {
        return !kind && chance(percent) ? Optional.of(LATER) : Optional.empty();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private final class Answerer implements Command.Visitor<Event> {
        @Override
        public Event dispatch(Command.Dispatch command) {
            return act(command.call(), command.attempt());
        }

        @Override
        public Event interrupt(Command.Interrupt command) {
            return act(command.call(), command.attempt());
        }

        @Override
        public Event verify(Command.Verify command) {
            CallId act = command.call().as(Role.DO);
            boolean happened = standing.contains(act);
            Optional<Payload> output = happened ? Optional.of(new Text("found")) : Optional.empty();
            Event truth = new Event.Verified(SagaRun.NOW, command.call(), command.attempt(), happened, output);
            if (kind || chance(60)) {
                return truth;
            }
            late.add(truth);
            return chance(30)
                    ? rejected(command.call(), command.attempt())
                    : faulted(command.call(), command.attempt());
        }

        @Override
        public Event undo(Command.Undo command) {
            return World.this.undo(command.call(), command.attempt());
        }

        @Override
        public Event startTimer(Command.StartTimer command) {
            return new Event.TimerFired(LATER, command.timer());
        }

        @Override
        public Event startChild(Command.StartChild command) {
            return child(command.call(), kind || chance(60));
        }

        @Override
        public Event cancelChild(Command.CancelChild command) {
            return child(command.call(), chance(30));
        }

        @Override
        public Event rollbackChild(Command.RollbackChild command) {
            standing.remove(command.call());
            undone.add(command.call());
            return childEnded(command.call(), SagaStatus.COMPENSATED);
        }

        @Override
        public Event evaluate(Command.Evaluate command) {
            return new Event.Evaluated(SagaRun.NOW, command.step(), value(command.purpose()));
        }

        @Override
        public Event end(Command.End command) {
            return new Event.Ended(SagaRun.NOW, command.status(), Optional.empty());
        }
    }
}
