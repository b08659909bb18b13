package io.sagaz.kernel;

/** What a step decides about the saga as a whole. */
public enum Mark {
    NONE,
    /** The point of no return: once it may have happened the saga can't roll back any more. */
    PIVOT,
    /** Can't be undone and does not decide the saga. */
    IRREVERSIBLE
}
