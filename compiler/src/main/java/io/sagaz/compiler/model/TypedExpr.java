package io.sagaz.compiler.model;

import java.util.List;

/** A resolved expression. Conversions are explicit: where an operand is widened, {@link Widen} says so. */
public sealed interface TypedExpr {
    Type type();

    <R> R accept(Visitor<R> visitor);

    /** @param value a Boolean, Integer, Long, Double, BigDecimal, String or Duration, as {@code type} has it */
    record Constant(Type type, Object value) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** @param type optional */
    record Null(Type type) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing(this);
        }
    }

    /** A parameter of the saga. */
    record Input(Type type, String param) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.input(this);
        }
    }

    /**
     * A step's output: in the clauses of a fan-out that of the element, elsewhere the list of them all.
     *
     * @param type optional where the output may be absent by the step's own design; its plain type where it has to be
     *     present: absent all the same (a compensation in doubt), the evaluation fails
     */
    record Output(Type type, int step) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.output(this);
        }
    }

    /**
     * The element of the fan-out in whose clauses it stands.
     *
     * @param name as the saga calls it
     */
    record Element(Type type, String name) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.element(this);
        }
    }

    /** The idempotency key of a step's call, a Uuid; in the clauses of a fan-out that of the element's call. */
    record Key(int step) implements TypedExpr {
        @Override
        public Type type() {
            return Type.Primitive.UUID;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.key(this);
        }
    }

    /** @param type optional: what a step's compensation returned */
    record Undone(Type type, int step) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.undone(this);
        }
    }

    /** @param safe whether an absent target makes it absent ({@code ?.}) */
    record Field(Type type, TypedExpr target, String name, boolean safe) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.field(this);
        }
    }

    record EnumConstant(Type type, String name) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enumConstant(this);
        }
    }

    /** @param arguments one for each field, in order, defaults and absent ones filled in */
    record Construct(Type.Declared type, List<TypedExpr> arguments) implements TypedExpr {
        public Construct {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.construct(this);
        }
    }

    record ListLiteral(Type.ListOf type, List<TypedExpr> elements) implements TypedExpr {
        public ListLiteral {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /** {@code left ?? right}. */
    record Coalesce(Type type, TypedExpr left, TypedExpr right) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.coalesce(this);
        }
    }

    /** Int to Long, Double or Decimal, Long to Decimal; an optional one stays optional. */
    record Widen(Type type, TypedExpr operand) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.widen(this);
        }
    }

    /** @param type of the result */
    record Unary(Type type, UnaryOperator operator, TypedExpr operand) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    /**
     * Both operands have one present type, but those of {@code in} and what is counted with instants and durations; the
     * operands of {@code ==} and {@code !=} may be optional.
     *
     * @param type of the result
     */
    record Binary(Type type, BinaryOperator operator, TypedExpr left, TypedExpr right) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** How many elements, entries or characters the target has. */
    record Size(Type type, TypedExpr target) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.size(this);
        }
    }

    /** An optional value that is present here, since a condition says so; absent all the same, the evaluation fails. */
    record Present(Type type, TypedExpr operand) implements TypedExpr {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.present(this);
        }
    }

    /** One method for each kind of expression. */
    interface Visitor<R> {
        R constant(Constant expr);

        R nothing(Null expr);

        R input(Input expr);

        R output(Output expr);

        R element(Element expr);

        R key(Key expr);

        R undone(Undone expr);

        R field(Field expr);

        R enumConstant(EnumConstant expr);

        R construct(Construct expr);

        R list(ListLiteral expr);

        R coalesce(Coalesce expr);

        R widen(Widen expr);

        R unary(Unary expr);

        R binary(Binary expr);

        R size(Size expr);

        R present(Present expr);
    }
}
