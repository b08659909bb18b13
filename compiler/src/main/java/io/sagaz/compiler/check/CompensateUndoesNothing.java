package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.StepGraph;
import io.sagaz.kernel.Zone;
import java.util.List;
import java.util.function.Consumer;

/** After the commit, recovery by {@code compensate} has something to undo (0515). */
final class CompensateUndoesNothing implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        if (saga.graph().isEmpty() || !saga.whole()) {
            return;
        }
        List<Zone> zones = saga.zones();
        StepGraph graph = saga.graph().get();
        for (ResolvedStep step : saga.steps()) {
            if (zones.get(step.index()) == Zone.AFTER && !undoes(saga, step, graph, zones)) {
                step.recovery().stream()
                        .filter(it -> it.syntax() instanceof Alternative.Compensate)
                        .forEach(it -> report.accept(Diagnostic.at(
                                        it.syntax().span(),
                                        Code.COMPENSATE_UNDOES_NOTHING,
                                        "`compensate` undoes nothing here")
                                .why("it keeps what led to the point of no return, and no other step that may have run"
                                        + " has a compensation")
                                .help("write `skip`, or `manual \"...\"`, or `rollback` to undo everything")
                                .build()));
            }
        }
    }

    /** Whether some step that may have run is undone: not a commit step, nor what led to one. */
    private static boolean undoes(ResolvedSaga saga, ResolvedStep step, StepGraph graph, List<Zone> zones) {
        return saga.steps().stream()
                .filter(other -> !graph.isAncestor(step.index(), other.index()))
                .filter(other -> zones.get(other.index()) != Zone.PIVOT)
                .filter(other -> saga.steps().stream()
                        .noneMatch(commit -> zones.get(commit.index()) == Zone.PIVOT
                                && graph.isAncestor(other.index(), commit.index())))
                .anyMatch(CompensateUndoesNothing::compensated);
    }

    private static boolean compensated(ResolvedStep step) {
        return !(step.compensation() instanceof Compensation.None)
                || step.recovery().stream()
                        .anyMatch(it -> it.syntax() instanceof Alternative.Other other
                                && other.compensate().isPresent());
    }
}
