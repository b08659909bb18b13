package io.sagaz.compiler.java;

import com.palantir.javapoet.CodeBlock;
import io.sagaz.compiler.model.Type;
import io.sagaz.compiler.model.TypedExpr;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Writes expressions of the language as Java expressions. */
final class ExpressionWriter {
    private final JavaNames names;
    private final String it;
    private final OperatorWriter operators;

    /** How what an expression reads is written. */
    interface Reads {
        CodeBlock input(TypedExpr.Input expr);

        CodeBlock output(TypedExpr.Output expr);

        CodeBlock element(TypedExpr.Element expr);

        CodeBlock key(TypedExpr.Key expr);

        CodeBlock undone(TypedExpr.Undone expr);
    }

    ExpressionWriter(JavaNames names, JavaTypes types) {
        this.names = names;
        this.operators = new OperatorWriter(types);
        this.it = names.local("it");
    }

    CodeBlock write(TypedExpr expr, Reads reads) {
        return expr.accept(new Writer(reads));
    }

    /** Of an expression that reads nothing, such as the default of a field. */
    CodeBlock constant(TypedExpr expr) {
        return write(expr, new NoReads());
    }

    static CodeBlock orElse(CodeBlock left, CodeBlock right) {
        List<CodeBlock> sides = List.of(left, CodeBlock.of("() -> $L", right));
        return CodeBlock.of("$T.orElse($L)", RuntimeNames.EXPRESSIONS, Blocks.arguments(sides, side -> side));
    }

    /** A list that refuses no element. */
    CodeBlock list(List<TypedExpr> elements, Reads reads) {
        CodeBlock all = Blocks.arguments(elements, element -> write(element, reads));
        if (elements.stream().noneMatch(element -> element.type() instanceof Type.Optional)) {
            return CodeBlock.of("$T.of($L)", List.class, all);
        }
        // A single null would be taken for the array of the elements.
        return elements.size() == 1
                ? CodeBlock.of("$T.singletonList($L)", Collections.class, all)
                : CodeBlock.of("$T.asList($L)", Arrays.class, all);
    }

    private final class Writer implements TypedExpr.Visitor<CodeBlock> {
        private final Reads reads;

        Writer(Reads reads) {
            this.reads = reads;
        }

        @Override
        public CodeBlock constant(TypedExpr.Constant expr) {
            return Literals.of(expr.value());
        }

        @Override
        public CodeBlock nothing(TypedExpr.Null expr) {
            return CodeBlock.of("null");
        }

        @Override
        public CodeBlock input(TypedExpr.Input expr) {
            return reads.input(expr);
        }

        @Override
        public CodeBlock output(TypedExpr.Output expr) {
            return reads.output(expr);
        }

        @Override
        public CodeBlock element(TypedExpr.Element expr) {
            return reads.element(expr);
        }

        @Override
        public CodeBlock key(TypedExpr.Key expr) {
            return reads.key(expr);
        }

        @Override
        public CodeBlock undone(TypedExpr.Undone expr) {
            return reads.undone(expr);
        }

        @Override
        public CodeBlock field(TypedExpr.Field expr) {
            if (!(JavaTypes.presentOf(expr.target().type()) instanceof Type.Declared owner)) {
                throw new IllegalStateException(
                        "no fields in " + expr.target().type().text());
            }
            CodeBlock target = expr.target().accept(this);
            String accessor = names.member(owner.name(), expr.name());
            return expr.safe()
                    ? safe(target, CodeBlock.of("$T::$N", names.type(owner.name()), accessor))
                    : CodeBlock.of("$L.$N()", target, accessor);
        }

        @Override
        public CodeBlock enumConstant(TypedExpr.EnumConstant expr) {
            if (!(JavaTypes.presentOf(expr.type()) instanceof Type.Declared declared)) {
                throw new IllegalStateException("no constants in " + expr.type().text());
            }
            return CodeBlock.of("$T.$N", names.type(declared.name()), names.member(declared.name(), expr.name()));
        }

