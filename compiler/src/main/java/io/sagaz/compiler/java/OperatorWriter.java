package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.sagaz.compiler.model.BinaryOperator;
import io.sagaz.compiler.model.Type;
import io.sagaz.compiler.model.TypedExpr;
import java.util.List;

/**
 * Writes operators between two values. Java's own serve where they mean the same for a value and its box; all others are
 * methods of the runtime.
 */
final class OperatorWriter {
    private final JavaTypes types;

    OperatorWriter(JavaTypes types) {
        this.types = types;
    }

    CodeBlock write(TypedExpr.Binary expr, CodeBlock left, CodeBlock right) {
        return switch (expr.operator()) {
            case OR, AND -> logical(expr, left, right);
            case EQUAL -> equality(expr, left, right);
            case NOT_EQUAL -> CodeBlock.of("!$L", equality(expr, left, right));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordering(expr, left, right);
            case IN -> contained(expr, left, right);
            case ADD -> call(RuntimeNames.ARITHMETIC, "add", left, right);
            case SUBTRACT -> call(RuntimeNames.ARITHMETIC, "subtract", left, right);
            case MULTIPLY -> call(RuntimeNames.ARITHMETIC, "multiply", left, right);
            case DIVIDE -> call(RuntimeNames.ARITHMETIC, "divide", left, right);
        };
    }

    /** Whether it is written with an operator of Java between two operands. */
    static boolean isInfix(TypedExpr expr) {
        return expr instanceof TypedExpr.Binary binary
                && (binary.operator().isLogical() || binary.operator().isOrdering());
    }

    private static CodeBlock call(ClassName type, String method, CodeBlock... arguments) {
        return CodeBlock.of("$T.$N($L)", type, method, Blocks.arguments(List.of(arguments), argument -> argument));
    }

    private static CodeBlock logical(TypedExpr.Binary expr, CodeBlock left, CodeBlock right) {
        return CodeBlock.of(
                "$L$W$L $L",
                nested(expr.left(), left, expr.operator()),
                expr.operator().sign(),
                nested(expr.right(), right, expr.operator()));
    }

    private static CodeBlock nested(TypedExpr operand, CodeBlock written, BinaryOperator outer) {
        boolean mixed = operand instanceof TypedExpr.Binary binary
                && binary.operator().isLogical()
                && binary.operator() != outer;
        return mixed ? CodeBlock.of("($L)", written) : written;
    }

    private CodeBlock equality(TypedExpr.Binary expr, CodeBlock left, CodeBlock right) {
        if (expr.right() instanceof TypedExpr.Null) {
            return call(RuntimeNames.EXPRESSIONS, "isAbsent", left);
        }
        if (expr.left() instanceof TypedExpr.Null) {
            return call(RuntimeNames.EXPRESSIONS, "isAbsent", right);
        }
        Type type = JavaTypes.presentOf(expr.left().type());
        return KeyText.isCompound(type)
                ? call(RuntimeNames.EXPRESSIONS, "equal", types.codec(type), left, right)
                : call(RuntimeNames.EXPRESSIONS, "equal", left, right);
    }

    private static CodeBlock ordering(TypedExpr.Binary expr, CodeBlock left, CodeBlock right) {
        Type type = expr.left().type();
        boolean primitive = type == Type.Primitive.INT || type == Type.Primitive.LONG || type == Type.Primitive.DOUBLE;
        return primitive
                ? CodeBlock.of("$L $L $L", left, expr.operator().sign(), right)
                : CodeBlock.of(
                        "$L.compareTo($L) $L 0", left, right, expr.operator().sign());
    }

    private CodeBlock contained(TypedExpr.Binary expr, CodeBlock element, CodeBlock container) {
        if (expr.right().type() instanceof Type.MapOf) {
            return CodeBlock.of("$L.containsKey($L)", container, element);
        }
        Type type = expr.left().type();
        return KeyText.isCompound(type)
                ? call(RuntimeNames.EXPRESSIONS, "isIn", types.codec(type), element, container)
                : call(RuntimeNames.EXPRESSIONS, "isIn", element, container);
    }
}
