package io.sagaz.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about a saga instance as a whole.
 *
 * @param heading where it is going, and why
 * @param timing what it knows of the clock
 * @param input from {@link Event.Started}; empty before it
 * @param compensated steps, in the order in which their compensations ended
 * @param keys of the cancels, decisions, signals and rollback requests that were applied
 * @param signals that wait for a step to take them
 * @param ending once it has ended
 */
record Course(
        Heading heading,
        Timing timing,
        Optional<Payload> input,
        List<Integer> compensated,
        Set<String> keys,
        Signals signals,
        Optional<Ending> ending) {

    /**
     * @param waiting a failure that waits until no pivot is in flight any more
     */
    record Heading(Direction direction, Commitment commitment, Optional<Cause> cause, Optional<Cause> waiting) {}

    /**
     * @param deadline when the saga's time-out passes
     * @param passed whether it has
     * @param graceUntil when the grace period of a failing saga ends
     * @param graceOver whether it has ended
     */
    record Timing(Optional<Instant> deadline, boolean passed, Optional<Instant> graceUntil, boolean graceOver) {}

    record Ending(SagaStatus status, Optional<Payload> result) {}

    static final Course NOT_STARTED = new Course(
            new Heading(Direction.FORWARD, Commitment.NO, Optional.empty(), Optional.empty()),
            new Timing(Optional.empty(), false, Optional.empty(), false),
            Optional.empty(),
            List.of(),
            Set.of(),
            Signals.NONE,
            Optional.empty());

    Course {
        compensated = List.copyOf(compensated);
        keys = Set.copyOf(keys);
    }

    Direction direction() {
        return heading.direction();
    }

    boolean forward() {
        return heading.direction() == Direction.FORWARD;
    }

    Commitment commitment() {
        return heading.commitment();
    }

    boolean committed() {
        return heading.commitment() == Commitment.YES;
    }

    Optional<Cause> waiting() {
        return heading.waiting();
    }

    boolean started() {
        return input.isPresent();
    }

    boolean ended() {
        return ending.isPresent();
    }

    /** Whether the time-out has passed without failing the saga. */
    boolean overdue() {
        return timing.passed() && !timedOut(heading.cause()) && !timedOut(heading.waiting());
    }

    Course started(Payload value, Optional<Instant> deadline) {
        return new Course(
                heading,
                new Timing(deadline, false, Optional.empty(), false),
                Optional.of(value),
                compensated,
                keys,
                signals,
                ending);
    }

    Course commitment(Commitment next) {
        return heading(new Heading(heading.direction(), next, heading.cause(), heading.waiting()));
    }

    Course waiting(Optional<Cause> next) {
        return heading(new Heading(heading.direction(), heading.commitment(), heading.cause(), next));
    }

    Course turned(Direction next, Cause cause, Optional<Instant> graceUntil) {
        return heading(new Heading(next, heading.commitment(), Optional.of(cause), Optional.empty()))
                .timing(new Timing(timing.deadline(), timing.passed(), graceUntil, false));
    }

    Course deadlinePassed() {
        return timing(new Timing(timing.deadline(), true, timing.graceUntil(), timing.graceOver()));
    }

    Course graceOver() {
        return timing(new Timing(timing.deadline(), timing.passed(), timing.graceUntil(), true));
    }

    Course compensated(int step) {
        List<Integer> next = new ArrayList<>(compensated);
        next.add(step);
        return new Course(heading, timing, input, next, keys, signals, ending);
    }

    Course key(String key) {
        Set<String> next = new LinkedHashSet<>(keys);
        next.add(key);
        return new Course(heading, timing, input, compensated, next, signals, ending);
    }

    Course signals(Signals next) {
        return new Course(heading, timing, input, compensated, keys, next, ending);
    }

    /** A completed saga that goes back because its parent wants so. */
    Course reopened(Cause cause) {
        Heading back = new Heading(Direction.BACK, heading.commitment(), Optional.of(cause), Optional.empty());
        return new Course(back, timing, input, compensated, keys, signals, Optional.empty());
    }

    Course ended(SagaStatus status, Optional<Payload> result) {
        return new Course(heading, timing, input, compensated, keys, signals, Optional.of(new Ending(status, result)));
    }

    private Course heading(Heading next) {
        return new Course(next, timing, input, compensated, keys, signals, ending);
    }

    private Course timing(Timing next) {
        return new Course(heading, next, input, compensated, keys, signals, ending);
    }

    private static boolean timedOut(Optional<Cause> cause) {
        return cause.filter(why -> why.kind() == Cause.Kind.TIMED_OUT).isPresent();
    }
}
