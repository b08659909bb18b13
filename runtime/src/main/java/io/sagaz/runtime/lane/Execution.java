package io.sagaz.runtime.lane;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.Event;
import io.sagaz.kernel.Timer;
import io.sagaz.runtime.lane.Alarms.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what one saga owes: attempts in flight, short waits between them, and timers. It lives in memory alone;
 * after a restart it follows from the state again. For the lane's thread.
 */
final class Execution {
    /** A wait that is shorter isn't journalled: after a crash the attempts begin anew, which costs less. */
    private static final Duration SHORT_WAIT_MAX = Duration.ofSeconds(2);
    /** What an interrupted handler gets to say how it ended, before it counts as faulted. */
    private static final Duration INTERRUPT_GRACE = Duration.ofSeconds(1);

    private final ActiveSaga saga;
    private final Seams seams;
    private final Alarms alarms;
    private final Dispatcher dispatcher;
    private final Consumer<Event> events;
    private final Children children;
    private final Map<CallId, Flight> flights = new HashMap<>();
    private final Map<Timer, Running> timers = new HashMap<>();
    private boolean draining;

    private record Running(Instant at, Alarm alarm) {}

    /** @param events takes what comes of it */
    Execution(
            ActiveSaga saga,
            Seams seams,
            Alarms alarms,
            Dispatcher dispatcher,
            Consumer<Event> events,
            Children children) {
        this.saga = saga;
        this.seams = seams;
        this.alarms = alarms;
        this.dispatcher = dispatcher;
        this.events = events;
        this.children = children;
    }

    /** Makes what is under way equal to what is owed. */
    void carryOut(Owed owed) {
        stopTimersBut(owed.timers());
        owed.timers().forEach(this::start);
        stopWaitingBut(owed);
        for (OwedCall call : owed.calls().values()) {
            Flight flight = flights.get(call.id());
            if (flight == null || flight.attempt().number() < call.attempt()) {
                dispatch(new Flight(attempt(call, call.attempt()), true));
            }
        }
        owed.interrupts().forEach(this::interrupt);
        children.carryOut(owed);
    }

    Children children() {
        return children;
    }

    /** An attempt has ended, however late. */
    void ended(Attempt attempt, Event outcome) {
        Flight flight = flights.get(attempt.call());
        if (flight != null && flight.attempt() == attempt) {
            ended(flight, outcome);
        } else if (isNews(flight, outcome)) {
            events.accept(outcome);
        }
    }

    /**
     * Its fault was counted when its time was up. While a later attempt is in flight it has no say; before that its
     * success has, but not its rejection, which says nothing about the attempts after it.
     */
    private static boolean isNews(@Nullable Flight later, Event outcome) {
        if (later == null) {
            return !(outcome instanceof Event.Faulted);
        }
        return later.waiting() && (outcome instanceof Event.Succeeded || outcome instanceof Event.Verified);
    }

    /** Whether an attempt is what is waited for. */
    boolean isCurrent(Attempt attempt) {
        Flight flight = flights.get(attempt.call());
        return flight != null && flight.attempt() == attempt;
    }

    /** The attempt's success is about to be committed: from now on its time-out comes too late. */
    void seal(Attempt attempt) {
        Flight flight = flights.get(attempt.call());
        if (flight != null) {
            flight.alarm(alarms, null);
        }
    }

    /** Its success is committed. */
    void settled(Attempt attempt) {
        flights.remove(attempt.call());
    }

    /** Ends the waits between two attempts. */
    void retryNow() {
        for (Flight flight : List.copyOf(flights.values())) {
            if (flight.waiting()) {
                dispatch(flight);
            }
        }
        for (Timer timer : List.copyOf(timers.keySet())) {
            if (timer instanceof Timer.Backoff) {
                fire(timer);
            }
        }
    }

    /** Gives up what no handler has begun, and lets nothing new begin; it is owed again after a restart. */
    void drain() {
        draining = true;
        stopTimersBut(Map.of());
        flights.values().removeIf(flight -> {
            boolean idle = flight.waiting() || withdraw(flight.attempt());
            if (idle) {
                flight.alarm(alarms, null);
            }
            return idle;
        });
    }

    /** Gives up everything; what still runs is interrupted and owed again after a restart. */
    void abandon() {
        draining = true;
        stopTimersBut(Map.of());
        flights.values().forEach(flight -> {
            flight.alarm(alarms, null);
            withdraw(flight.attempt());
            flight.attempt().interrupt();
        });
        flights.clear();
    }

    /** Whether no handler runs. */
    boolean idle() {
        return flights.isEmpty();
    }

    /** @return whether no worker had begun it, and none will */
    private boolean withdraw(Attempt attempt) {
        boolean waited = attempt.withdraw();
        if (waited) {
            dispatcher.abandon(attempt);
        }
        return waited;
    }

    private Attempt attempt(OwedCall call, int number) {
        return new Attempt(saga, call, number, saga.values(Optional.of(call.id())));
    }

    private void dispatch(Flight flight) {
        Attempt attempt = flight.attempt();
        flight.dispatched();
        Flight before = flights.put(attempt.call(), flight);
        if (before != null && before != flight) {
            before.alarm(alarms, null);
        }
        watch(flight, Spans.nanos(attempt.timeout()));
        dispatcher.dispatch(attempt);
    }

