package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedSaga;
import java.util.function.Consumer;

/** A saga has steps (0401). */
final class NoSteps implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        if (saga.steps().isEmpty()) {
            report.accept(Diagnostic.at(
                            saga.syntax().name().span(),
                            Code.NO_STEPS,
                            "`" + saga.name().simple() + "` has no steps")
                    .help("add one: `step name = Service.operation(...)`")
                    .build());
        }
    }
}
