package io.sagaz.kernel;

import java.util.Optional;

/** What an operator decides about a suspended step. */
public sealed interface Decision {

    /** It has happened, with this output; of a compensation: it is undone. */
    record Succeeded(Optional<Payload> output) implements Decision {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.succeeded(this);
        }
    }

    /** It definitely has not happened. */
    record Rejected(String reason) implements Decision {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rejected(this);
        }
    }

    /** Go on without it. */
    record Skip() implements Decision {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.skip(this);
        }
    }

    /** Try again, with a fresh budget of attempts. */
    record Retry() implements Decision {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.retry(this);
        }
    }

    /** Undo what is not locked by the pivot. */
    record Compensate() implements Decision {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compensate(this);
        }
    }

    /** Undo everything, through the pivot. */
    record Rollback() implements Decision {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rollback(this);
        }
    }

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of decision. */
    interface Visitor<R> {
        R succeeded(Succeeded decision);

        R rejected(Rejected decision);

        R skip(Skip decision);

        R retry(Retry decision);

        R compensate(Compensate decision);

        R rollback(Rollback decision);
    }
}
