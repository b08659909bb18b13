package io.sagaz.kernel;

import java.time.Duration;
import java.util.Optional;

/** What a step does. */
public sealed interface Work {

    /** Calls an operation of a service: the step is an action. */
    record Call(CallDefinition call) implements Work {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /**
     * Sleeps. Has no output, and nothing to undo.
     *
     * @param end evaluates to an Instant if {@code until}, else to a Duration
     */
    record Wait(Expression end, boolean until) implements Work {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sleep(this);
        }
    }

    /**
     * Waits for a signal, whose payload is the step's output. Nothing to undo.
     *
     * @param signal simple name, as declared in the saga
     * @param within for how long from the step's start; empty means for ever
     * @param onTimeout what happens when none came in that time
     */
    record Await(String signal, Optional<Duration> within, OnTimeout onTimeout) implements Work {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.await(this);
        }
    }

    /**
     * Runs another saga to its end; its result is the step's output.
     *
     * @param saga qualified name of its definition; the highest version runs
     * @param input evaluates to the child's input
     */
    record Child(String saga, Expression input) implements Work {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.child(this);
        }
    }

    /** What an await does when its time has passed without the signal. */
    sealed interface OnTimeout {
        /** The step is rejected. */
        record Reject() implements OnTimeout {}

        /** The saga goes on without the output. */
        record Skip() implements OnTimeout {}

        /** The saga goes on with this value as the output. */
        record Default(Expression value) implements OnTimeout {}
    }

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of work. */
    interface Visitor<R> {
        R call(Call work);

        R sleep(Wait work);

        R await(Await work);

        R child(Child work);
    }
}
