package io.sagaz.kernel;

/** Something that a saga waits for by the clock. */
public sealed interface Timer {

    /** The wait before this attempt. */
    record Backoff(CallId call, int attempt) implements Timer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.backoff(this);
        }
    }

    /** The grace period of a failing saga. */
    record Grace() implements Timer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.grace(this);
        }
    }

    /** The saga's own time-out. */
    record Deadline() implements Timer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deadline(this);
        }
    }

    /**
     * The end of a wait, or of the time that an await has.
     *
     * @param attempt from 1; an await has several if operators have it tried again
     */
    record Pause(int step, int attempt) implements Timer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pause(this);
        }
    }

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of timer. */
    interface Visitor<R> {
        R backoff(Backoff timer);

        R grace(Grace timer);

        R deadline(Deadline timer);

        R pause(Pause timer);
    }
}
