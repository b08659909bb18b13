package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedAlternative;
import io.sagaz.compiler.model.ResolvedCall;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OperationKind;
import java.util.Optional;
import java.util.function.Consumer;

/** Before somebody else is asked it is certain that the first call hasn't happened, or it can be undone (0518). */
final class AlternativeMayDouble implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (ResolvedStep step : saga.steps()) {
            // A pivot in doubt never takes another operation.
            boolean inDoubt = step.mark() != Mark.PIVOT
                    && changes(step.call())
                    && step.policy().retry().retries().isPresent();
            boolean settled = step.verifyClause().isPresent()
                    || step.compensateClause()
                            .filter(it -> it.compensation() instanceof Clause.Compensation.Undo)
                            .isPresent();
            if (inDoubt && !settled) {
                step.recovery().stream()
                        .filter(it -> changes(it.call()))
                        .findFirst()
                        .ifPresent(it -> report.accept(describe(step, it)));
            }
        }
    }

    private static boolean changes(Optional<ResolvedCall> call) {
        return call.filter(it -> it.operation().kind() == OperationKind.COMMAND).isPresent();
    }

    private static Diagnostic describe(ResolvedStep step, ResolvedAlternative alternative) {
        return Diagnostic.at(
                        alternative.syntax().span(),
                        Code.ALTERNATIVE_MAY_DOUBLE,
                        "it may happen twice: when `" + step.name()
                                + "` never answered, nobody knows whether it has happened")
                .related(step.syntax().name().span(), "has no `verify` and no operation that undoes it")
                .help("add `verify Service.find(" + step.name()
                        + ".key)`, or a `compensate` that calls an operation; or"
                        + " say `@allow(SAGA0518, \"reason\")`")
                .build();
    }
}
