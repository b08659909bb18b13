package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * When a step runs.
 *
 * @param parts of its {@code when} that are joined by {@code &&}, as typed; none if it always runs
 */
record Guard(List<String> parts) {
    Guard {
        parts = List.copyOf(parts);
    }

    static Guard of(Statement.Step step, Site site) {
        List<String> parts = new ArrayList<>();
        for (Clause clause : step.clauses()) {
            if (clause instanceof Clause.When when) {
                split(when.condition(), site, parts);
            }
        }
        return new Guard(parts);
    }

    private static void split(Expr expr, Site site, List<String> parts) {
        if (expr instanceof Expr.Parenthesised inParentheses) {
            split(inParentheses.inner(), site, parts);
        } else if (expr instanceof Expr.Binary both && both.operator().equals("&&")) {
            split(both.left(), site, parts);
            split(both.right(), site, parts);
        } else {
            parts.add(site.text(expr.span()));
        }
    }

    boolean always() {
        return parts.isEmpty();
    }

    /** Whether this step runs only if the other does, as far as their conditions tell. */
    boolean implies(Guard other) {
        return parts.containsAll(other.parts);
    }
}
