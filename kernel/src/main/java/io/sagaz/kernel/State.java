package io.sagaz.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The state of one saga instance: a fold of its events. Immutable; equal to a state that holds the same, however it
 * came about.
 */
public final class State {
    private final Plan plan;
    private final Course course;
    private final List<StepState> steps;
    private final List<Task> tasks;

    State(Plan plan, Course course, List<StepState> steps, List<Task> tasks) {
        this.plan = plan;
        this.course = course;
        this.steps = List.copyOf(steps);
        this.tasks = List.copyOf(tasks);
    }

    /**
     * Before {@link Event.Started}.
     *
     * @throws IllegalArgumentException if the steps form a cycle
     */
    public static State initial(SagaDefinition definition) {
        Plan plan = new Plan(definition);
        List<StepState> steps = IntStream.range(0, plan.size())
                .mapToObj(step -> StepState.PENDING)
                .toList();
        return new State(plan, Course.NOT_STARTED, steps, List.of());
    }

    /** What is being run. */
    public SagaDefinition definition() {
        return plan.definition();
    }

    public SagaStatus status() {
        return course.ending().map(Course.Ending::status).orElseGet(this::openStatus);
    }

    /** Whether the saga can still roll back. */
    public Commitment commitment() {
        return course.commitment();
    }

    /** Why the saga left the straight road, once it did. */
    public Optional<Cause> cause() {
        return course.heading().cause();
    }

    /** From {@link Event.Started}; empty before it. */
    public Optional<Payload> input() {
        return course.input();
    }

    /** By index. */
    public List<StepState> steps() {
        return steps;
    }

    /** Of a completed saga that has one. */
    public Optional<Payload> result() {
        return course.ending().flatMap(Course.Ending::result);
    }

    /** What operators have to decide, by step; empty unless SUSPENDED. */
    public List<Task> tasks() {
        return tasks;
    }

    /** When the saga's own time-out passes; empty if it has none or hasn't started. */
    public Optional<Instant> deadline() {
        return course.timing().deadline();
    }

    /** Whether the time-out has passed where it couldn't fail the saga, which is still open: raise an alert. */
    public boolean overdue() {
        return course.overdue() && !course.ended();
    }

    /** Indexes of the steps that were compensated, in the order in which their compensations ended. */
    public List<Integer> compensated() {
        return course.compensated();
    }

    /**
     * Indexes of the steps whose effect stands, or may stand, after a rollback because nothing undoes it: {@code
     * compensate none}. A query has no effect and never stands here. Empty unless the saga rolled back.
     */
    public List<Integer> residue() {
        boolean rolledBack = course.ended() && !course.forward();
        return rolledBack ? Rollback.residue(new Draft(this)) : List.of();
    }

    /**
     * What is to be published because of what has happened between {@code before} and this state: because steps, or
     * elements of a fan-out, have succeeded, and then because of the saga's status.
     */
    public List<Emission> emissionsSince(State before) {
        List<Emission> emissions = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            emitted(step, before.steps.get(step), emissions);
        }
        if (status() != before.status()) {
            for (StatusEmit each : definition().emits()) {
                if (each.status() == status()) {
                    emissions.add(Emission.ofSaga(each.emit()));
                }
            }
        }
        return List.copyOf(emissions);
    }

    private void emitted(int step, StepState before, List<Emission> emissions) {
        StepDefinition definition = plan.step(step);
        if (definition.emits().isEmpty()) {
            return;
        }
        StepState now = steps.get(step);
        if (definition.fanOut().isPresent()) {
            for (int element : succeeded(before, now)) {
                definition.emits().forEach(emit -> emissions.add(Emission.ofElement(step, element, emit)));
            }
        } else if (now.hadOutcome() && !before.hadOutcome()) {
            definition.emits().forEach(emit -> emissions.add(Emission.ofStep(step, emit)));
        }
    }

    /** The elements that have succeeded in between. */
    private static int[] succeeded(StepState before, StepState after) {
        BitSet succeeded = after.fan().map(Fan::hadOutcome).orElseGet(BitSet::new);
        before.fan().map(Fan::hadOutcome).ifPresent(succeeded::andNot);
        return succeeded.stream().toArray();
    }

    Plan plan() {
        return plan;
    }

    Course course() {
        return course;
    }

    private SagaStatus openStatus() {
        if (!tasks.isEmpty()) {
            return SagaStatus.SUSPENDED;
        }
        return course.forward() ? SagaStatus.RUNNING : SagaStatus.COMPENSATING;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State that
                && course.equals(that.course)
                && steps.equals(that.steps)
                && definition().equals(that.definition());
    }

    @Override
    public int hashCode() {
        return Objects.hash(course, steps);
    }

    @Override
    public String toString() {
        return "State[" + definition().qualifiedName() + " " + status() + ", commitment=" + commitment() + ", cause="
                + cause() + ", steps=" + steps.stream().map(StepState::status).toList() + "]";
    }
}
