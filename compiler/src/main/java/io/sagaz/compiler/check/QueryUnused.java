package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Read;
import io.sagaz.compiler.model.ResolvedCall;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.kernel.OperationKind;
import java.util.function.Consumer;

/** What a query finds is used (0316). One that declares errors is left alone: it may be asked for its refusal. */
final class QueryUnused implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        if (!saga.whole()) {
            return;
        }
        for (ResolvedStep step : saga.steps()) {
            boolean asks = step.call()
                    .map(ResolvedCall::operation)
                    .filter(it -> it.kind() == OperationKind.QUERY
                            && it.output().isPresent()
                            && it.fails().isEmpty())
                    .isPresent();
            boolean read =
                    saga.reads().stream().anyMatch(it -> it.step() == step.index() && it.what() == Read.What.OUTPUT);
            if (asks && !read) {
                report.accept(Diagnostic.at(
                                step.syntax().name().span(),
                                Code.QUERY_UNUSED,
                                "`" + step.name() + "` only asks, and nothing uses the answer")
                        .help("use `" + step.name() + "`, or leave out the step")
                        .build());
            }
        }
    }
}
