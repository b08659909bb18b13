package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.Type.Primitive;
import io.sagaz.compiler.syntax.Expr;
import java.util.Optional;

/** What is said of operators between values for which there are none (0307). */
final class OperatorMessages {
    private final Site site;
    private final Conversions conversions;

    OperatorMessages(Site site, Conversions conversions) {
        this.site = site;
        this.conversions = conversions;
    }

    Diagnostic.Builder always(Span condition, boolean holds) {
        return site.at(condition, Code.CONDITION_CONSTANT, site.quote(condition) + " is " + holds + " in every saga")
                .help("compare with what differs from saga to saga, or leave it out");
    }

    Diagnostic.Builder noNumber(Expr.Unary expr, TypedExpr operand) {
        return site.at(
                        Spans.first(expr.span(), expr.operator().length()),
                        Code.OPERATOR_UNDEFINED,
                        "`-` takes a number, and " + site.quote(expr.operand().span()) + " is "
                                + Wording.a(operand.type()))
                .help("leave it out, or let an operation count");
    }

    Diagnostic.Builder undefined(Expr.Binary expr, BinaryOperator operator, TypedExpr left, TypedExpr right) {
        Type leftType = TypeRules.present(left.type());
        Type rightType = TypeRules.present(right.type());
        if (operator.isEquality()) {
            return neverEqual(expr, left, right);
        }
        Diagnostic.Builder diagnostic = site.at(
                        expr.operatorSpan(),
                        Code.OPERATOR_UNDEFINED,
                        "`" + operator.sign() + "` isn't defined for " + Wording.a(leftType) + " and "
                                + Wording.a(rightType))
                .related(expr.left().span(), "this is " + Wording.a(left.type()))
                .related(expr.right().span(), "this is " + Wording.a(right.type()));
        if (operator == BinaryOperator.DIVIDE && OperatorTypes.isWhole(leftType) && OperatorTypes.isWhole(rightType)) {
            return wholeDivision(diagnostic, expr, right);
        }
        if (TypeRules.isNumeric(leftType) && TypeRules.isNumeric(rightType)) {
            return diagnostic
                    .why("a `Double` isn't exact, so it doesn't mix with " + Wording.a(other(leftType, rightType)))
                    .help("declare both as `Decimal`, or both as `Double`");
        }
        boolean text = leftType == Primitive.STRING || rightType == Primitive.STRING;
        if (operator == BinaryOperator.ADD && text) {
            return diagnostic.help(
                    "`+` joins two `String`s, and nothing else becomes one: let an operation write the" + " text");
        }
        if (operator == BinaryOperator.ADD && leftType == Primitive.DURATION && rightType == Primitive.INSTANT) {
            return diagnostic.help("write `" + site.text(expr.right().span()) + " + "
                    + site.text(expr.left().span()) + "`");
        }
        return diagnostic.help("`" + operator.sign() + "` takes " + taken(operator));
    }

    private static Type other(Type left, Type right) {
        return left == Primitive.DOUBLE ? right : left;
    }

    private Diagnostic.Builder wholeDivision(Diagnostic.Builder diagnostic, Expr.Binary expr, TypedExpr right) {
        diagnostic.why("a whole number of a whole number is seldom whole");
        String divisor = site.text(expr.right().span());
        return right instanceof TypedExpr.Constant && divisor.matches("[0-9_]+")
                ? diagnostic.help("write `" + divisor + ".0`, which makes the result a `Decimal`")
                : diagnostic.help("make one of them a `Decimal`: `"
                        + site.text(expr.left().span()) + " * 1.0 / " + divisor + "`");
    }

    private Diagnostic.Builder neverEqual(Expr.Binary expr, TypedExpr left, TypedExpr right) {
        Diagnostic.Builder diagnostic = site.at(
                expr.operatorSpan(),
                Code.OPERATOR_UNDEFINED,
                site.quote(expr.left().span()) + " is " + Wording.a(left.type()) + " and "
                        + site.quote(expr.right().span()) + " is " + Wording.a(right.type())
                        + ", so they can't be compared");
        Type leftType = TypeRules.present(left.type());
        Type rightType = TypeRules.present(right.type());
        if (TypeRules.isNumeric(leftType) && TypeRules.isNumeric(rightType)) {
            return diagnostic
                    .why("a `Double` isn't exact, so it doesn't mix with " + Wording.a(other(leftType, rightType)))
                    .help("declare both as `Decimal`, or both as `Double`");
        }
        Optional<Diagnostic.Builder> written = written(diagnostic, expr.right(), right, leftType)
                .or(() -> written(diagnostic, expr.left(), left, rightType));
        return written.orElseGet(() -> diagnostic.help("compare values of one type"));
    }

    /** A literal of the wrong type that is easily told. */
    private Optional<Diagnostic.Builder> written(
            Diagnostic.Builder diagnostic, Expr expr, TypedExpr value, Type wanted) {
        return conversions
                .literal(value, site.text(expr.span()), wanted)
                .map(text -> diagnostic
                        .help("write `" + text + "`")
                        .fix("Write `" + text + "`", new Edit(expr.span(), text)));
    }

    private static String taken(BinaryOperator operator) {
        return switch (operator) {
            case OR, AND -> "two `Bool`s";
            case EQUAL, NOT_EQUAL -> "two values of one type";
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> "two numbers, `Instant`s, `Date`s or `Duration`s";
            case IN -> "a value and a `List` of its type, or a `String` and a `Map`";
            case ADD -> "two numbers, `String`s or `Duration`s, or an `Instant` and a `Duration`";
            case SUBTRACT -> "two numbers, `Instant`s or `Duration`s, or an `Instant` and a `Duration`";
            case MULTIPLY -> "two numbers, or a `Duration` and a whole number";
            case DIVIDE -> "two `Decimal`s or two `Double`s";
        };
    }
}
