package io.sagaz.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a saga ended. */
public sealed interface Outcome<O> {

    /** @param result null if the saga has none, or an optional one is absent */
    record Completed<O>(@Nullable O result) implements Outcome<O> {}

    /**
     * Everything that can be undone is undone.
     *
     * @param cause why
     * @param residue the steps that ran and had no compensation
     */
    record Compensated<O>(Failure cause, List<? extends StepName> residue) implements Outcome<O> {
        public Compensated {
            residue = List.copyOf(residue);
        }
    }

    /**
     * The pivot and what led to it stand; other steps are undone.
     *
     * @param cause why
     * @param residue the steps that ran, are not locked by the pivot and had no compensation
     */
    record PartiallyCommitted<O>(Failure cause, List<? extends StepName> residue) implements Outcome<O> {
        public PartiallyCommitted {
            residue = List.copyOf(residue);
        }
    }
}
