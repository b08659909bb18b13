package io.sagaz.kernel;

import java.util.Optional;

/** How the effect of a call is undone. */
public sealed interface Compensation {

    /** Nothing undoes it: after a rollback the step stands in the residue. Queries have it too. */
    record None() implements Compensation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.none(this);
        }
    }

    /** An operator undoes it; the saga is suspended with this task. */
    record Manual(String task) implements Compensation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.manual(this);
        }
    }

    /**
     * Another operation undoes it.
     *
     * @param name under which compensations that run later may read the result
     */
    record Undo(Optional<String> name, CallDefinition call, Policy policy) implements Compensation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.undo(this);
        }
    }

    /** A child is undone by its own rollback; for one without pivot and irreversible step. */
    record OwnRollback() implements Compensation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ownRollback(this);
        }
    }

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of compensation. */
    interface Visitor<R> {
        R none(None compensation);

        R manual(Manual compensation);

        R undo(Undo compensation);

        R ownRollback(OwnRollback compensation);
    }
}
