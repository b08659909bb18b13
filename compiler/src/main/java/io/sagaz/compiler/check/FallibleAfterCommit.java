package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.model.Read;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Work;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.StepGraph;
import io.sagaz.kernel.Zone;
import java.util.List;
import java.util.function.Consumer;

/**
 * A saga that has committed must be able to finish: every step after a pivot (0501) or beside one (0502) is assured.
 * In a saga without pivot {@link IrreversibleTooEarly} says so.
 */
final class FallibleAfterCommit implements Rule<ResolvedSaga> {
    private static final String FOREVER = "retry forever backoff 1s..5m";
    private static final String SEPARATOR = "  ·  ";
    private static final String MANUAL = "manual \"...\"";

    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        if (saga.graph().isEmpty() || !saga.marks().contains(Mark.PIVOT)) {
            return;
        }
        List<Zone> zones = saga.zones();
        for (ResolvedStep step : saga.steps()) {
            if (step.assured() || IrreversibleTooEarly.reports(saga, step)) {
                continue;
            }
            if (zones.get(step.index()) == Zone.AFTER) {
                report.accept(after(saga, step, saga.graph().get()));
            } else if (zones.get(step.index()) == Zone.BESIDE && saga.whole()) {
                report.accept(beside(saga, step, saga.graph().get()));
            }
        }
    }

    private static Diagnostic after(ResolvedSaga saga, ResolvedStep step, StepGraph graph) {
        ResolvedStep pivot = pivot(saga, graph, step, true);
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        step.syntax().name().span(),
                        Code.FALLIBLE_AFTER_PIVOT,
                        "`" + step.name() + "` can fail after the point of no return, and nothing says what to do then")
                .label("comes after `" + pivot.name() + "`")
                .related(
                        pivot.syntax().name().span(),
                        "once `" + pivot.name() + "` has succeeded, nothing is rolled back")
                .why("a saga that has committed must be able to finish");
        return complete(saga, step, diagnostic);
    }

    private static Diagnostic beside(ResolvedSaga saga, ResolvedStep step, StepGraph graph) {
        ResolvedStep pivot = pivot(saga, graph, step, false);
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        step.syntax().name().span(),
                        Code.FALLIBLE_BESIDE_PIVOT,
                        "`" + step.name() + "` can fail when `" + pivot.name()
                                + "` has already succeeded, and nothing says what to do then")
                .label("runs beside `" + pivot.name() + "`")
                .related(
                        pivot.syntax().name().span(),
                        "may succeed first: then `" + step.name() + "` can't stop the saga any more")
                .why("nobody knows which of the two is done first");
        return complete(saga, step, diagnostic);
    }

    /** The first pivot that the step waits for, or the first one that it has no order with. */
    private static ResolvedStep pivot(ResolvedSaga saga, StepGraph graph, ResolvedStep step, boolean before) {
        return saga.steps().stream()
                .filter(it -> it.mark() == Mark.PIVOT)
                .filter(it -> before
                        ? graph.isAncestor(it.index(), step.index())
                        : !graph.isAncestor(step.index(), it.index()))
                .findFirst()
                .orElseThrow();
    }

    private static Diagnostic complete(ResolvedSaga saga, ResolvedStep step, Diagnostic.Builder diagnostic) {
        boolean list = step.recoverClause().isPresent();
        boolean needed = saga.reads().stream()
                .anyMatch(read -> read.step() == step.index()
                        && read.what() == Read.What.OUTPUT
                        && read.reader() != step.index());
        if (step.syntax().work() instanceof Work.Await await) {
            return AwaitEnd.complete(diagnostic, await, needed).build();
        }
        String word = list ? "else " : "recover ";
        diagnostic.help((list ? "end its list with one of   " : "add one of   ")
                + (mayRetry(step) ? word + FOREVER + SEPARATOR : "")
                + (needed ? "" : word + "skip" + SEPARATOR)
                + word
                + MANUAL);
        if (mayRetry(step)) {
            diagnostic.fix("Retry until it succeeds", addition(saga, step, FOREVER));
        }
        if (!needed) {
            diagnostic.fix("Go on without it", addition(saga, step, "skip"));
        }
        if (ManualWithoutOwner.owned(saga, step)) {
            diagnostic.fix(
                    "Ask an operator",
                    addition(saga, step, "manual \"Find out what happened to " + step.name() + "\""));
        }
        return diagnostic.build();
    }

    /** A child saga retries its own steps, and its end is final; an await has a time of its own. */
    static boolean mayRetry(ResolvedStep step) {
        return step.child().isEmpty() && step.pause().isEmpty();
    }

    /** Adds an end to the list of what a step does when it fails. */
    static Edit addition(ResolvedSaga saga, ResolvedStep step, String end) {
        return step.recoverClause()
                .map(Clause.Recover::span)
                .map(span -> Insertion.after(span, " else " + end))
                .orElseGet(() -> Insertion.clause(saga, step, "recover " + end));
    }
}
