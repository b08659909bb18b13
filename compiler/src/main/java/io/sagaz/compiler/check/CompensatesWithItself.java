package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedCall;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import java.util.function.Consumer;

/** A compensation does something else than what it undoes (0509). */
final class CompensatesWithItself implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (ResolvedStep step : saga.steps()) {
            boolean same = step.call().isPresent()
                    && step.undo()
                            .filter(undo -> undo.operation()
                                            .equals(step.call().get().operation())
                                    && undo.service().equals(step.call().get().service()))
                            .isPresent();
            if (same) {
                ResolvedCall undo = step.undo().orElseThrow();
                report.accept(Diagnostic.at(
                                undo.syntax().operation().span(),
                                Code.COMPENSATES_WITH_ITSELF,
                                "`" + undo.operation().name() + "` would be undone by doing it again")
                        .related(step.syntax().name().span(), "does the same")
                        .help("call the operation that takes it back")
                        .build());
            }
        }
    }
}
