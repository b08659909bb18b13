package io.sagaz.kernel;

/** One entry of a step's {@code recover} list. */
public sealed interface Alternative {

    /** Further attempts of the same call, also after a rejection. */
    record Retry(RetryPolicy policy) implements Alternative {}

    /** Another operation with the same output type. */
    record Call(CallDefinition call, Policy policy, Compensation compensation) implements Alternative {}

    /** Go on without the output. */
    record Skip() implements Alternative {}

    /** Go on with this value as the output. */
    record Default(Expression value) implements Alternative {}

    /** Undo the completed steps that are not a pivot or an ancestor of one. */
    record Compensate() implements Alternative {}

    /** Undo everything, through the pivot. */
    record Rollback() implements Alternative {}

    /** An operator decides; the saga is suspended with this task. */
    record Manual(String task) implements Alternative {}

    /** Whether the list always gives an answer here, so that nothing may follow. */
    default boolean endsList() {
        if (this instanceof Retry retry) {
            return retry.policy().retries().isEmpty();
        }
        return !(this instanceof Call);
    }
}
