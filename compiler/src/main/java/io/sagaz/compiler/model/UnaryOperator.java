package io.sagaz.compiler.model;

/** An operator that stands before one operand. */
public enum UnaryOperator {
    NOT("!"),
    NEGATE("-");

    private final String sign;

    UnaryOperator(String sign) {
        this.sign = sign;
    }

    /** As typed. */
    public String sign() {
        return sign;
    }
}
