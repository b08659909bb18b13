package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.ResolvedAlternative;
import io.sagaz.compiler.model.ResolvedCall;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Statement;
import io.sagaz.kernel.OperationKind;
import java.util.Optional;
import java.util.function.Consumer;

/** A query has no effect: it isn't compensated, a pivot or irreversible (0508). */
final class QueryMarks implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (ResolvedStep step : saga.steps()) {
            step.call().filter(QueryMarks::isQuery).ifPresent(call -> {
                step.syntax().mark().ifPresent(mark -> report.accept(mark(saga, step, call, mark)));
                step.compensateClause()
                        .filter(clause -> !(clause.compensation() instanceof Clause.Compensation.None))
                        .ifPresent(clause ->
                                report.accept(compensated(saga, "`" + step.name() + "`", call, clause.word(), clause)));
            });
            step.recovery().forEach(alternative -> alternative(saga, alternative, report));
        }
    }

    private static boolean isQuery(ResolvedCall call) {
        return call.operation().kind() == OperationKind.QUERY;
    }

    private static void alternative(ResolvedSaga saga, ResolvedAlternative alternative, Consumer<Diagnostic> report) {
        Optional<Clause.Compensate> clause =
                alternative.syntax() instanceof Alternative.Other other ? other.compensate() : Optional.empty();
        alternative
                .call()
                .filter(QueryMarks::isQuery)
                .ifPresent(call -> clause.filter(it -> !(it.compensation() instanceof Clause.Compensation.None))
                        .ifPresent(it -> report.accept(
                                compensated(saga, "`" + call.operation().name() + "`", call, it.word(), it))));
    }

    private static Diagnostic mark(ResolvedSaga saga, ResolvedStep step, ResolvedCall call, Statement.Mark mark) {
        String word = mark.kind() == Statement.Mark.Kind.PIVOT ? "pivot" : "irreversible";
        return Diagnostic.at(
                        step.syntax().name().span(),
                        Code.QUERY_WITH_EFFECT_MARKS,
                        "`" + step.name() + "` only asks, so it can't be `" + word + "`")
                .related(call.operation().span(), "a `query` changes nothing")
                .help("leave out `" + word + "`, or the `query` of the operation if it changes something")
                .fix("Remove `" + word + "`", Insertion.removeWord(saga, mark.span()))
                .build();
    }

    private static Diagnostic compensated(
            ResolvedSaga saga, String subject, ResolvedCall call, Span word, Clause.Compensate clause) {
        return Diagnostic.at(
                        word, Code.QUERY_WITH_EFFECT_MARKS, subject + " only asks, so there is nothing to compensate")
                .related(call.operation().span(), "a `query` changes nothing")
                .help("leave out `compensate`")
                .fix("Remove `compensate`", Insertion.remove(saga, clause.span()))
                .build();
    }
}
