package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.SagaClause;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.Policy;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** All attempts of a step, with the pauses between them, fit into the saga's time-out (0603). */
final class AttemptsOutlastSaga implements Rule<ResolvedSaga> {
    /** Pauses grow no further than that many doublings, long before a {@code long} overflows. */
    private static final int DOUBLINGS_MAX = 30;

    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        Optional<Duration> limit = saga.signature().timeout();
        if (limit.isEmpty()) {
            return;
        }
        for (ResolvedStep step : saga.steps()) {
            OptionalInt retries = step.policy().retry().retries();
            if (step.call().isPresent() && retries.isPresent()) {
                Duration longest = longest(step.policy(), retries.getAsInt());
                if (longest.compareTo(limit.get()) > 0) {
                    report.accept(describe(saga, step, longest, limit.get()));
                }
            }
        }
    }

    private static Duration longest(Policy policy, int retries) {
        Duration sum = policy.timeout().multipliedBy(retries + 1L);
        if (policy.retry().pace() instanceof Pace.Every every) {
            return sum.plus(every.period().multipliedBy(retries));
        }
        Pace.Backoff backoff = (Pace.Backoff) policy.retry().pace();
        int growing = Math.min(retries, DOUBLINGS_MAX);
        for (int retry = 0; retry < growing; retry++) {
            Duration pause = backoff.min().multipliedBy(1L << retry);
            sum = sum.plus(pause.compareTo(backoff.max()) < 0 ? pause : backoff.max());
        }
        return sum.plus(backoff.max().multipliedBy(retries - growing));
    }

    private static Diagnostic describe(ResolvedSaga saga, ResolvedStep step, Duration longest, Duration limit) {
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        step.syntax().name().span(),
                        Code.ATTEMPTS_OUTLAST_SAGA,
                        "the attempts of `" + step.name() + "` may take " + Durations.text(longest)
                                + ", longer than the saga's time-out of " + Durations.text(limit))
                .why("that counts each attempt with its `timeout` and each pause at its longest")
                .help("give the step a shorter `timeout` or fewer attempts, or the saga a longer `timeout`");
        saga.syntax().clauses().stream()
                .filter(SagaClause.Timeout.class::isInstance)
                .findFirst()
                .ifPresent(clause -> diagnostic.related(clause.span(), "the saga ends by then"));
        return diagnostic.build();
    }
}
