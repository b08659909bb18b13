package io.sagaz.kernel;

import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.CallState.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What has to hold of every state that a kernel reaches in a saga whose definition keeps the safety rule. Written
 * against the definition alone and sharing no rule with {@link SagaKernel}, so that a fault of one is seen by the
 * other. Safe for any thread.
 */
public final class Invariants {
    private final Kernel kernel;

    /** @param kernel the one that is checked, right or wrong */
    public Invariants(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * @param number of the invariant, from 1 to 9
     * @param text what breaks it
     */
    public record Violation(int number, String text) {}

    /** Of a state by itself: invariants 1 to 7. */
    public List<Violation> ofState(State state) {
        Set<Command> commands = kernel.commands(state);
        List<Violation> violations = new ArrayList<>();
        for (int step = 0; step < state.steps().size(); step++) {
            new StepInvariants(state, step, violations).check();
        }
        if (heads(state, commands, SagaStatus.COMPENSATED)) {
            nothingLeft(state, violations);
        }
        if (heads(state, commands, SagaStatus.COMPLETED)) {
            everythingDone(state, violations);
        }
        noDeadEnd(state, commands, violations);
        return violations;
    }

    /** Of what one event did: invariants 1 and 8, and that what is final stays so. */
    public List<Violation> ofTransition(State before, Event event, Transition transition) {
        List<Violation> violations = new ArrayList<>();
        State after = transition.state();
        if (transition.verdict() != Transition.Verdict.APPLIED && !after.equals(before)) {
            violations.add(new Violation(8, transition.verdict() + " changed the state"));
        }
        if (!kernel.apply(after, event).state().equals(after)) {
            violations.add(new Violation(8, "applied twice, " + event + " changes the state again"));
        }
        if (before.status().ended() && !after.equals(before) && !(event instanceof Event.RollbackRequested)) {
            violations.add(new Violation(8, "a saga that had ended changed"));
        }
        if (before.commitment() == Commitment.YES && after.commitment() != Commitment.YES) {
            violations.add(new Violation(2, "a committed saga isn't committed any more"));
        }
        for (int step = 0; step < before.steps().size(); step++) {
            undoneStaysUndone(before, after, step, violations);
        }
        return violations;
    }

    /** Of a history: the fold of its applied events is the state, and owes the same; invariant 9. */
    public List<Violation> ofHistory(State initial, List<Event> applied, State state) {
        State folded = initial;
        for (Event event : applied) {
            folded = kernel.apply(folded, event).state();
        }
        if (!folded.equals(state)) {
            return List.of(new Violation(9, "the fold is " + folded + ", not " + state));
        }
        if (!List.copyOf(kernel.commands(folded)).equals(List.copyOf(kernel.commands(state)))) {
            return List.of(new Violation(9, "the fold owes something else"));
        }
        return List.of();
    }

    private static boolean heads(State state, Set<Command> commands, SagaStatus end) {
        return state.status() == end || commands.contains(new Command.End(end));
    }

    private static void nothingLeft(State state, List<Violation> violations) {
        for (int step = 0; step < state.steps().size(); step++) {
            if (StepInvariants.unfinished(state, step)) {
                violations.add(new Violation(5, "COMPENSATED, though " + name(state, step) + " isn't undone"));
            }
        }
    }

    private static void everythingDone(State state, List<Violation> violations) {
        for (int step = 0; step < state.steps().size(); step++) {
            StepStatus status = state.steps().get(step).status();
            if (status != StepStatus.SUCCEEDED && status != StepStatus.SKIPPED) {
                violations.add(new Violation(6, "COMPLETED, though " + name(state, step) + " is " + status));
            }
        }
    }

    /** The saga's own time-out alone isn't something to live for. */
    private static void noDeadEnd(State state, Set<Command> commands, List<Violation> violations) {
        if (state.status().ended()) {
            if (!commands.isEmpty() || !state.tasks().isEmpty()) {
                violations.add(new Violation(7, "the saga has ended and still owes " + commands + state.tasks()));
            }
            return;
        }
        boolean goesOn = commands.stream()
                .anyMatch(command ->
                        !(command instanceof Command.StartTimer timer && timer.timer() instanceof Timer.Deadline));
        boolean signalAwaited = state.steps().stream().anyMatch(step -> step.stage() == Stage.WAITING);
        if (state.input().isPresent()
                && !goesOn
                && !signalAwaited
                && state.tasks().isEmpty()) {
            violations.add(new Violation(7, "the saga is open and nothing will ever happen"));
        }
        if (state.tasks().isEmpty() == (state.status() == SagaStatus.SUSPENDED)) {
            violations.add(new Violation(7, state.status() + " with tasks " + state.tasks()));
        }
    }

    private static void undoneStaysUndone(State before, State after, int step, List<Violation> violations) {
        for (CallState undo : before.steps().get(step).everyCall()) {
            if (undo.id().role() != Role.UNDO) {
                continue;
            }
            StepState next = after.steps().get(step);
            if (undo.is(Standing.SUCCEEDED)
                    && next.call(undo.id())
                            .filter(call -> call.is(Standing.SUCCEEDED))
                            .isEmpty()) {
                violations.add(new Violation(1, name(after, step) + " is undone twice"));
            }
            if (next.call(undo.id().as(Role.DO))
                    .filter(call -> call.is(Standing.RUNNING) || call.is(Standing.BACKOFF))
                    .isPresent()) {
                violations.add(new Violation(1, name(after, step) + " is tried again after its undo began"));
            }
        }
    }

    static String name(State state, int step) {
        return "`" + state.definition().steps().get(step).name() + "`";
    }
}
