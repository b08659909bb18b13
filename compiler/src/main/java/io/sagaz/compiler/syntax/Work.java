package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/** What a step does. */
public sealed interface Work {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** {@code wait 5m}. */
    record WaitFor(Expr duration, Span span) implements Work {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.waitFor(this);
        }
    }

    /** {@code wait until instant}. */
    record WaitUntil(Expr instant, Span span) implements Work {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.waitUntil(this);
        }
    }

    record Await(Name signal, Optional<Literal> within, Optional<Otherwise> otherwise, Span span) implements Work {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.await(this);
        }
    }

    record Action(Optional<FanOut> fanOut, Call call, Span span) implements Work {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.action(this);
        }
    }

    record Run(Optional<FanOut> fanOut, Name saga, List<Expr.Argument> arguments, Span span) implements Work {
        public Run {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.run(this);
        }
    }

    /** Where it should be and none could be read; that has been reported. */
    record Missing(Span span) implements Work {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.missing(this);
        }
    }

    /**
     * {@code for each x in list at most 16 tolerate 5%}.
     *
     * @param each empty if only the bounds were typed
     */
    record FanOut(Optional<Each> each, Optional<Literal> atMost, Optional<Literal> tolerate, Span span) {}

    record Each(Name name, Expr list, Span span) {}

    /** What follows {@code else} of an await; {@code value} only with {@code default}. */
    record Otherwise(Kind kind, Optional<Expr> value, Span span) {
        /** Which word was typed. */
        public enum Kind {
            REJECT,
            SKIP,
            DEFAULT
        }
    }

    /** One method for each kind of work. */
    interface Visitor<R> {
        R waitFor(WaitFor work);

        R waitUntil(WaitUntil work);

        R await(Await work);

        R action(Action work);

        R run(Run work);

        R missing(Missing work);
    }
}
