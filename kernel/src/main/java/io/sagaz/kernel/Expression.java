package io.sagaz.kernel;

/**
 * The number of an expression of a saga definition. What it means is known to the generated code alone: the kernel
 * only says when it is to be evaluated.
 *
 * @param number counted from 0 within one definition
 */
public record Expression(int number) {
    public Expression {
        if (number < 0) {
            throw new IllegalArgumentException("an expression's number is at least 0, not " + number);
        }
    }
}
