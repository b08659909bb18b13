package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Steps;
import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Limit;
import io.sagaz.compiler.syntax.Retry;
import java.util.List;
import java.util.function.Consumer;

/** Who retries for ever says how often at most (0604). */
final class RetryForeverUncapped implements Rule<FileUnit> {
    private static final String BACKOFF = "backoff 1s..5m";

    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Declaration declaration : Declared.whole(unit)) {
            if (declaration instanceof Declaration.RetryDecl policy) {
                check(policy.retry(), report);
            } else if (declaration instanceof Declaration.SagaDecl saga) {
                Steps.of(saga).forEach(step -> step.clauses().forEach(clause -> clause(clause, report)));
            }
        }
    }

    private static void clause(Clause clause, Consumer<Diagnostic> report) {
        if (clause instanceof Clause.Limited limited) {
            limits(List.of(limited.limit()), report);
        } else if (clause instanceof Clause.Compensate compensate) {
            compensation(compensate, report);
        } else if (clause instanceof Clause.Recover recover) {
            recover.alternatives().forEach(alternative -> alternative(alternative, report));
        }
    }

    private static void alternative(Alternative alternative, Consumer<Diagnostic> report) {
        if (alternative instanceof Alternative.Retries retries) {
            check(retries.retry(), report);
        } else if (alternative instanceof Alternative.Other other) {
            limits(other.limits(), report);
            other.compensate().ifPresent(it -> compensation(it, report));
        }
    }

    private static void compensation(Clause.Compensate clause, Consumer<Diagnostic> report) {
        if (clause.compensation() instanceof Clause.Compensation.Undo undo) {
            limits(undo.limits(), report);
        }
    }

    private static void limits(List<Limit> limits, Consumer<Diagnostic> report) {
        for (Limit limit : limits) {
            if (limit instanceof Limit.Retries retries) {
                check(retries.retry(), report);
            }
        }
    }

    private static void check(Retry retry, Consumer<Diagnostic> report) {
        if (retry.forever() && retry.pace().isEmpty()) {
            Diagnostic.Builder diagnostic = Diagnostic.at(
                            retry.span(),
                            Code.RETRY_FOREVER_UNCAPPED,
                            "this retries for ever, and nothing says how" + " far apart the attempts may grow")
                    .help("write `forever " + BACKOFF + "`");
            if (retry.on().isEmpty()) {
                diagnostic.fix("Add `" + BACKOFF + "`", Insertion.after(retry.span(), " " + BACKOFF));
            }
            report.accept(diagnostic.build());
        }
    }
}
