package io.sagaz.runtime.lane;

import io.sagaz.kernel.CallId;

/**
 * What a state owes to a child, until the child has ended.
 *
 * @param call the one that starts the child
 */
record OwedChild(CallId call, What what) {
    /** What is to be done. */
    enum What {
        START,
        CANCEL,
        ROLLBACK
    }
}
