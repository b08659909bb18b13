package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedCall;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.model.Type;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OperationKind;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether a pivot has happened is found out: it is asked for, or retried until it answers (0510). */
final class PivotStaysInDoubt implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (ResolvedStep step : saga.steps()) {
            boolean mayBeInDoubt = step.call()
                    .filter(call -> call.operation().kind() == OperationKind.COMMAND)
                    .isPresent();
            if (step.mark() == Mark.PIVOT && mayBeInDoubt && step.verifyClause().isEmpty() && bounded(step)) {
                report.accept(describe(saga, step));
            }
        }
    }

    private static boolean bounded(ResolvedStep step) {
        return step.policy().retry().retries().isPresent()
                && step.recovery().stream()
                        .noneMatch(it -> it.definition().isPresent()
                                && it.definition().get() instanceof io.sagaz.kernel.Alternative.Retry again
                                && again.policy().retries().isEmpty());
    }

    private static Diagnostic describe(ResolvedSaga saga, ResolvedStep step) {
        Optional<String> query = step.call().flatMap(call -> query(step, call));
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        step.syntax().name().span(),
                        Code.PIVOT_STAYS_IN_DOUBT,
                        "nobody may ever know whether `" + step.name() + "` has happened")
                .why("when its attempts are used up without an answer, the saga can neither go on nor back, and waits"
                        + " for an operator")
                .help("add `verify " + query.orElse("Service.find(" + step.name() + ".key)")
                        + "`, or `retry forever backoff 1s..5m`");
        query.ifPresent(it -> diagnostic.fix("Ask `" + it + "`", Insertion.clause(saga, step, "verify " + it)));
        return diagnostic.build();
    }

    /** A query of the same service that takes the key of the request alone and finds the output, if there is one. */
    private static Optional<String> query(ResolvedStep step, ResolvedCall call) {
        Type wanted = call.operation()
                .output()
                .map(type -> type instanceof Type.Optional ? type : (Type) new Type.Optional(type))
                .orElse(Type.Primitive.BOOL);
        return call.service().operations().stream()
                .filter(it -> it.kind() == OperationKind.QUERY
                        && it.params().size() == 1
                        && it.params().get(0).type() == Type.Primitive.UUID
                        && it.output().filter(wanted::equals).isPresent())
                .findFirst()
                .map(it -> call.syntax().service().text() + "." + it.name() + "(" + step.name() + ".key)");
    }
}
