package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Literal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the text of a condition tells: its parts, and which values are there where it holds. */
final class Conditions {
    private Conditions() {}

    /** Those that {@code &&} joins. */
    static List<Expr> parts(Expr condition) {
        return parts(condition, BinaryOperator.AND);
    }

    /** Those that an operator joins. */
    static List<Expr> parts(Expr condition, BinaryOperator operator) {
        List<Expr> parts = new ArrayList<>();
        split(condition, operator, parts);
        return parts;
    }

    private static void split(Expr expr, BinaryOperator operator, List<Expr> parts) {
        if (expr instanceof Expr.Parenthesised inParentheses) {
            split(inParentheses.inner(), operator, parts);
        } else if (expr instanceof Expr.Binary joined && joined.operator().equals(operator.sign())) {
            split(joined.left(), operator, parts);
            split(joined.right(), operator, parts);
        } else {
            parts.add(expr);
        }
    }

    /** The paths that aren't absent where the condition holds: of {@code a?.b != null} both {@code a} and {@code a.b}. */
    static Set<String> present(Expr condition) {
        Set<String> present = new LinkedHashSet<>();
        for (Expr part : parts(condition)) {
            if (part instanceof Expr.Binary it && it.operator().equals(BinaryOperator.NOT_EQUAL.sign())) {
                Expr value = isNull(it.left()) ? it.right() : it.left();
                if (isNull(it.left()) != isNull(it.right())) {
                    addPaths(value, present);
                }
            }
        }
        return present;
    }

    private static void addPaths(Expr expr, Set<String> paths) {
        path(expr).ifPresent(path -> {
            paths.add(path);
            if (unwrapped(expr) instanceof Expr.Member member) {
                addPaths(member.target(), paths);
            }
        });
    }

    /** {@code a.b.c}, whichever of its dots are safe; empty for what isn't made of names alone. */
    static Optional<String> path(Expr expr) {
        Expr inner = unwrapped(expr);
        if (inner instanceof Expr.Reference reference && !reference.name().missing()) {
            return Optional.of(reference.name().text());
        }
        return inner instanceof Expr.Member member && !member.name().missing()
                ? path(member.target()).map(target -> target + "." + ConditionText.member(member.name()))
                : Optional.empty();
    }

    static boolean isNull(Expr expr) {
        return unwrapped(expr) instanceof Expr.Value value && value.literal().kind() == Literal.Kind.NULL;
    }

    static Expr unwrapped(Expr expr) {
        return expr instanceof Expr.Parenthesised inParentheses ? unwrapped(inParentheses.inner()) : expr;
    }
}
