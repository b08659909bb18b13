package io.sagaz.kernel;

import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.CallState.Standing;
import java.util.BitSet;
import java.util.List;

/** The invariants 1 to 4, of one step in one state. */
final class StepInvariants {
    private final State state;
    private final int step;
    private final StepState self;
    private final List<Invariants.Violation> violations;

    StepInvariants(State state, int step, List<Invariants.Violation> violations) {
        this.state = state;
        this.step = step;
        this.self = state.steps().get(step);
        this.violations = violations;
    }

    void check() {
        self.everyCall().stream().filter(call -> call.id().role() == Role.UNDO).forEach(this::undoIsJustified);
        if (self.stage() == Stage.UNDONE
                && state.compensated().stream().filter(done -> done == step).count() != 1) {
            broken(1, "is compensated, and the list says " + state.compensated());
        }
        if (isBeingUndone(self)) {
            dependentsWentFirst();
        }
        if (definition().mark() == Mark.PIVOT && succeeded(self)) {
            ancestorsAreLocked();
        }
        if (definition().mark() == Mark.IRREVERSIBLE && mayHaveActed(self)) {
            nothingGoesBackBehind();
        }
    }

    /** Whether an effect of a step stands, or may stand, that something would undo, or one may still come. */
    static boolean unfinished(State state, int step) {
        StepState self = state.steps().get(step);
        return self.stage().inFlight()
                || self.everyCall().stream()
                        .anyMatch(call -> call.id().role() == Role.DO
                                && stands(self, call)
                                && !(compensation(state, call.id()) instanceof Compensation.None));
    }

    /** The steps that come before one, directly or through others, by the definition alone. */
    static BitSet ancestors(SagaDefinition definition, int step) {
        BitSet ancestors = new BitSet();
        collect(definition, step, ancestors);
        return ancestors;
    }

    private static void collect(SagaDefinition definition, int step, BitSet into) {
        for (int before : definition.steps().get(step).predecessors()) {
            if (!into.get(before)) {
                into.set(before);
                collect(definition, before, into);
            }
        }
    }

    private void undoIsJustified(CallState undo) {
        boolean justified = self.call(undo.id().as(Role.DO))
                .filter(act -> act.attempt() > 0 && (act.is(Standing.SUCCEEDED) || act.is(Standing.USED_UP)))
                .isPresent();
        if (!justified) {
            broken(1, "is undone though it never started, or was rejected");
        }
        if (compensation(state, undo.id()) instanceof Compensation.None) {
            broken(1, "is undone though nothing undoes it");
        }
    }

    private void dependentsWentFirst() {
        for (int other = 0; other < state.steps().size(); other++) {
            boolean depends = ancestors(state.definition(), other).get(step);
            boolean unfinished =
                    unfinished(state, other) || state.steps().get(other).stage() == Stage.UNDOING;
            if (depends && unfinished) {
                broken(4, "is undone before " + Invariants.name(state, other) + ", which depends on it");
            }
        }
    }

    private void ancestorsAreLocked() {
        if (state.course().direction() == Direction.FULL) {
            return;
        }
        BitSet locked = ancestors(state.definition(), step);
        locked.set(step);
        locked.stream()
                .filter(ancestor -> isBeingUndone(state.steps().get(ancestor)))
                .forEach(ancestor ->
                        broken(2, "happened, and " + Invariants.name(state, ancestor) + " is undone all the same"));
    }

    private void nothingGoesBackBehind() {
        Direction direction = state.course().direction();
        boolean all = direction == Direction.BACK || direction == Direction.FULL;
        boolean behind = ancestors(state.definition(), step).stream()
                .anyMatch(ancestor -> isBeingUndone(state.steps().get(ancestor)));
        if (all || behind) {
            broken(3, "can't be undone, and the saga rolls back behind it");
        }
    }

    private StepDefinition definition() {
        return state.definition().steps().get(step);
    }

    private void broken(int number, String text) {
        violations.add(new Invariants.Violation(number, Invariants.name(state, step) + " " + text));
    }

    private static boolean isBeingUndone(StepState step) {
        return step.stage() == Stage.UNDOING || step.stage() == Stage.UNDONE;
    }

    private static boolean succeeded(StepState step) {
        return step.calls().stream().anyMatch(call -> call.id().role() == Role.DO && call.is(Standing.SUCCEEDED));
    }

    private static boolean mayHaveActed(StepState step) {
        return step.calls().stream()
                .anyMatch(call -> call.id().role() == Role.DO
                        && (call.inDoubt() || call.is(Standing.SUCCEEDED) || call.is(Standing.RUNNING)));
    }

    private static boolean stands(StepState step, CallState act) {
        boolean undone = step.call(act.id().as(Role.UNDO))
                .filter(undo -> undo.is(Standing.SUCCEEDED))
                .isPresent();
        return !undone && (act.inDoubt() || act.is(Standing.SUCCEEDED));
    }

    private static Compensation compensation(State state, CallId call) {
        StepDefinition step = state.definition().steps().get(call.step());
        if (step.mark() == Mark.IRREVERSIBLE) {
            return new Compensation.None();
        }
        return call.alternative() == 0
                ? step.compensation()
                : ((Alternative.Call) step.recovery().get(call.alternative() - 1)).compensation();
    }
}
