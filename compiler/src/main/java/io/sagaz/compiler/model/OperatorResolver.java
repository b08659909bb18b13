package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.Type.Primitive;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Literal;
import java.util.Optional;
import java.util.Set;

/** Operators and their operands (0305, 0306, 0307, 0309). */
final class OperatorResolver {
    /** Those that bind closer than {@code ??}. */
    private static final Set<String> TIGHT = Set.of("!", "+", "-", "*", "/");

    private final Site site;
    private final ValueScope values;
    private final ExpressionResolver expressions;
    private final Coercion coercion;
    private final OperatorMessages messages;

    OperatorResolver(
            Site site, ValueScope values, ExpressionResolver expressions, Coercion coercion, Conversions conversions) {
        this.site = site;
        this.values = values;
        this.expressions = expressions;
        this.coercion = coercion;
        this.messages = new OperatorMessages(site, conversions);
    }

    /** @param expected by the place, for literals to adapt to */
    TypedExpr unary(Expr.Unary expr, Optional<Type> expected) {
        if (expr.operator().equals(UnaryOperator.NOT.sign())) {
            TypedExpr operand = condition(expr.operand(), operand(Primitive.BOOL, expr.operator()));
            return TypedExprs.isErroneous(operand)
                    ? operand
                    : new TypedExpr.Unary(Primitive.BOOL, UnaryOperator.NOT, operand);
        }
        TypedExpr operand = expressions.infer(expr.operand(), number(expected));
        if (TypedExprs.isErroneous(operand)) {
            return operand;
        }
        Type type = TypeRules.present(operand.type());
        if (!TypeRules.isNumeric(type)) {
            site.report(messages.noNumber(expr, operand));
            return TypedExprs.erroneous();
        }
        TypedExpr present = coercion.fit(operand, expr.operand().span(), operand(type, expr.operator()));
        return TypedExprs.isErroneous(present) ? present : new TypedExpr.Unary(type, UnaryOperator.NEGATE, present);
    }

    /** @param expected by the place, for literals to adapt to */
    TypedExpr binary(Expr.Binary expr, Optional<Type> expected) {
        BinaryOperator operator = BinaryOperator.of(expr.operator())
                .orElseThrow(() -> new IllegalStateException("no operator " + expr.operator()));
        if (operator.isLogical()) {
            return logical(expr, operator);
        }
        Operands operands = operands(expr, operator, expected);
        TypedExpr left = operands.left();
        TypedExpr right = operands.right();
        if (TypedExprs.isErroneous(left) || TypedExprs.isErroneous(right)) {
            return TypedExprs.erroneous();
        }
        Optional<OperatorTypes.Typing> typing =
                OperatorTypes.of(operator, TypeRules.present(left.type()), TypeRules.present(right.type()));
        if (typing.isEmpty()) {
            site.report(messages.undefined(expr, operator, left, right));
            return TypedExprs.erroneous();
        }
        if (operator.isEquality()) {
            neverNull(expr, operator, left, right);
            return told(expr, combined(operator, typing.get(), left, right));
        }
        return told(
                expr,
                combined(
                        operator,
                        typing.get(),
                        present(left, expr.left(), expr.operator()),
                        present(right, expr.right(), expr.operator())));
    }

    /** The same, after a comparison that tells nothing was reported. */
    private TypedExpr told(Expr.Binary expr, TypedExpr resolved) {
        if (resolved instanceof TypedExpr.Binary binary && !binary.operator().isArithmetic()) {
            ConstantConditions.comparison(binary.operator(), binary.left(), binary.right())
                    .ifPresent(holds -> site.report(messages.always(expr.span(), holds)));
        }
        return resolved;
    }

    private TypedExpr present(TypedExpr operand, Expr expr, String operator) {
        return coercion.fit(operand, expr.span(), operand(TypeRules.present(operand.type()), operator));
    }

    private static TypedExpr combined(
            BinaryOperator operator, OperatorTypes.Typing typing, TypedExpr left, TypedExpr right) {
        return TypedExprs.isErroneous(left) || TypedExprs.isErroneous(right)
                ? TypedExprs.erroneous()
                : new TypedExpr.Binary(
                        typing.result(),
                        operator,
                        TypedExprs.widen(left, typing.left()),
                        TypedExprs.widen(right, typing.right()));
    }

