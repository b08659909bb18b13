package io.sagaz.kernel;

import io.sagaz.kernel.CallState.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The state that one event is turning into: a copy that is worked on and then frozen. Never leaves the kernel. */
final class Draft {
    private final Plan plan;
    private final StepState[] steps;
    private Course course;
    private int changes;

    Draft(State state) {
        this.plan = state.plan();
        this.steps = state.steps().toArray(new StepState[0]);
        this.course = state.course();
    }

    State freeze() {
        return new State(plan, course, Arrays.asList(steps), course.ended() ? List.of() : Tasks.of(this));
    }

    Plan plan() {
        return plan;
    }

    Course course() {
        return course;
    }

    void course(Course next) {
        if (!next.equals(course)) {
            course = next;
            changes++;
        }
    }

    /** Rises with every change. */
    int changes() {
        return changes;
    }

    int size() {
        return steps.length;
    }

    StepState step(int step) {
        return steps[step];
    }

    Stage stage(int step) {
        return steps[step].stage();
    }

    void put(int step, StepState next) {
        if (!next.equals(steps[step])) {
            steps[step] = next;
            changes++;
        }
    }

    void move(int step, Stage stage) {
        put(step, steps[step].to(stage));
    }

    IntStream indexes() {
        return IntStream.range(0, steps.length);
    }

    boolean any(IntPredicate condition) {
        return indexes().anyMatch(condition);
    }

    boolean all(IntPredicate condition) {
        return indexes().allMatch(condition);
    }

    /** A pivot of which it isn't known whether it happened: nothing may interrupt it, and no rollback pass it. */
    boolean holds(int step) {
        StepState state = steps[step];
        return plan.isPivot(step)
                && state.stage().inFlight()
                && (state.actInDoubt()
                        || state.current(CallId.Role.DO)
                                .filter(call -> call.is(Standing.RUNNING))
                                .isPresent());
    }

    /** A child that has undone itself in part: only an operator can say whether that counts as success. */
    boolean isUnclearChild(int step) {
        StepState state = steps[step];
        return state.stage() == Stage.ASKING && state.alternative() == 0 && isChild(step) && state.actInDoubt();
    }

    boolean isChild(int step) {
        return plan.step(step).work() instanceof Work.Child;
    }

    boolean heldBesides(int step) {
        return any(other -> other != step && holds(other));
    }

    /** Whether the failing saga interrupts what this step does. */
    boolean stops(int step) {
        if (course.forward() || holds(step)) {
            return false;
        }
        OnFailure strategy = plan.definition().onFailure();
        return strategy instanceof OnFailure.FailFast
                || (strategy instanceof OnFailure.Grace && course.timing().graceOver());
    }

    boolean predecessorsDone(int step) {
        return plan.graph().predecessors(step).stream()
                .allMatch(before -> stage(before).done());
    }

    /** The calls of a step whose effect stands, or may stand; the last first. */
    List<CallState> standing(int step) {
        List<CallState> calls = new ArrayList<>();
        for (CallState call : steps[step].calls()) {
            if (stands(steps[step], call)) {
                calls.add(call);
            }
        }
        Collections.reverse(calls);
        return calls;
    }

    /** Those of them that something undoes. */
    List<CallState> toUndo(int step) {
        return standing(step).stream()
                .filter(call -> !(plan.compensation(call.id()) instanceof Compensation.None))
                .toList();
    }

    /** Whether the effect of a step stands, or may stand. */
    boolean hasEffect(int step) {
        return !standing(step).isEmpty();
    }

    /** Whether an effect of a step may still come, or stand already. */
    boolean mayHaveEffect(int step) {
        return stage(step).inFlight() || hasEffect(step);
    }

    /**
     * The steps that {@code compensate} leaves alone after the commit: the commit steps that are done or had an effect,
     * and their ancestors.
     */
    BitSet locked() {
        BitSet locked = new BitSet(size());
        plan.commitSteps().stream()
                .filter(step -> stage(step).done() || hasEffect(step))
                .forEach(step -> {
                    locked.set(step);
                    locked.or(plan.graph().ancestors(step));
                });
        return locked;
    }

    private static boolean stands(StepState state, CallState call) {
        return call.id().role() == CallId.Role.DO
                && (call.inDoubt() || call.is(Standing.SUCCEEDED))
                && state.call(call.id().as(CallId.Role.UNDO))
                        .filter(undo -> undo.is(Standing.SUCCEEDED))
                        .isEmpty();
    }
}
