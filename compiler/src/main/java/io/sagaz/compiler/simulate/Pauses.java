package io.sagaz.compiler.simulate;

import io.sagaz.kernel.Command;
import io.sagaz.kernel.Stage;
import io.sagaz.kernel.State;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Timer;
import io.sagaz.kernel.Work;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The waits and awaits of a dry run. */
final class Pauses {
    private Pauses() {}

    /**
     * The commands with one for each await that may wait for ever. It owes nothing, yet the world has to answer it, as it
     * answers the timers of the others: by the signal.
     */
    static Set<Command> with(Set<Command> commands, State state, Instant now) {
        Set<Command> all = new LinkedHashSet<>(commands);
        for (int step = 0; step < state.steps().size(); step++) {
            boolean forEver = state.steps().get(step).stage() == Stage.WAITING
                    && await(state.definition().steps().get(step))
                            .filter(await -> await.within().isEmpty())
                            .isPresent();
            if (forEver) {
                all.add(new Command.StartTimer(
                        new Timer.Pause(step, state.steps().get(step).attempt()), now));
            }
        }
        return all;
    }

    /** Empty if the step waits for no signal. */
    static Optional<Work.Await> await(StepDefinition step) {
        return step.work() instanceof Work.Await await ? Optional.of(await) : Optional.empty();
    }
}
