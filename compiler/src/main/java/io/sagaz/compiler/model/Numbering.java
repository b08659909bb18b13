package io.sagaz.compiler.model;

import io.sagaz.kernel.Expression;
import java.util.ArrayList;
import java.util.List;

/** Numbers the expressions of a saga in the order in which they are written. */
final class Numbering {
    private final List<SagaModel.CompiledExpression> expressions = new ArrayList<>();

    Expression add(SagaModel.CompiledExpression expression) {
        expressions.add(expression);
        return new Expression(expressions.size() - 1);
    }

    List<SagaModel.CompiledExpression> expressions() {
        return List.copyOf(expressions);
    }
}
