package io.sagaz.kernel;

import java.time.Duration;
import java.time.Instant;

/** What a saga owes now. Never stored: it follows from the state. */
public sealed interface Command {

    /** Have the effect of a step: make this attempt and answer with its outcome. */
    record Dispatch(CallId call, int attempt, CallDefinition operation, Round round, Duration timeout)
            implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dispatch(this);
        }
    }

    /** Ask whether a call in doubt happened, and answer with {@link Event.Verified} or {@link Event.Faulted}. */
    record Verify(CallId call, int attempt, CallDefinition operation, Round round, Duration timeout)
            implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.verify(this);
        }
    }

    /**
     * Undo a call.
     *
     * @param inDoubt whether it isn't known that the call happened
     */
    record Undo(CallId call, int attempt, CallDefinition operation, Round round, Duration timeout, boolean inDoubt)
            implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.undo(this);
        }
    }

    /** Stop the attempt in flight and answer with its outcome, {@link Event.Faulted} if it gives none. */
    record Interrupt(CallId call, int attempt) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.interrupt(this);
        }
    }

    /** Answer with {@link Event.TimerFired} then. */
    record StartTimer(Timer timer, Instant at) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.startTimer(this);
        }
    }

    /**
     * Have a child started, unless it was started under this call's key before, and answer with {@link
     * Event.ChildEnded} when it ends. Owed until then.
     *
     * @param saga qualified name of its definition
     * @param input evaluates to its input
     */
    record StartChild(CallId call, String saga, Expression input) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.startChild(this);
        }
    }

    /**
     * Cancel a child, which may refuse that, and answer with {@link Event.ChildEnded} when it ends. One that was never
     * started never will be: it is COMPENSATED. Owed until then.
     */
    record CancelChild(CallId call) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cancelChild(this);
        }
    }

    /**
     * Have a child that has completed undone ({@link Event.RollbackRequested}), and answer with {@link
     * Event.ChildEnded} when it ends again. Owed until then.
     *
     * @param call the one under which it was started
     */
    record RollbackChild(CallId call) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rollbackChild(this);
        }
    }

    /** What is to be evaluated, and with it the {@link Answer} that fits, besides {@link Answer.Failure}. */
    enum Purpose {
        /** A {@code when}: {@link Answer.Condition}. */
        CONDITION,
        /** The end of a {@code wait}: {@link Answer.Span}. */
        SPAN,
        /** The end of a {@code wait until}: {@link Answer.Moment}. */
        MOMENT,
        /** The list of a {@code for each}: {@link Answer.Elements}. */
        ELEMENTS,
        /** A {@code default}, of a recover list or of an await: {@link Answer.Value}. */
        OUTPUT
    }

    /** Answer with {@link Event.Evaluated}, in the same batch. */
    record Evaluate(int step, Purpose purpose, Expression expression) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.evaluate(this);
        }
    }

    /** Answer with {@link Event.Ended}; for COMPLETED with the definition's result. */
    record End(SagaStatus status) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.end(this);
        }
    }

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of command. */
    interface Visitor<R> {
        R dispatch(Dispatch command);

        R verify(Verify command);

        R undo(Undo command);

        R interrupt(Interrupt command);

        R startTimer(StartTimer command);

        R startChild(StartChild command);

        R cancelChild(CancelChild command);

        R rollbackChild(RollbackChild command);

        R evaluate(Evaluate command);

        R end(End command);
    }
}
