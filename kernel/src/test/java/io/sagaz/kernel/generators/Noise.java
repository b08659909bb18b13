package io.sagaz.kernel.generators;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.Decision;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.Timer;
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
        CallId known = new CallId(random.nextInt(steps), Role.DO, 0);
        List<Supplier<Event>> kinds = List.of(
                () -> succeeded(unknown, 1),
                () -> new Event.Evaluated(SagaRun.NOW, unknown.step(), new Text("x")),
                () -> new Event.TimerFired(SagaRun.NOW, new Timer.Backoff(unknown, 2)),
                () -> new Event.Decided(SagaRun.NOW, "impossible", unknown.step(), new Decision.Skip()),
                () -> faulted(known, random.nextInt(3) - 2),
                () -> rejected(new CallId(known.step(), role(), -7), 1),
                () -> succeeded(known.as(Role.VERIFY), 1),
                () -> verified(known, 1),
                () -> verified(known.as(Role.UNDO), 1),
                () -> new Event.Started(SagaRun.NOW, new Text("again")),
                () -> new Event.Ended(SagaRun.NOW, SagaStatus.SUSPENDED, Optional.empty()));
        return pick(kinds).get();
    }

    /** An event that may be true or not, and fit or not. */
    Event any() {
        CallId call = new CallId(random.nextInt(steps), role(), random.nextInt(3));
        int attempt = 1 + random.nextInt(4);
        List<Supplier<Event>> kinds = List.of(
                () -> succeeded(call, attempt),
                () -> rejected(call, attempt),
                () -> faulted(call, attempt),
                () -> verified(call, attempt),
                () -> new Event.Evaluated(SagaRun.NOW, call.step(), new Text("x")),
                () -> new Event.TimerFired(SagaRun.NOW, timer(call, attempt)),
                () -> new Event.CancelRequested(SagaRun.NOW, "k" + random.nextInt(3), "noise"),
                () -> new Event.Decided(SagaRun.NOW, "k" + random.nextInt(9), call.step(), decision()),
                () -> new Event.Ended(SagaRun.NOW, pick(List.of(SagaStatus.values())), Optional.empty()));
        return pick(kinds).get();
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

    private Timer timer(CallId call, int attempt) {
        return switch (random.nextInt(3)) {
            case 0 -> new Timer.Backoff(call, attempt);
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
