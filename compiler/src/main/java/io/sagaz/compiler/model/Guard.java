package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * When a step runs.
 *
 * @param parts of its {@code when} that are joined by {@code &&}; none if it always runs
 * @param opposites what can't hold where the step runs
 * @param present the paths that aren't absent where the step runs
 */
record Guard(List<String> parts, Set<String> opposites, Set<String> present) {
    Guard {
        parts = List.copyOf(parts);
        opposites = Set.copyOf(opposites);
        present = Set.copyOf(present);
    }

    static Guard of(Statement.Step step) {
        List<String> parts = new ArrayList<>();
        Set<String> opposites = new LinkedHashSet<>();
        Set<String> present = new LinkedHashSet<>();
        for (Clause clause : step.clauses()) {
            if (clause instanceof Clause.When when) {
                for (Expr part : Conditions.parts(when.condition())) {
                    parts.add(ConditionText.of(part));
                    opposites.addAll(ConditionText.opposites(part));
                }
                present.addAll(Conditions.present(when.condition()));
            }
        }
        return new Guard(parts, opposites, present);
    }

    boolean always() {
        return parts.isEmpty();
    }

    /** Whether this step runs only if the other does, as far as their conditions tell. */
    boolean implies(Guard other) {
        return parts.containsAll(other.parts);
    }

    /** Whether at most one of the two steps runs, as far as their conditions tell. */
    boolean excludes(Guard other) {
        return parts.stream().anyMatch(other.opposites::contains)
                || other.parts.stream().anyMatch(opposites::contains);
    }
}
