package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.kernel.OperationKind;
import java.util.function.Consumer;

/** {@code verify} calls a query: asking has no effect (0511). */
final class VerifyCallsQuery implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (ResolvedStep step : saga.steps()) {
            step.verify()
                    .filter(verify -> verify.operation().kind() != OperationKind.QUERY)
                    .ifPresent(verify -> report.accept(Diagnostic.at(
                                    verify.syntax().operation().span(),
                                    Code.VERIFY_NOT_A_QUERY,
                                    "`verify` only asks, and `"
                                            + verify.operation().name() + "` may change something")
                            .related(verify.operation().span(), "not declared as a `query`")
                            .help("call a `query`")
                            .build()));
        }
    }
}
