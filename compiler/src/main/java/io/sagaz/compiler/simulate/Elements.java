package io.sagaz.compiler.simulate;

import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallId;
import io.sagaz.kernel.FanOut;
import io.sagaz.kernel.State;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.StepState;

/**
 * The elements of fan-outs in a dry run: two of each list, since the dry run knows no lists. Where a scenario has a
 * fan-out fail, the last one does, or both if the step bears one.
 */
final class Elements {
    static final int COUNT = 2;

    private Elements() {}

    /** How many there are of a step's work. */
    static int of(StepDefinition step) {
        return step.fanOut().isPresent() ? COUNT : 1;
    }

    /** Whether what a scenario says of the step is about this call. */
    static boolean isHit(StepDefinition step, CallId call) {
        return call.element().isEmpty()
                || call.element().getAsInt() >= COUNT - failing(step.fanOut().orElseThrow());
    }

    /** Whether a scenario in which a compensation fails is about the undo of this call. */
    static boolean isUndoHit(CallId call) {
        return call.element().orElse(0) == 0;
    }

    /** Whether an element takes such an entry of the {@code recover} list; the others are taken for the step. */
    static boolean triesByItself(Alternative entry) {
        return entry instanceof Alternative.Retry || entry instanceof Alternative.Call;
    }

    /** Of the element, if the call is one of an element. */
    static StepState state(State state, CallId call) {
        StepState step = state.steps().get(call.step());
        return call.element().isPresent() ? step.elements().get(call.element().getAsInt()) : step;
    }

    /** As few as make the step fail; one if none does. */
    private static int failing(FanOut fanOut) {
        for (int failed = 1; failed <= COUNT; failed++) {
            if (!fanOut.tolerates(failed, COUNT)) {
                return failed;
            }
        }
        return 1;
    }
}
