package io.sagaz.runtime.journal;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.kernel.StepStatus;
import io.sagaz.runtime.StepName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says for people why an overdue saga is still open. */
public final class OverdueText {
    private static final Set<StepStatus> UNDER_WAY = EnumSet.of(
            StepStatus.RUNNING, StepStatus.BACKOFF, StepStatus.IN_DOUBT, StepStatus.COMPENSATING, StepStatus.SUSPENDED);

    private OverdueText() {}

    /** @param steps of the saga, by index */
    public static String of(State state, List<? extends StepName> steps) {
        List<String> waited = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            StepStatus status = state.steps().get(step).status();
            if (UNDER_WAY.contains(status)) {
                waited.add("step `" + steps.get(step).stepName() + "` (" + status + ")");
            }
        }
        String why = state.status() == SagaStatus.COMPENSATING
                ? "its time-out has passed while it rolls back"
                : "its time-out has passed and it can't roll back any more";
        return waited.isEmpty() ? why : why + "; it waits for " + String.join(", ", waited);
    }
}
