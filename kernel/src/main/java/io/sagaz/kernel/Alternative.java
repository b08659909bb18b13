package io.sagaz.kernel;

/** One entry of a step's {@code recover} list. */
public sealed interface Alternative {

    /** Further attempts of the same call, also after a rejection. */
    record Retry(RetryPolicy policy) implements Alternative {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.retry(this);
        }
    }

    /** Another operation with the same output type. */
    record Call(CallDefinition call, Policy policy, Compensation compensation) implements Alternative {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** Go on without the output. */
    record Skip() implements Alternative {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.skip(this);
        }
    }

    /** Go on with this value as the output. */
    record Default(Expression value) implements Alternative {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.byDefault(this);
        }
    }

    /** Undo the completed steps that are not a pivot or an ancestor of one. */
    record Compensate() implements Alternative {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compensate(this);
        }
    }

    /** Undo everything, through the pivot. */
    record Rollback() implements Alternative {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rollback(this);
        }
    }

    /**
     * An operator decides; the saga is suspended with this task.
     *
     * @param skippable whether nobody needs the step's output, so that the operator may also go on without it
     */
    record Manual(String task, boolean skippable) implements Alternative {
        public Manual(String task) {
            this(task, false);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.manual(this);
        }
    }

    /** Whether the list always gives an answer here, so that nothing may follow. */
    default boolean endsList() {
        if (this instanceof Retry retry) {
            return retry.policy().retries().isEmpty();
        }
        return !(this instanceof Call);
    }

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of alternative. */
    interface Visitor<R> {
        R retry(Retry alternative);

        R call(Call alternative);

        R skip(Skip alternative);

        R byDefault(Default alternative);

        R compensate(Compensate alternative);

        R rollback(Rollback alternative);

        R manual(Manual alternative);
    }
}
