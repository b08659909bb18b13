package io.sagaz.runtime.journal;

import io.sagaz.kernel.Cause;
import io.sagaz.runtime.StepName;
import java.util.List;

/** Says for people why a saga left the straight road. */
public final class CauseText {
    private CauseText() {}

    /** @param steps of the saga, by index */
    public static String of(Cause cause, List<? extends StepName> steps) {
        String where = cause.step().isPresent()
                ? "step `" + steps.get(cause.step().getAsInt()).stepName() + "` "
                : "";
        return switch (cause.kind()) {
            case REJECTED -> where + "was rejected: " + cause.error();
            case FAULTED -> where + "failed: " + cause.error();
            case CANCELLED -> "cancelled: " + cause.error();
            case TIMED_OUT -> "the saga's time-out passed";
            case DECIDED -> where + "an operator decided so: " + cause.error();
        };
    }
}
