package io.sagaz.kernel;

import java.time.Duration;
import java.time.Instant;

/** What an expression evaluated to, as far as the kernel has to know. Stored in the journal. */
public sealed interface Answer {

    /** Of a {@code when}. */
    record Condition(boolean holds) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.condition(this);
        }
    }

    /** Of a {@code wait}: it ends so long after the event that carries this. */
    record Span(Duration length) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.span(this);
        }
    }

    /** Of a {@code wait until}. */
    record Moment(Instant instant) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moment(this);
        }
    }

    /**
     * Of a {@code for each}.
     *
     * @param count at least 0
     * @param list the elements, for the clauses that read them
     */
    record Elements(int count, Payload list) implements Answer {
        public Elements {
            if (count < 0) {
                throw new IllegalArgumentException("a list has at least 0 elements, not " + count);
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elements(this);
        }
    }

    /** Of a {@code default}. */
    record Value(Payload value) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(this);
        }
    }

    /**
     * Of any of them: it has no value, such as a division by zero. Rejects the step.
     *
     * @param purpose what was to be evaluated
     * @param reason for people; bounded by the recorder
     */
    record Failure(Command.Purpose purpose, String reason) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failure(this);
        }
    }

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of answer. */
    interface Visitor<R> {
        R condition(Condition answer);

        R span(Span answer);

        R moment(Moment answer);

        R elements(Elements answer);

        R value(Value answer);

        R failure(Failure answer);
    }
}
