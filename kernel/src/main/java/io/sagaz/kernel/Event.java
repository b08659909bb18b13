package io.sagaz.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

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
    record Evaluated(Instant at, int step, Answer answer) implements Event {
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

    /**
     * @param key tells a repeated decision from a new one
     * @param element of a fan-out, as in {@link Task#call()}; else empty
     */
    record Decided(Instant at, String key, int step, OptionalInt element, Decision decision) implements Event {
        /** About a step as a whole. */
        public Decided(Instant at, String key, int step, Decision decision) {
            this(at, key, step, OptionalInt.empty(), decision);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.decided(this);
        }
    }

    /**
     * A signal came. It is kept for the steps that wait for it, or will: each takes one, in the order in which they
     * came.
     *
     * @param key tells a repeated signal from a new one
     * @param signal simple name
     */
    record Signalled(Instant at, String key, String signal, Payload payload) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.signalled(this);
        }
    }

    /**
     * A child has reached a final status: the answer to {@link Command.StartChild}, also after {@link
     * Command.CancelChild}, and once more to {@link Command.RollbackChild}.
     *
     * @param call the one of StartChild
     * @param status COMPLETED, COMPENSATED or PARTIALLY_COMMITTED
     * @param result of a completed child that has one
     * @param cause why it didn't complete, for people; else empty
     */
    record ChildEnded(Instant at, CallId call, SagaStatus status, Optional<Payload> result, String cause)
            implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.childEnded(this);
        }
    }

    /**
     * The parent of this saga, which is a child and has completed, wants it undone.
     *
     * @param key tells a repeated request from a new one
     */
    record RollbackRequested(Instant at, String key, String reason) implements Event {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rollbackRequested(this);
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

        R signalled(Signalled event);

        R childEnded(ChildEnded event);

        R rollbackRequested(RollbackRequested event);

        R ended(Ended event);
    }
}
