package io.sagaz.compiler.model;

import io.sagaz.compiler.model.Type.Primitive;
import io.sagaz.compiler.syntax.Expr;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conditions that don't depend on what is read (0309), as far as their text tells. */
final class ConstantConditions {
    private ConstantConditions() {}

    /** Of a comparison of these operands; empty where it depends on what they read. */
    static Optional<Boolean> comparison(BinaryOperator operator, TypedExpr left, TypedExpr right) {
        if (operator == BinaryOperator.IN) {
            return right instanceof TypedExpr.ListLiteral list
                            && list.elements().isEmpty()
                    ? Optional.of(false)
                    : Optional.empty();
        }
        if (left.equals(right)) {
            return itself(operator, left.type());
        }
        if (left instanceof TypedExpr.EnumConstant && right instanceof TypedExpr.EnumConstant) {
            return Optional.of(operator == BinaryOperator.NOT_EQUAL);
        }
        Optional<Comparable<?>> one = value(left);
        Optional<Comparable<?>> other = value(right);
        if (one.isPresent() && other.isPresent()) {
            return Optional.of(holds(operator, compare(one.get(), other.get())));
        }
        return size(operator, left, other).or(() -> turned(operator).flatMap(same -> size(same, right, one)));
    }

    private static Optional<Boolean> itself(BinaryOperator operator, Type type) {
        // What is no number is neither less than nor equal to itself in the order of Doubles.
        boolean unordered = TypeRules.present(type) == Primitive.DOUBLE
                && (operator == BinaryOperator.LESS_OR_EQUAL || operator == BinaryOperator.GREATER_OR_EQUAL);
        return unordered ? Optional.empty() : Optional.of(holds(operator, 0));
    }

    private static boolean holds(BinaryOperator operator, int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case OR, AND, IN, ADD, SUBTRACT, MULTIPLY, DIVIDE ->
                throw new IllegalStateException(operator + " compares nothing");
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Comparable<T>> int compare(Comparable<?> one, Comparable<?> other) {
        return ((T) one).compareTo((T) other);
    }

    /** Nothing has less than no elements. */
    private static Optional<Boolean> size(BinaryOperator operator, TypedExpr target, Optional<Comparable<?>> bound) {
        boolean ofNone = target instanceof TypedExpr.Size
                && bound.filter(it -> it instanceof BigDecimal number && number.signum() == 0)
                        .isPresent();
        if (ofNone && operator == BinaryOperator.LESS) {
            return Optional.of(false);
        }
        return ofNone && operator == BinaryOperator.GREATER_OR_EQUAL ? Optional.of(true) : Optional.empty();
    }

    /** The operator after its operands have changed places. */
    private static Optional<BinaryOperator> turned(BinaryOperator operator) {
        return operator == BinaryOperator.GREATER
                ? Optional.of(BinaryOperator.LESS)
                : operator == BinaryOperator.LESS_OR_EQUAL
                        ? Optional.of(BinaryOperator.GREATER_OR_EQUAL)
                        : Optional.empty();
    }

    /** Numbers as decimals, so that they compare whatever their types. */
    private static Optional<Comparable<?>> value(TypedExpr expr) {
        if (expr instanceof TypedExpr.Constant constant) {
            Object value = constant.value();
            if (value instanceof Number) {
                return Optional.of(new BigDecimal(value.toString()));
            }
            return value instanceof String text
                    ? Optional.of(text)
                    : value instanceof Duration length
                            ? Optional.of(length)
                            : value instanceof Boolean told ? Optional.of(told) : Optional.empty();
        }
        if (expr instanceof TypedExpr.Widen widen) {
            return value(widen.operand());
        }
        return expr instanceof TypedExpr.Binary binary ? counted(binary) : Optional.empty();
    }

    private static Optional<Comparable<?>> counted(TypedExpr.Binary expr) {
        Optional<Comparable<?>> left = value(expr.left());
        Optional<Comparable<?>> right = value(expr.right());
        boolean exact = expr.type() == Primitive.INT || expr.type() == Primitive.LONG;
        if (!exact
                || !(left.orElse(null) instanceof BigDecimal one)
                || !(right.orElse(null) instanceof BigDecimal other)) {
            return Optional.empty();
        }
        BigDecimal result = switch (expr.operator()) {
            case ADD -> one.add(other);
            case SUBTRACT -> one.subtract(other);
            case MULTIPLY -> one.multiply(other);
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, DIVIDE ->
                throw new IllegalStateException(expr.operator() + " gives no whole number");
        };
        int bits = expr.type() == Primitive.INT ? Integer.SIZE : Long.SIZE;
        return result.toBigInteger().bitLength() < bits ? Optional.of(result) : Optional.empty();
    }

    /** Whether of what {@code &&} or {@code ||} joins a part on the right is the opposite of one on the left. */
    static boolean opposed(BinaryOperator operator, Expr.Binary expr) {
        Set<String> left = new HashSet<>();
        Conditions.parts(expr.left(), operator).forEach(part -> left.add(ConditionText.of(part)));
        List<Expr> right = Conditions.parts(expr.right(), operator);
        return right.stream()
                        .flatMap(part -> ConditionText.opposites(part).stream())
                        .anyMatch(left::contains)
                || Conditions.parts(expr.left(), operator).stream()
                        .flatMap(part -> ConditionText.opposites(part).stream())
                        .anyMatch(opposite ->
                                right.stream().map(ConditionText::of).anyMatch(opposite::equals));
    }
}
