package io.sagaz.kernel;

import java.time.Duration;

/** What happens to the steps in flight when an uncommitted saga fails. */
public sealed interface OnFailure {

    /** Interrupt them; each counts as faulted unless its result arrives first. */
    record FailFast() implements OnFailure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failFast(this);
        }
    }

    /** Give them this long, then as {@link FailFast}. */
    record Grace(Duration period) implements OnFailure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.grace(this);
        }
    }

    /** Let every step that doesn't depend on a failed one still run, but no pivot or irreversible one. */
    record WaitAll() implements OnFailure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.waitAll(this);
        }
    }

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of strategy. */
    interface Visitor<R> {
        R failFast(FailFast strategy);

        R grace(Grace strategy);

        R waitAll(WaitAll strategy);
    }
}
