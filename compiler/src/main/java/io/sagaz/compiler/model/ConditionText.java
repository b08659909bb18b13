package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A text that is the same for conditions that differ by blanks, comments and needless parentheses only. */
final class ConditionText implements Expr.Visitor<String> {
    private static final String KEY = "key";

    private ConditionText() {}

    static String of(Expr expr) {
        return expr.accept(new ConditionText());
    }

    /** Of what never holds together with the condition. */
    static List<String> opposites(Expr expr) {
        Expr inner = Conditions.unwrapped(expr);
        if (inner instanceof Expr.Unary not && not.operator().equals(UnaryOperator.NOT.sign())) {
            return List.of(of(not.operand()), "!" + of(inner));
        }
        String negation = "!" + of(inner);
        if (inner instanceof Expr.Binary comparison) {
            Optional<String> opposite = BinaryOperator.of(comparison.operator())
                    .flatMap(BinaryOperator::opposite)
                    .map(operator -> binary(of(comparison.left()), operator.sign(), of(comparison.right())));
            return opposite.map(it -> List.of(negation, it)).orElseGet(() -> List.of(negation));
        }
        return List.of(negation);
    }

    /** A field that is named as the built-in differs from it by its backticks alone. */
    static String member(Name name) {
        return name.quoted() && name.text().equals(KEY) ? "`" + KEY + "`" : name.text();
    }

    private static String binary(String left, String operator, String right) {
        return "(" + left + " " + operator + " " + right + ")";
    }

    private static String all(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", "));
    }

    @Override
    public String value(Expr.Value expr) {
        return expr.literal().text();
    }

    @Override
    public String reference(Expr.Reference expr) {
        return expr.name().text();
    }

    @Override
    public String construct(Expr.Construct expr) {
        return expr.name().text()
                + "("
                + all(expr.arguments().stream()
                        .map(argument ->
                                argument.name().map(name -> name.text() + ": ").orElse("")
                                        + argument.value().accept(this))
                        .toList())
                + ")";
    }

    @Override
    public String member(Expr.Member expr) {
        return expr.target().accept(this) + (expr.safe() ? "?." : ".") + member(expr.name());
    }

    @Override
    public String unary(Expr.Unary expr) {
        return expr.operator() + expr.operand().accept(this);
    }

    @Override
    public String binary(Expr.Binary expr) {
        return binary(expr.left().accept(this), expr.operator(), expr.right().accept(this));
    }

    @Override
    public String list(Expr.ListOf expr) {
        return "[" + all(expr.elements().stream().map(each -> each.accept(this)).toList()) + "]";
    }

    @Override
    public String parenthesised(Expr.Parenthesised expr) {
        return expr.inner().accept(this);
    }

    @Override
    public String missing(Expr.Missing expr) {
        // No two are the same.
        return "<" + expr.span().start().offset() + ">";
    }
}
