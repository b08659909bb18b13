package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Work;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.StepGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * No irreversible step runs while a rollback is possible: it comes after a pivot, or the saga has none and from there on
 * nothing can fail (0504).
 */
final class IrreversibleTooEarly implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        if (saga.graph().isEmpty()) {
            return;
        }
        if (saga.marks().contains(Mark.PIVOT)) {
            saga.steps().stream()
                    .filter(step -> reports(saga, step))
                    .forEach(step -> report.accept(beforePivot(saga, step)));
        } else {
            withoutPivot(saga, report);
        }
    }

    /** Whether this rule has something to say of a step in a saga with a pivot. */
    static boolean reports(ResolvedSaga saga, ResolvedStep step) {
        StepGraph graph = saga.graph().orElseThrow();
        return step.mark() == Mark.IRREVERSIBLE
                && saga.steps().stream()
                        .noneMatch(it -> it.mark() == Mark.PIVOT && graph.isAncestor(it.index(), step.index()));
    }

    private static Diagnostic beforePivot(ResolvedSaga saga, ResolvedStep step) {
        StepGraph graph = saga.graph().orElseThrow();
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        step.syntax().name().span(),
                        Code.IRREVERSIBLE_TOO_EARLY,
                        "`" + step.name() + "` can't be undone, and the saga may still roll back when it runs")
                .why("only after the point of no return is it certain that nothing is rolled back");
        Optional<ResolvedStep> pivot =
                saga.steps().stream().filter(it -> it.mark() == Mark.PIVOT).findFirst();
        pivot.ifPresent(it -> diagnostic
                .related(
                        it.syntax().name().span(),
                        "the point of no return, and `" + step.name() + "` doesn't wait for it")
                .help("move `" + step.name() + "` below `" + it.name() + "`, or say `@allow(SAGA0504, \"reason\")`"));
        saga.steps().stream()
                .filter(it -> it.mark() != Mark.PIVOT && it.index() != step.index())
                .filter(it -> !it.assured() && !graph.isAncestor(it.index(), step.index()))
                .filter(it ->
                        pivot.map(p -> !graph.isAncestor(p.index(), it.index())).orElse(true))
                .findFirst()
                .ifPresent(it -> diagnostic.related(it.syntax().name().span(), "`" + it.name() + "` may fail, too"));
        return diagnostic.build();
    }

    /** Each step that may fail is shown once, with the first irreversible step that it comes too late for. */
    private static void withoutPivot(ResolvedSaga saga, Consumer<Diagnostic> report) {
        StepGraph graph = saga.graph().orElseThrow();
        Set<Integer> shown = new HashSet<>();
        for (ResolvedStep step : saga.steps()) {
            if (step.mark() == Mark.IRREVERSIBLE) {
                List<ResolvedStep> fallible = new ArrayList<>();
                for (ResolvedStep other : saga.steps()) {
                    boolean late = !graph.isAncestor(other.index(), step.index());
                    if (late && !other.assured() && shown.add(other.index())) {
                        fallible.add(other);
                    }
                }
                if (!fallible.isEmpty()) {
                    report.accept(withoutPivot(saga, step, fallible));
                }
            }
        }
    }

    private static String remedy(ResolvedStep step) {
        if (step.syntax().work() instanceof Work.Await) {
            return "end the await of `" + step.name() + "` by `else skip` or `else default ...`";
        }
        return "add `recover` to `" + step.name() + "`: "
                + (FallibleAfterCommit.mayRetry(step) ? "recover retry forever backoff 1s..5m  ·  " : "")
                + "recover skip  ·  recover manual \"...\"";
    }

    private static Diagnostic withoutPivot(ResolvedSaga saga, ResolvedStep step, List<ResolvedStep> fallible) {
        ResolvedStep first = fallible.get(0);
        boolean itself = first.index() == step.index();
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        step.syntax().name().span(),
                        Code.IRREVERSIBLE_TOO_EARLY,
                        "`" + step.name() + "` can't be undone, and "
                                + (itself
                                        ? "nothing says what to do when it fails"
                                        : "`" + first.name() + "` can still fail then"))
                .why(
                        "a saga without pivot has committed once its first irreversible step starts, and must be able to finish")
                .help(remedy(first));
        fallible.stream()
                .filter(it -> it.index() != step.index())
                .forEach(it -> diagnostic.related(
                        it.syntax().name().span(), "`" + it.name() + "` may fail after `" + step.name() + "` has run"));
        if (fallible.size() == 1 && FallibleAfterCommit.mayRetry(first)) {
            diagnostic.fix(
                    "Retry `" + first.name() + "` until it succeeds",
                    FallibleAfterCommit.addition(saga, first, "retry forever backoff 1s..5m"));
        }
        return diagnostic.build();
    }
}
