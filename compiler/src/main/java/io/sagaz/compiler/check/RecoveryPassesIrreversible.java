package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedAlternative;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.StepGraph;
import java.util.function.Consumer;

/** Recovery by {@code compensate} or {@code rollback} undoes nothing that an irreversible step rests on (0514). */
final class RecoveryPassesIrreversible implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        if (saga.graph().isEmpty()) {
            return;
        }
        StepGraph graph = saga.graph().get();
        for (ResolvedStep step : saga.steps()) {
            for (ResolvedAlternative alternative : step.recovery()) {
                if (undoes(alternative)) {
                    saga.steps().stream()
                            .filter(it -> it.mark() == Mark.IRREVERSIBLE)
                            .filter(it -> !graph.isAncestor(step.index(), it.index()))
                            .findFirst()
                            .ifPresent(passed -> report.accept(describe(step, alternative, passed)));
                }
            }
        }
    }

    private static boolean undoes(ResolvedAlternative alternative) {
        return alternative.syntax() instanceof Alternative.Compensate
                || alternative.syntax() instanceof Alternative.Rollback;
    }

    private static Diagnostic describe(ResolvedStep step, ResolvedAlternative alternative, ResolvedStep passed) {
        String word = alternative.syntax() instanceof Alternative.Rollback ? "rollback" : "compensate";
        boolean itself = passed.index() == step.index();
        return Diagnostic.at(
                        alternative.syntax().span(),
                        Code.RECOVERY_PASSES_IRREVERSIBLE,
                        "`" + word + "` would undo steps around `" + passed.name() + "`, which can't be undone")
                .related(
                        passed.syntax().name().span(),
                        itself ? "may have happened although it failed" : "may have run by then")
                .help("go forward instead: retry forever backoff 1s..5m  ·  skip  ·  manual \"...\"; or say"
                        + " `@allow(SAGA0514, \"reason\")`")
                .build();
    }
}