    private void watch(Flight flight, long nanos) {
        flight.alarm(alarms, alarms.set(seams.nanos().getAsLong() + nanos, () -> checkTime(flight)));
    }

    private void checkTime(Flight flight) {
        long left = flight.attempt().nanosLeft(seams.nanos().getAsLong());
        if (left > 0) {
            watch(flight, left);
        } else {
            giveUp(flight, "timed out after " + DurationText.of(flight.attempt().timeout()));
        }
    }

    private void giveUp(Flight flight, String cause) {
        Attempt attempt = flight.attempt();
        attempt.interrupt();
        dispatcher.abandon(attempt);
        ended(flight, new Event.Faulted(seams.now(), attempt.call(), attempt.number(), cause, Optional.empty()));
    }

    private void ended(Flight flight, Event outcome) {
        flight.alarm(alarms, null);
        flights.remove(flight.attempt().call());
        if (draining && mayBeRepeated(flight.attempt(), outcome)) {
            return;
        }
        Optional<Duration> wait = waitAfter(flight, outcome);
        if (wait.isPresent() && wait.get().compareTo(SHORT_WAIT_MAX) < 0) {
            waitShortly(flight.attempt(), wait.get());
        } else {
            events.accept(wait.map(duration -> withNext(outcome, Spans.after(seams.now(), duration)))
                    .orElse(outcome));
        }
    }

    private void waitShortly(Attempt failed, Duration wait) {
        Flight next = new Flight(attempt(failed.owed(), failed.number() + 1), true);
        flights.put(failed.call(), next);
        next.alarm(alarms, alarms.set(seams.nanos().getAsLong() + wait.toNanos(), () -> dispatch(next)));
    }

    private Optional<Duration> waitAfter(Flight flight, Event outcome) {
        Attempt attempt = flight.attempt();
        if (flight.interrupted() || attempt.hopeless() || !mayBeRepeated(attempt, outcome)) {
            return Optional.empty();
        }
        return attempt.owed()
                .round()
                .delayAfter(attempt.number(), seams.chance().getAsDouble());
    }

    private static boolean mayBeRepeated(Attempt attempt, Event outcome) {
        if (outcome instanceof Event.Rejected rejected) {
            return attempt.owed().round().retries(rejected.error());
        }
        return outcome instanceof Event.Faulted;
    }

    private static Event withNext(Event outcome, Instant next) {
        if (outcome instanceof Event.Rejected rejected) {
            return new Event.Rejected(
                    rejected.at(),
                    rejected.call(),
                    rejected.attempt(),
                    rejected.error(),
                    rejected.detail(),
                    Optional.of(next));
        }
        Event.Faulted faulted = (Event.Faulted) outcome;
        return new Event.Faulted(faulted.at(), faulted.call(), faulted.attempt(), faulted.cause(), Optional.of(next));
    }

    private void interrupt(CallId call, int owedAttempt) {
        Flight flight = flights.get(call);
        if (flight == null) {
            interrupted(call, owedAttempt);
        } else if (flight.waiting() || withdraw(flight.attempt())) {
            flight.alarm(alarms, null);
            flights.remove(call);
            interrupted(call, Math.max(owedAttempt, flight.attempt().number() - 1));
        } else if (!flight.interrupted()) {
            flight.markInterrupted();
            flight.attempt().interrupt();
            long due = seams.nanos().getAsLong() + INTERRUPT_GRACE.toNanos();
            flight.alarm(alarms, alarms.set(due, () -> giveUp(flight, "interrupted")));
        }
    }

    private void interrupted(CallId call, int attempt) {
        events.accept(new Event.Faulted(seams.now(), call, attempt, "interrupted", Optional.empty()));
    }

    private void start(Timer timer, Instant at) {
        Running running = timers.get(timer);
        if (running == null || !running.at().equals(at)) {
            if (running != null) {
                alarms.cancel(running.alarm());
            }
            long wait = Spans.nanos(Duration.between(seams.clock().instant(), at));
            Alarm alarm = alarms.set(seams.nanos().getAsLong() + wait, () -> fire(timer));
            timers.put(timer, new Running(at, alarm));
        }
    }

    private void fire(Timer timer) {
        Running running = timers.remove(timer);
        if (running != null) {
            alarms.cancel(running.alarm());
        }
        events.accept(new Event.TimerFired(seams.now(), timer));
    }

    private void stopTimersBut(Map<Timer, Instant> owed) {
        for (Iterator<Map.Entry<Timer, Running>> all = timers.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Timer, Running> entry = all.next();
            if (!owed.containsKey(entry.getKey())) {
                alarms.cancel(entry.getValue().alarm());
                all.remove();
            }
        }
    }

    /** A short wait ends when its call isn't owed any more, since a late result or a decision has settled it. */
    private void stopWaitingBut(Owed owed) {
        List<Flight> idle = new ArrayList<>();
        for (Flight flight : flights.values()) {
            CallId call = flight.attempt().call();
            if (flight.waiting()
                    && !owed.calls().containsKey(call)
                    && !owed.interrupts().containsKey(call)) {
                idle.add(flight);
            }
        }
        for (Flight flight : idle) {
            flight.alarm(alarms, null);
            flights.remove(flight.attempt().call());
        }
    }
}
