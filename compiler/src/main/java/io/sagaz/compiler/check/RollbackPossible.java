package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedAlternative;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.StepGraph;
import java.util.function.Consumer;

/** {@code rollback} goes through every pivot that may have succeeded, so each says how it is undone (0513). */
final class RollbackPossible implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        if (saga.graph().isEmpty()) {
            return;
        }
        StepGraph graph = saga.graph().get();
        for (ResolvedStep step : saga.steps()) {
            for (ResolvedAlternative alternative : step.recovery()) {
                if (alternative.syntax() instanceof Alternative.Rollback rollback) {
                    saga.steps().stream()
                            .filter(it -> it.mark() == Mark.PIVOT && it.index() != step.index())
                            .filter(pivot -> !graph.isAncestor(step.index(), pivot.index()))
                            .filter(pivot -> !undoable(pivot))
                            .findFirst()
                            .ifPresent(pivot -> report.accept(describe(rollback, pivot)));
                }
            }
        }
    }

    private static boolean undoable(ResolvedStep pivot) {
        return pivot.compensateClause()
                        .filter(clause -> !(clause.compensation() instanceof Clause.Compensation.None))
                        .isPresent()
                || pivot.compensation() instanceof Compensation.OwnRollback;
    }

    private static Diagnostic describe(Alternative.Rollback rollback, ResolvedStep pivot) {
        return Diagnostic.at(
                        rollback.span(),
                        Code.ROLLBACK_IMPOSSIBLE,
                        "`rollback` would have to undo `" + pivot.name() + "`, and nothing says how")
                .related(pivot.syntax().name().span(), "has no `compensate`")
                .help("add `compensate Service.operation(...)` to `" + pivot.name()
                        + "`, or write `compensate` in place of `rollback` to keep it")
                .build();
    }
}
