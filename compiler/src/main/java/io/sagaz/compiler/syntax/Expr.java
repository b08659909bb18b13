package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/** An expression as it was typed. */
public sealed interface Expr {
    Span span();

    <R> R accept(Visitor<R> visitor);

    record Value(Literal literal, Span span) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(this);
        }
    }

    /** A bare name. */
    record Reference(Name name, Span span) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }
    }

    /** {@code Name(args)}: a construction. */
    record Construct(Name name, List<Argument> arguments, Span span) implements Expr {
        public Construct {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.construct(this);
        }
    }

    /** {@code target.name} or {@code target?.name}. */
    record Member(Expr target, Name name, boolean safe, Span span) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.member(this);
        }
    }

    record Unary(String operator, Expr operand, Span span) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    /** @param operator as typed, such as {@code ??} or {@code in} */
    record Binary(Expr left, String operator, Span operatorSpan, Expr right, Span span) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    record ListOf(List<Expr> elements, Span span) implements Expr {
        public ListOf {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    record Parenthesised(Expr inner, Span span) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parenthesised(this);
        }
    }

    /** Where an expression should be and none could be read; that has been reported. */
    record Missing(Span span) implements Expr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.missing(this);
        }
    }

    /** A positional argument, or a named one. */
    record Argument(Optional<Name> name, Expr value, Span span) {}

    /** One method for each kind of expression. */
    interface Visitor<R> {
        R value(Value expr);

        R reference(Reference expr);

        R construct(Construct expr);

        R member(Member expr);

        R unary(Unary expr);

        R binary(Binary expr);

        R list(ListOf expr);

        R parenthesised(Parenthesised expr);

        R missing(Missing expr);
    }
}
