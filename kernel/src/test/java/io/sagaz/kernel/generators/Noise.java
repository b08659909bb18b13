package io.sagaz.kernel.generators;

import io.sagaz.kernel.Answer;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.CallState;
import io.sagaz.kernel.CallState.Standing;
import io.sagaz.kernel.Command;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.kernel.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Events that nobody has asked for. */
final class Noise {
    private final Random random;
    private final int steps;

    Noise(Random random, int steps) {
        this.random = random;
        this.steps = steps;
    }

    /** An event that fits no state at all. */
    Event impossible() {
        CallId unknown = new CallId(random.nextBoolean() ? -1 : steps, role(), 0);
        CallId known = new CallId(random.nextInt(steps), role(), 0);
        int never = -random.nextInt(3);
        List<Supplier<Event>> kinds = List.of(
                () -> outcome(unknown, 1),
                () -> outcome(known, never),
                () -> outcome(known, never),
                () -> outcome(known, never),
                () -> new Event.Evaluated(SagaRun.NOW, unknown.step(), new Answer.Value(new Text("x"))),
                () -> new Event.TimerFired(SagaRun.NOW, new Timer.Backoff(unknown, 2)),
                () -> new Event.TimerFired(SagaRun.NOW, new Timer.Pause(unknown.step(), 1)),
                () -> childEnded(unknown),
                () -> new Event.Signalled(SagaRun.NOW, "impossible", "Nobody", new Text("x")),
                () -> new Event.Decided(SagaRun.NOW, "impossible", unknown.step(), new Decision.Skip()),
                () -> rejected(new CallId(known.step(), role(), -7), 1),
                () -> succeeded(known.as(Role.VERIFY), 1),
                () -> verified(known.as(Role.DO), 1),
                () -> verified(known.as(Role.UNDO), 1),
                () -> new Event.Ended(SagaRun.NOW, SagaStatus.SUSPENDED, Optional.empty()));
        return pick(kinds).get();
    }

    /** An event that may be true or not, and fit or not. */
    Event any(State state) {
        List<CallState> made = state.steps().stream()
                .flatMap(step -> step.everyCall().stream())
                .toList();
        List<CallState> open = made.stream()
                .filter(call -> call.standing() == Standing.RUNNING || call.standing() == Standing.BACKOFF)
                .toList();
        if (!open.isEmpty() && chance(50)) {
            made = open;
        }
        Optional<CallState> about = made.isEmpty() || chance(20) ? Optional.empty() : Optional.of(pick(made));
        CallId call =
                about.map(CallState::id).orElseGet(() -> new CallId(random.nextInt(steps), role(), random.nextInt(3)));
        int attempt = Math.max(1, about.map(CallState::attempt).orElse(1) - 1 + random.nextInt(3));
        List<Supplier<Event>> kinds = List.of(
                () -> outcome(call, attempt),
                () -> outcome(call, attempt),
                () -> outcome(call, attempt),
                () -> new Event.Evaluated(SagaRun.NOW, call.step(), answer()),
                () -> childEnded(call),
                this::signal,
                () -> new Event.RollbackRequested(SagaRun.NOW, "k" + random.nextInt(3), "noise"),
                () -> new Event.TimerFired(SagaRun.NOW, timer(call, attempt)),
                () -> new Event.Started(SagaRun.NOW, new Text("again")),
                () -> new Event.CancelRequested(SagaRun.NOW, "k" + random.nextInt(3), "noise"),
                () -> new Event.Decided(SagaRun.NOW, "k" + random.nextInt(9), call.step(), call.element(), decision()),
                () -> new Event.Ended(SagaRun.NOW, pick(List.of(SagaStatus.values())), Optional.empty()));
        return pick(kinds).get();
    }

    /** Of a saga that {@link SagaGenerator} made up. */
    Event signal() {
        return signal("signal key " + random.nextInt(4));
    }

    Event signal(String key) {
        return new Event.Signalled(SagaRun.NOW, key, pick(SagaGenerator.SIGNALS), new Text("signal"));
    }

    private Event childEnded(CallId call) {
        return new Event.ChildEnded(
                SagaRun.NOW, call.as(Role.DO), pick(List.of(SagaStatus.values())), Optional.empty(), "noise");
    }

    private Answer answer() {
        return pick(List.of(
                new Answer.Value(new Text("x")),
                new Answer.Condition(true),
                new Answer.Condition(false),
                new Answer.Span(Duration.ofSeconds(3)),
                new Answer.Moment(SagaRun.NOW),
                new Answer.Elements(2, new Text("xs")),
                new Answer.Failure(pick(List.of(Command.Purpose.values())), "x")));
    }

    Decision decision() {
        List<Decision> decisions = List.of(
                new Decision.Succeeded(Optional.empty()),
                new Decision.Rejected("no"),
                new Decision.Skip(),
                new Decision.Retry(),
                new Decision.Compensate(),
                new Decision.Rollback());
        return pick(decisions);
    }

    private Event outcome(CallId call, int attempt) {
        return switch (random.nextInt(3)) {
            case 0 -> rejected(call, attempt);
            case 1 -> faulted(call, attempt);
            default -> call.role() == Role.VERIFY ? verified(call, attempt) : succeeded(call, attempt);
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Timer timer(CallId call, int attempt) {
        return switch (random.nextInt(4)) {
            case 0 -> new Timer.Backoff(call, attempt);
            case 3 -> new Timer.Pause(call.step(), attempt);
            case 1 -> new Timer.Grace();
            default -> new Timer.Deadline();
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Role role() {
        return pick(List.of(Role.values()));
    }

    private Optional<Instant> later() {
        return random.nextBoolean() ? Optional.of(SagaRun.NOW.plusSeconds(1)) : Optional.empty();
    }

    private static Event succeeded(CallId call, int attempt) {
        return new Event.Succeeded(SagaRun.NOW, call, attempt, Optional.of(new Text("noise")));
    }

    private Event rejected(CallId call, int attempt) {
        return new Event.Rejected(SagaRun.NOW, call, attempt, "Noise", Optional.empty(), later());
    }

    private Event faulted(CallId call, int attempt) {
        return new Event.Faulted(SagaRun.NOW, call, attempt, "noise", later());
    }

    private Event verified(CallId call, int attempt) {
        return new Event.Verified(SagaRun.NOW, call, attempt, random.nextBoolean(), Optional.empty());
    }
}
