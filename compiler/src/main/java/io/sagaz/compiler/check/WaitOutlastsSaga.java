package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.compiler.syntax.Literal;
import io.sagaz.compiler.syntax.SagaClause;
import io.sagaz.compiler.syntax.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A wait, or the time of an await, is no longer than the saga's time-out (0607). */
final class WaitOutlastsSaga implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        Optional<Duration> limit = saga.signature().timeout();
        if (limit.isEmpty()) {
            return;
        }
        for (ResolvedStep step : saga.steps()) {
            Optional<Literal> written = written(step.syntax().work());
            Optional<Duration> length = written.flatMap(Durations::of);
            if (length.isPresent() && length.get().compareTo(limit.get()) > 0) {
                report.accept(describe(saga, step, written.get(), limit.get()));
            }
        }
    }

    private static Optional<Literal> written(Work work) {
        if (work instanceof Work.Await await) {
            return await.within();
        }
        return work instanceof Work.WaitFor wait
                        && wait.duration() instanceof Expr.Value value
                        && value.literal().kind() == Literal.Kind.DURATION
                ? Optional.of(value.literal())
                : Optional.empty();
    }

    private static Diagnostic describe(ResolvedSaga saga, ResolvedStep step, Literal length, Duration limit) {
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        length.span(),
                        Code.OUTLASTS_SAGA,
                        "`" + step.name() + "` waits for " + length.text() + ", longer than the saga's time-out of "
                                + Durations.text(limit))
                .help("wait for less, or give the saga a longer `timeout`");
        saga.syntax().clauses().stream()
                .filter(SagaClause.Timeout.class::isInstance)
                .findFirst()
                .ifPresent(clause -> diagnostic.related(clause.span(), "the saga ends by then"));
        return diagnostic.build();
    }
}
