package io.sagaz.compiler.model;

import io.sagaz.compiler.model.Type.Primitive;
import java.util.Optional;

/** Which operators there are, by the present types of their operands. */
final class OperatorTypes {
    private OperatorTypes() {}

    /**
     * @param result of the operator
     * @param left what the left operand is widened to
     * @param right what the right operand is widened to
     */
    record Typing(Type result, Type left, Type right) {}

    /** Empty if the operator isn't defined for these types. */
    static Optional<Typing> of(BinaryOperator operator, Type left, Type right) {
        return switch (operator) {
            case OR, AND -> both(Primitive.BOOL, left, right).map(type -> new Typing(type, type, type));
            case EQUAL, NOT_EQUAL -> TypeRules.common(left, right).map(OperatorTypes::told);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                TypeRules.common(left, right).filter(OperatorTypes::isOrdered).map(OperatorTypes::told);
            case IN -> contained(left, right);
            case ADD -> counted(left, right).or(() -> sum(left, right));
            case SUBTRACT -> counted(left, right).or(() -> difference(left, right));
            case MULTIPLY -> counted(left, right).or(() -> multiple(left, right));
            case DIVIDE -> counted(left, right).filter(typing -> !isWhole(typing.result()));
        };
    }

    static boolean isWhole(Type type) {
        return type == Primitive.INT || type == Primitive.LONG;
    }

    private static Optional<Type> both(Type type, Type left, Type right) {
        return left == type && right == type ? Optional.of(type) : Optional.empty();
    }

    private static Typing told(Type operands) {
        return new Typing(Primitive.BOOL, operands, operands);
    }

    private static boolean isOrdered(Type type) {
        return TypeRules.isNumeric(type)
                || type == Primitive.INSTANT
                || type == Primitive.DATE
                || type == Primitive.DURATION;
    }

    private static Optional<Typing> contained(Type element, Type container) {
        if (container instanceof Type.MapOf) {
            return both(Primitive.STRING, element, Primitive.STRING)
                    .map(key -> new Typing(Primitive.BOOL, key, container));
        }
        if (!(container instanceof Type.ListOf list)) {
            return Optional.empty();
        }
        Type wanted = TypeRules.present(list.element());
        return element.equals(wanted) || TypeRules.widens(element, wanted)
                ? Optional.of(new Typing(Primitive.BOOL, wanted, container))
                : Optional.empty();
    }

    private static Optional<Typing> counted(Type left, Type right) {
        return TypeRules.common(left, right).filter(TypeRules::isNumeric).map(type -> new Typing(type, type, type));
    }

    private static Optional<Typing> sum(Type left, Type right) {
        return both(Primitive.STRING, left, right)
                .or(() -> both(Primitive.DURATION, left, right))
                .map(type -> new Typing(type, type, type))
                .or(() -> later(left, right));
    }

    private static Optional<Typing> difference(Type left, Type right) {
        return both(Primitive.DURATION, left, right)
                .or(() -> both(Primitive.INSTANT, left, right))
                .map(type -> new Typing(Primitive.DURATION, type, type))
                .or(() -> later(left, right));
    }

    private static Optional<Typing> later(Type left, Type right) {
        return left == Primitive.INSTANT && right == Primitive.DURATION
                ? Optional.of(new Typing(left, left, right))
                : Optional.empty();
    }

    private static Optional<Typing> multiple(Type left, Type right) {
        if (left == Primitive.DURATION && isWhole(right)) {
            return Optional.of(new Typing(left, left, Primitive.LONG));
        }
        return right == Primitive.DURATION && isWhole(left)
                ? Optional.of(new Typing(right, Primitive.LONG, right))
                : Optional.empty();
    }
}
