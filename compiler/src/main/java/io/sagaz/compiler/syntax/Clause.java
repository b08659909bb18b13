package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/** A clause of a step. */
public sealed interface Clause {
    Span span();

    /** Where its word stands. */
    Span word();

    <R> R accept(Visitor<R> visitor);

    record After(List<Name> steps, Span word, Span span) implements Clause {
        public After {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.after(this);
        }
    }

    record When(Expr condition, Span word, Span span) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.when(this);
        }
    }

    record Verify(Call call, Span word, Span span) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.verify(this);
        }
    }

    record Limited(Limit limit, Span word, Span span) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.limited(this);
        }
    }

    record Compensate(Compensation compensation, Span word, Span span) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compensate(this);
        }
    }

    record Recover(List<Alternative> alternatives, Span word, Span span) implements Clause {
        public Recover {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recover(this);
        }
    }

    record Emits(Emit emit, Span word, Span span) implements Clause {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.emit(this);
        }
    }

    /** {@code emit Event(args)}. */
    record Emit(Name event, List<Expr.Argument> arguments, Span span) {
        public Emit {
            arguments = List.copyOf(arguments);
        }
    }

    /** What follows {@code compensate}. */
    sealed interface Compensation {
        Span span();

        record None(Span span) implements Compensation {}

        record Manual(Literal task, Span span) implements Compensation {}

        record Undo(Optional<Name> result, Call call, List<Limit> limits, Span span) implements Compensation {
            public Undo {
                limits = List.copyOf(limits);
            }
        }
    }

    /** One method for each kind of clause. */
    interface Visitor<R> {
        R after(After clause);

        R when(When clause);

        R verify(Verify clause);

        R limited(Limited clause);

        R compensate(Compensate clause);

        R recover(Recover clause);

        R emit(Emits clause);
    }
}
