package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/** One entry of a {@code recover} list. */
public sealed interface Alternative {
    Span span();

    <R> R accept(Visitor<R> visitor);

    record Retries(Retry retry, Span span) implements Alternative {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.retries(this);
        }
    }

    record Skip(Span span) implements Alternative {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.skip(this);
        }
    }

    record Default(Expr value, Span span) implements Alternative {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.defaultValue(this);
        }
    }

    record Compensate(Span span) implements Alternative {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compensate(this);
        }
    }

    record Rollback(Span span) implements Alternative {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rollback(this);
        }
    }

    record Manual(Literal task, Span span) implements Alternative {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.manual(this);
        }
    }

    record Other(Call call, Optional<Clause.Compensate> compensate, List<Limit> limits, Span span)
            implements Alternative {
        public Other {
            limits = List.copyOf(limits);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.other(this);
        }
    }

    /** One method for each kind of alternative. */
    interface Visitor<R> {
        R retries(Retries alternative);

        R skip(Skip alternative);

        R defaultValue(Default alternative);

        R compensate(Compensate alternative);

        R rollback(Rollback alternative);

        R manual(Manual alternative);

        R other(Other alternative);
    }
}
