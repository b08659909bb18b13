package io.sagaz.kernel;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact about a saga instance, stored in the journal. State is the fold of its events; time and chance come in only
 * through them.
 */
public sealed interface Event {
    /** When it was recorded, by the clock of whoever recorded it. */
    Instant at();

    record Started(Instant at, Payload input) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.started(this);
        }
    }

    /** An attempt (of an action or an undo) returned. */
    record Succeeded(Instant at, CallId call, int attempt, Optional<Payload> output) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.succeeded(this);
        }
    }

    /**
     * An attempt failed with an error that its operation declares: definitely without effect.
     *
     * @param nextAt when the next attempt is due, if the round retries this error ({@link Round#retries}) and has
     *     attempts left; else empty
     */
    record Rejected(
            Instant at, CallId call, int attempt, String error, Optional<Payload> detail, Optional<Instant> nextAt)
            implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rejected(this);
        }
    }

    /**
     * An attempt failed in any other way: its effect may have happened.
     *
     * @param cause for people; bounded by the recorder
     * @param nextAt when the next attempt is due; empty when the attempts are used up
     */
    record Faulted(Instant at, CallId call, int attempt, String cause, Optional<Instant> nextAt) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.faulted(this);
        }
    }

    /** {@code verify} answered. */
    record Verified(Instant at, CallId call, int attempt, boolean happened, Optional<Payload> output) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.verified(this);
        }
    }

    /** What {@link Command.Evaluate} asked for. */
    record Evaluated(Instant at, int step, Payload value) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.evaluated(this);
        }
    }

    record TimerFired(Instant at, Timer timer) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.timerFired(this);
        }
    }

    /** @param key tells a repeated request from a new one */
    record CancelRequested(Instant at, String key, String reason) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cancelRequested(this);
        }
    }

    /** @param key tells a repeated decision from a new one */
    record Decided(Instant at, String key, int step, Decision decision) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.decided(this);
        }
    }

    /** The answer to {@link Command.End}. */
    record Ended(Instant at, SagaStatus status, Optional<Payload> result) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ended(this);
        }
    }

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of event. */
    interface Visitor<R> {
        R started(Started event);

        R succeeded(Succeeded event);

        R rejected(Rejected event);

        R faulted(Faulted event);

        R verified(Verified event);

        R evaluated(Evaluated event);

        R timerFired(TimerFired event);

        R cancelRequested(CancelRequested event);

        R decided(Decided event);

        R ended(Ended event);
    }
}
