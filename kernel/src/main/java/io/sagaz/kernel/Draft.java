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
    private final boolean focused;
    private final int element;
    private Course course;
    private int changes;

    Draft(State state) {
        this.plan = state.plan();
        this.steps = state.steps().toArray(new StepState[0]);
        this.course = state.course();
        this.focused = false;
        this.element = 0;
    }

    private Draft(Draft whole, int step, int element) {
        this.plan = whole.plan;
        this.steps = whole.steps.clone();
        this.course = whole.course;
        this.focused = true;
        this.element = element;
        this.steps[step] = whole.steps[step].elements().get(element);
    }

    /** A draft in which an element stands for its whole step. What becomes of it is taken over by {@link #absorb}. */
    Draft focus(int step, int index) {
        return new Draft(this, step, index);
    }

    /** As {@link #focus(int, int)}, if the call is one of an element that there is; else this. */
    Draft focus(CallId call) {
        boolean known = call.element().isPresent() && plan.knows(call.step());
        int index = call.element().orElse(0);
        return known && index >= 0 && index < steps[call.step()].elements().size() ? focus(call.step(), index) : this;
    }

    boolean focused() {
        return focused;
    }

    void absorb(Draft focus, int step) {
        course(focus.course);
        putElement(step, focus.element, focus.steps[step]);
    }

    void putElement(int step, int index, StepState next) {
        Fan fan = steps[step].fan().orElseThrow();
        if (!next.equals(fan.elements().get(index))) {
            Fan.Traits traits = new Fan.Traits(isDoubtful(next), !toUndo(next).isEmpty());
            steps[step] = steps[step].fan(fan.with(index, next, traits));
            changes++;
        }
    }

    /** Whether a failed element's call can still be asked for, or undone. */
    private boolean isDoubtful(StepState state) {
        if (state.stage() != Stage.FAILED || !state.actInDoubt()) {
            return false;
        }
        CallId act = state.act().id();
        boolean askable = plan.verify(act).isPresent()
                && state.current(CallId.Role.VERIFY).isEmpty();
        return askable || plan.compensation(act) instanceof Compensation.Undo;
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
        return effects(steps[step]);
    }

    static List<CallState> effects(StepState state) {
        List<CallState> calls = new ArrayList<>();
        for (CallState call : state.calls()) {
            if (stands(state, call)) {
                calls.add(call);
            }
        }
        Collections.reverse(calls);
        return calls;
    }

    /** Those of them that something undoes. */
    List<CallState> toUndo(int step) {
        return toUndo(steps[step]);
    }

    /** Whether something of a step, or of its elements, is to be undone. */
    boolean owesUndo(int step) {
        return steps[step]
                .fan()
                .map(Fan::isUndoable)
                .orElseGet(() -> !toUndo(step).isEmpty());
    }

    private List<CallState> toUndo(StepState state) {
        return effects(state).stream()
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
