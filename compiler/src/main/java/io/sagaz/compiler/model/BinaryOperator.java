package io.sagaz.compiler.model;

import java.util.Arrays;
import java.util.Optional;

/** An operator between two operands; {@code ??}, whose left operand is optional, is an expression of its own. */
public enum BinaryOperator {
    OR("||"),
    AND("&&"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    IN("in"),
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/");

    private final String sign;

    BinaryOperator(String sign) {
        this.sign = sign;
    }

    /** As typed. */
    public String sign() {
        return sign;
    }

    static Optional<BinaryOperator> of(String sign) {
        return Arrays.stream(values()).filter(it -> it.sign.equals(sign)).findFirst();
    }

    /** Whether it joins two Bools; the right one counts only where the left one doesn't decide. */
    public boolean isLogical() {
        return this == OR || this == AND;
    }

    /** Whether it tells if two values are the same. */
    public boolean isEquality() {
        return this == EQUAL || this == NOT_EQUAL;
    }

    /** Whether it tells which of two values comes first. */
    public boolean isOrdering() {
        return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
    }

    /** Whether it counts. */
    public boolean isArithmetic() {
        return this == ADD || this == SUBTRACT || this == MULTIPLY || this == DIVIDE;
    }

    /** What holds where a comparison doesn't; empty for the others. */
    Optional<BinaryOperator> opposite() {
        return switch (this) {
            case EQUAL -> Optional.of(NOT_EQUAL);
            case NOT_EQUAL -> Optional.of(EQUAL);
            case LESS -> Optional.of(GREATER_OR_EQUAL);
            case LESS_OR_EQUAL -> Optional.of(GREATER);
            case GREATER -> Optional.of(LESS_OR_EQUAL);
            case GREATER_OR_EQUAL -> Optional.of(LESS);
            case OR, AND, IN, ADD, SUBTRACT, MULTIPLY, DIVIDE -> Optional.empty();
        };
    }
}