    private static Place operand(Type type, String operator) {
        boolean tight = TIGHT.contains(operator);
        return new Place(type, "`" + operator + "` takes", Optional.empty(), Code.OPERATOR_UNDEFINED, tight);
    }

    /** What stands where a condition does; reports {@code true} and {@code false}. */
    TypedExpr condition(Expr expr, Place place) {
        TypedExpr resolved = expressions.resolve(expr, place);
        if (resolved instanceof TypedExpr.Constant constant && constant.value() instanceof Boolean holds) {
            site.report(messages.always(expr.span(), holds));
        }
        return resolved;
    }

    private TypedExpr logical(Expr.Binary expr, BinaryOperator operator) {
        Place place = operand(Primitive.BOOL, expr.operator());
        TypedExpr left = condition(expr.left(), place);
        Set<String> known = operator == BinaryOperator.AND ? Conditions.present(expr.left()) : Set.of();
        TypedExpr right = expressions.knowing(known, () -> condition(expr.right(), place));
        if (ConstantConditions.opposed(operator, expr)) {
            site.report(messages.always(expr.span(), operator == BinaryOperator.OR));
        }
        return TypedExprs.isErroneous(left) || TypedExprs.isErroneous(right)
                ? TypedExprs.erroneous()
                : new TypedExpr.Binary(Primitive.BOOL, operator, left, right);
    }

    /** {@code left ?? right}. */
    TypedExpr coalesce(Expr.Binary expr, Optional<Type> expected) {
        if (Conditions.isNull(expr.left())) {
            return expressions.infer(expr.right(), expected);
        }
        TypedExpr left = expressions.inferOptional(expr.left(), expected);
        Type leftType = TypeRules.present(left.type());
        Optional<Type> hint =
                expected.filter(type -> fits(leftType, TypeRules.present(type))).or(() -> Optional.of(leftType));
        TypedExpr right = expressions.infer(expr.right(), hint);
        if (TypedExprs.isErroneous(left) || TypedExprs.isErroneous(right)) {
            return TypedExprs.erroneous();
        }
        Optional<Type> common = TypeRules.common(leftType, TypeRules.present(right.type()));
        if (common.isEmpty()) {
            site.report(site.at(
                    expr.right().span(),
                    Code.TYPE_MISMATCH,
                    site.quote(expr.left().span()) + " is " + Wording.a(left.type()) + ", and "
                            + site.quote(expr.right().span()) + " in its place is " + Wording.a(right.type())));
            return TypedExprs.erroneous();
        }
        TypedExpr wideLeft = TypedExprs.widen(left, common.get());
        if (!TypeRules.isOptional(left.type())) {
            neverAbsent(expr);
            return wideLeft;
        }
        Type type = TypeRules.isOptional(right.type()) ? new Type.Optional(common.get()) : common.get();
        return new TypedExpr.Coalesce(type, wideLeft, TypedExprs.widen(right, common.get()));
    }

    private static boolean fits(Type found, Type wanted) {
        return TypeRules.isErroneous(found) || found.equals(wanted) || TypeRules.widens(found, wanted);
    }

    private void neverAbsent(Expr.Binary expr) {
        Span rest = new Span(
                expr.span().file(),
                expr.left().span().end(),
                expr.right().span().end());
        site.report(site.at(
                        expr.operatorSpan(),
                        Code.NEVER_ABSENT,
                        site.quote(expr.left().span()) + " is never absent, so `??` does nothing")
                .help("leave out what follows")
                .fix("Remove `??` and what follows", new Edit(rest, "")));
    }

    private void neverNull(Expr.Binary expr, BinaryOperator operator, TypedExpr left, TypedExpr right) {
        boolean leftNull = left instanceof TypedExpr.Null;
        TypedExpr value = leftNull ? right : left;
        boolean compared = leftNull || right instanceof TypedExpr.Null;
        if (!compared || TypeRules.isOptional(value.type())) {
            return;
        }
        Expr typed = leftNull ? expr.right() : expr.left();
        Diagnostic.Builder diagnostic = site.at(
                expr.span(),
                Code.CONDITION_CONSTANT,
                site.quote(typed.span()) + " is never absent, so this is always "
                        + (operator == BinaryOperator.NOT_EQUAL));
        site.report(
                diagnostic.help("leave it out; only " + Wording.a(new Type.Optional(value.type())) + " may be absent"));
    }

