package io.sagaz.kernel.generators;

import io.sagaz.kernel.CallId;
import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.CallState;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.kernel.StepState;
import io.sagaz.kernel.StepStatus;
import java.util.ArrayList;
import java.util.List;

/** Compares the effects that stand in the world with what an ended saga says of itself. */
public final class Effects {
    private final Episode episode;
    private final State state;
    private final Calls calls;

    private Effects(Episode episode) {
        this.episode = episode;
        this.state = episode.state();
        this.calls = new Calls(state.definition());
    }

    /** What the saga says that isn't so; for an episode in which everybody told the truth. */
    public static List<String> lies(Episode episode) {
        return new Effects(episode).lies();
    }

    private List<String> lies() {
        List<String> lies = new ArrayList<>();
        for (CallId call : episode.world().standing()) {
            if (calls.hasEffect(call)) {
                standing(call, lies);
            }
        }
        for (int step = 0; step < state.steps().size(); step++) {
            for (CallState call : state.steps().get(step).everyCall()) {
                missing(call, lies);
            }
        }
        return lies;
    }

    /** An effect stands: it is wanted, or nothing undoes it, or the saga owns up to its doubt. */
    private void standing(CallId call, List<String> lies) {
        StepState step = state.steps().get(call.step());
        boolean known = step.call(call)
                .filter(act -> act.inDoubt() || act.standing() == CallState.Standing.SUCCEEDED)
                .isPresent();
        if (!known) {
            lies.add(call + " stands, and the saga doesn't know");
        }
        if (state.status() == SagaStatus.COMPENSATED) {
            boolean left = calls.compensation(call) instanceof Compensation.None;
            if (!left) {
                lies.add(call + " stands in a saga that is COMPENSATED");
            } else if (step.status() != StepStatus.COMPENSATED
                    && !state.residue().contains(call.step())) {
                lies.add(call + " stands and isn't in the residue");
            }
        }
    }

    /** An effect doesn't stand, so the saga must not say so, and an undo that is done was for something. */
    private void missing(CallState call, List<String> lies) {
        boolean says = call.id().role() == Role.DO
                && (calls.of(call.id()).isPresent() || calls.hasEffect(call.id()))
                && call.standing() == CallState.Standing.SUCCEEDED
                && state.steps()
                        .get(call.id().step())
                        .call(call.id().as(Role.UNDO))
                        .isEmpty();
        if (says && !episode.world().stands(call.id())) {
            lies.add(call.id() + " is said to have happened, and didn't");
        }
    }
}
