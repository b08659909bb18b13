package io.sagaz.kernel;

import java.time.Duration;

/** What happens to the steps in flight when an uncommitted saga fails. */
public sealed interface OnFailure {

    /** Interrupt them; each counts as faulted unless its result arrives first. */
    record FailFast() implements OnFailure {}

    /** Give them this long, then as {@link FailFast}. */
    record Grace(Duration period) implements OnFailure {}

    /** Let every step that doesn't depend on a failed one still run, but no pivot or irreversible one. */
    record WaitAll() implements OnFailure {}
}
