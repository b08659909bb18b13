package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.model.SagaHead;
import io.sagaz.kernel.Mark;
import java.util.Optional;
import java.util.function.Consumer;

/** A child saga that commits doesn't go back with its parent, so that the step says what counts instead (0519). */
final class ChildWithPivot implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (ResolvedStep step : saga.steps()) {
            Optional<SagaHead> child = step.child().map(it -> it.saga());
            if (child.isPresent()
                    && step.mark() == Mark.NONE
                    && step.compensateClause().isEmpty()) {
                child.get().commit().ifPresent(commit -> report.accept(describe(saga, step, child.get(), commit)));
            }
        }
    }

    private static Diagnostic describe(ResolvedSaga saga, ResolvedStep step, SagaHead child, Span commit) {
        return Diagnostic.at(
                        step.syntax().name().span(),
                        Code.CHILD_WITH_PIVOT,
                        "`" + step.name() + "` can't be rolled back once `"
                                + child.name().simple() + "` has committed, and nothing says what counts then")
                .related(commit, "from here on `" + child.name().simple() + "` isn't rolled back")
                .why("a child saga goes back with its parent only if it has no `pivot` and no `irreversible` step")
                .help(
                        "add one of   compensate Service.operation(...)  ·  compensate manual \"...\"  ·  compensate none;"
                                + " or mark the step with `pivot` or `irreversible`")
                .fix("Say that it stays as it is", Insertion.clause(saga, step, "compensate none"))
                .build();
    }
}
