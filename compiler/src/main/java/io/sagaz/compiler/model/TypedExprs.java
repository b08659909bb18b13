package io.sagaz.compiler.model;

import io.sagaz.compiler.model.Type.Primitive;
import io.sagaz.compiler.syntax.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Makes typed expressions. */
final class TypedExprs {
    private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private TypedExprs() {}

    /** Of what could not be resolved. */
    static TypedExpr erroneous() {
        return new TypedExpr.Null(new Type.Erroneous());
    }

    static boolean isErroneous(TypedExpr expr) {
        return TypeRules.isErroneous(expr.type());
    }

    /**
     * An integer literal: of the numeric type that is expected, else an Int, or a Long if too big.
     *
     * @return empty if it is too big for that, too
     */
    static Optional<TypedExpr> integer(BigInteger value, Optional<Type> expected) {
        Type wanted = expected.map(TypeRules::present).orElse(Primitive.INT);
        if (wanted == Primitive.DECIMAL) {
            return constant(Primitive.DECIMAL, new BigDecimal(value));
        }
        if (wanted == Primitive.DOUBLE && value.abs().compareTo(INT_MAX) <= 0) {
            return constant(Primitive.DOUBLE, value.doubleValue());
        }
        if (wanted != Primitive.LONG && fits(value, INT_MAX)) {
            return constant(Primitive.INT, value.intValueExact());
        }
        return fits(value, LONG_MAX) ? constant(Primitive.LONG, value.longValueExact()) : Optional.empty();
    }

    private static boolean fits(BigInteger value, BigInteger max) {
        return value.compareTo(max) <= 0 && value.compareTo(max.negate().subtract(BigInteger.ONE)) >= 0;
    }

    /** {@code 0.5}: a Decimal, or a Double where one is expected. */
    static TypedExpr decimal(BigDecimal value, Optional<Type> expected) {
        return expected.map(TypeRules::present).filter(Primitive.DOUBLE::equals).isPresent()
                ? new TypedExpr.Constant(Primitive.DOUBLE, value.doubleValue())
                : new TypedExpr.Constant(Primitive.DECIMAL, value);
    }

    private static Optional<TypedExpr> constant(Type type, Object value) {
        return Optional.of(new TypedExpr.Constant(type, value));
    }

    /** A number, with its sign; empty for other literals and for numbers without a value. */
    static Optional<TypedExpr> number(Literal literal, boolean negative, Optional<Type> expected) {
        return switch (literal.kind()) {
            case INT ->
                Literals.integer(literal)
                        .map(value -> negative ? value.negate() : value)
                        .flatMap(value -> integer(value, expected));
            case DECIMAL ->
                Literals.decimal(literal)
                        .map(value -> negative ? value.negate() : value)
                        .map(value -> decimal(value, expected));
            case STRING, DURATION, PERCENT, TRUE, FALSE, NULL -> Optional.empty();
        };
    }

    /** The same value as this present type, optional if it is; the type is equal or wider. */
    static TypedExpr widen(TypedExpr expr, Type present) {
        if (TypeRules.present(expr.type()).equals(present)) {
            return expr;
        }
        return new TypedExpr.Widen(TypeRules.isOptional(expr.type()) ? new Type.Optional(present) : present, expr);
    }
}
