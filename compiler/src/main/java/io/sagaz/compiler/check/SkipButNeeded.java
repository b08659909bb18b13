package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Need;
import io.sagaz.compiler.model.ResolvedAlternative;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Alternative;
import java.util.List;
import java.util.function.Consumer;

/** A step goes on without its output only if nobody needs it (0512). */
final class SkipButNeeded implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (ResolvedStep step : saga.steps()) {
            List<Need> needs = saga.needs().stream()
                    .filter(need -> need.step() == step.index())
                    .toList();
            if (!needs.isEmpty()) {
                step.recovery().stream()
                        .filter(alternative -> alternative.syntax() instanceof Alternative.Skip)
                        .findFirst()
                        .ifPresent(skip -> report.accept(describe(step, skip, needs)));
            }
        }
    }

    private static Diagnostic describe(ResolvedStep step, ResolvedAlternative skip, List<Need> needs) {
        Diagnostic.Builder diagnostic = Diagnostic.at(
                skip.syntax().span(),
                Code.SKIP_BUT_NEEDED,
                "`" + step.name() + "` can't be skipped, since its output is needed");
        needs.forEach(need -> diagnostic.related(need.span(), "needs the output of `" + step.name() + "`"));
        return diagnostic
                .help("write `default ...` in place of `skip`, or read it with `?.` and `??`")
                .build();
    }
}