    private record Operands(TypedExpr left, TypedExpr right) {}

    /** The one that has a type by itself comes first, so that the other can adapt to it. */
    private Operands operands(Expr.Binary expr, BinaryOperator operator, Optional<Type> expected) {
        Optional<Type> own = operator.isArithmetic() ? number(expected) : Optional.empty();
        if (adapts(expr.left()) && !adapts(expr.right())) {
            TypedExpr right = operand(expr.right(), own, operator);
            Optional<Type> hint = operator == BinaryOperator.IN
                    ? element(right.type())
                    : hint(right.type(), expr.left(), operator, own);
            return new Operands(adapted(expr.left(), right, hint, operator), right);
        }
        TypedExpr left = operand(expr.left(), own, operator);
        Optional<Type> hint = operator == BinaryOperator.IN
                ? Optional.of(new Type.ListOf(TypeRules.present(left.type())))
                : hint(left.type(), expr.right(), operator, own);
        Optional<Type> wanted = adapts(expr.right()) ? hint : own.or(() -> hint);
        return new Operands(left, adapted(expr.right(), left, wanted, operator));
    }

    private TypedExpr adapted(Expr expr, TypedExpr other, Optional<Type> hint, BinaryOperator operator) {
        boolean unknown = TypedExprs.isErroneous(other);
        return unknown && Conditions.isNull(expr)
                ? TypedExprs.erroneous()
                : operand(expr, unknown ? Optional.empty() : hint, operator);
    }

    private TypedExpr operand(Expr expr, Optional<Type> expected, BinaryOperator operator) {
        return operator.isEquality() ? expressions.inferOptional(expr, expected) : expressions.infer(expr, expected);
    }

    private static Optional<Type> element(Type container) {
        Type present = TypeRules.present(container);
        if (present instanceof Type.ListOf list) {
            return Optional.of(list.element());
        }
        return present instanceof Type.MapOf ? Optional.of(Primitive.STRING) : Optional.empty();
    }

    /** The other operand's type, or what goes with it; the place's, where a whole number wouldn't do. */
    private static Optional<Type> hint(Type other, Expr expr, BinaryOperator operator, Optional<Type> own) {
        Type type = TypeRules.present(other);
        if (operator == BinaryOperator.MULTIPLY && type == Primitive.DURATION) {
            return Optional.of(Primitive.LONG);
        }
        boolean fraction = operator == BinaryOperator.DIVIDE || hasDecimal(expr);
        return own.filter(place -> fraction && OperatorTypes.isWhole(type) && !OperatorTypes.isWhole(place))
                .or(() -> Optional.of(type));
    }

    private static Optional<Type> number(Optional<Type> expected) {
        return expected.map(TypeRules::present).filter(TypeRules::isNumeric);
    }

    /** Whether its type depends on what is expected of it. */
    private boolean adapts(Expr expr) {
        Expr inner = Conditions.unwrapped(expr);
        if (inner instanceof Expr.Value value) {
            Literal.Kind kind = value.literal().kind();
            return kind == Literal.Kind.INT || kind == Literal.Kind.DECIMAL || kind == Literal.Kind.NULL;
        }
        if (inner instanceof Expr.Reference reference) {
            return !values.names().contains(reference.name().text());
        }
        if (inner instanceof Expr.Unary unary) {
            return adapts(unary.operand());
        }
        return inner instanceof Expr.ListOf
                || (inner instanceof Expr.Binary binary && adapts(binary.left()) && adapts(binary.right()));
    }

    private static boolean hasDecimal(Expr expr) {
        Expr inner = Conditions.unwrapped(expr);
        if (inner instanceof Expr.Unary unary) {
            return hasDecimal(unary.operand());
        }
        if (inner instanceof Expr.Binary binary) {
            return hasDecimal(binary.left()) || hasDecimal(binary.right());
        }
        return inner instanceof Expr.Value value && value.literal().kind() == Literal.Kind.DECIMAL;
    }
}