        @Override
        public CodeBlock construct(TypedExpr.Construct expr) {
            CodeBlock arguments = Blocks.arguments(expr.arguments(), argument -> argument.accept(this));
            return CodeBlock.of("new $T($L)", names.type(expr.type().name()), arguments);
        }

        @Override
        public CodeBlock list(TypedExpr.ListLiteral expr) {
            return ExpressionWriter.this.list(expr.elements(), reads);
        }

        @Override
        public CodeBlock coalesce(TypedExpr.Coalesce expr) {
            return orElse(expr.left().accept(this), expr.right().accept(this));
        }

        @Override
        public CodeBlock widen(TypedExpr.Widen expr) {
            CodeBlock operand = expr.operand().accept(this);
            return expr.operand().type() instanceof Type.Optional
                    ? safe(operand, CodeBlock.of("$N -> $L", it, widened(expr, CodeBlock.of("$N", it))))
                    : widened(expr, operand);
        }

        @Override
        public CodeBlock unary(TypedExpr.Unary expr) {
            CodeBlock operand = expr.operand().accept(this);
            return switch (expr.operator()) {
                case NOT -> CodeBlock.of(OperatorWriter.isInfix(expr.operand()) ? "!($L)" : "!$L", operand);
                case NEGATE -> CodeBlock.of("$T.negate($L)", RuntimeNames.ARITHMETIC, operand);
            };
        }

        @Override
        public CodeBlock binary(TypedExpr.Binary expr) {
            return operators.write(expr, expr.left().accept(this), expr.right().accept(this));
        }

        @Override
        public CodeBlock size(TypedExpr.Size expr) {
            CodeBlock target = expr.target().accept(this);
            return expr.type() instanceof Type.Optional
                    ? safe(target, CodeBlock.of("$T::size", RuntimeNames.EXPRESSIONS))
                    : CodeBlock.of("$T.size($L)", RuntimeNames.EXPRESSIONS, target);
        }

        @Override
        public CodeBlock present(TypedExpr.Present expr) {
            return CodeBlock.of(
                    "$T.present($L)", RuntimeNames.EXPRESSIONS, expr.operand().accept(this));
        }

        private CodeBlock safe(CodeBlock target, CodeBlock function) {
            return CodeBlock.of(
                    "$T.safe($L)", RuntimeNames.EXPRESSIONS, Blocks.arguments(List.of(target, function), part -> part));
        }

        private CodeBlock widened(TypedExpr.Widen expr, CodeBlock operand) {
            Type to = JavaTypes.presentOf(expr.type());
            if (to == Type.Primitive.LONG) {
                return CodeBlock.of("(long) $L", operand);
            }
            if (to == Type.Primitive.DOUBLE) {
                return CodeBlock.of("(double) $L", operand);
            }
            if (to == Type.Primitive.DECIMAL) {
                boolean ofLong = JavaTypes.presentOf(expr.operand().type()) == Type.Primitive.LONG;
                return CodeBlock.of(ofLong ? "$T.valueOf($L)" : "$T.valueOf((long) $L)", BigDecimal.class, operand);
            }
            throw new IllegalStateException("nothing widens to " + expr.type().text());
        }
    }

    private static final class NoReads implements Reads {
        @Override
        public CodeBlock input(TypedExpr.Input expr) {
            throw notConstant();
        }

        @Override
        public CodeBlock output(TypedExpr.Output expr) {
            throw notConstant();
        }

        @Override
        public CodeBlock element(TypedExpr.Element expr) {
            throw notConstant();
        }

        @Override
        public CodeBlock key(TypedExpr.Key expr) {
            throw notConstant();
        }

        @Override
        public CodeBlock undone(TypedExpr.Undone expr) {
            throw notConstant();
        }

        private static IllegalStateException notConstant() {
            return new IllegalStateException("a default reads nothing");
        }
    }
}
