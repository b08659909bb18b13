package io.sagaz.kernel;

/** What an operation of a service promises about its effect. */
public enum OperationKind {
    /** Has an effect; in doubt when its attempts are used up. */
    COMMAND,
    /** Has no effect: needs no compensation and is never in doubt. */
    QUERY,
    /** Commits its effect and the journal entry together, so it is never in doubt. */
    TRANSACTIONAL;

    /** Whether a call whose attempts all faulted may have had its effect. */
    public boolean canBeInDoubt() {
        return this == COMMAND;
    }
}
