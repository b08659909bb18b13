package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.StepGraph;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * No pivot is an ancestor of another, and two that can both run are both assured (0503). Whether one can run isn't
 * known of a condition that couldn't be resolved.
 */
final class PivotsCollide implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        if (saga.graph().isEmpty()) {
            return;
        }
        List<ResolvedStep> pivots = saga.steps().stream()
                .filter(step -> step.mark() == Mark.PIVOT)
                .filter(saga::knowsCondition)
                .toList();
        for (int later = 1; later < pivots.size(); later++) {
            collision(saga.graph().get(), saga.excludes(), pivots.subList(0, later), pivots.get(later))
                    .ifPresent(report);
        }
    }

    private static Optional<Diagnostic> collision(
            StepGraph graph, BiPredicate<Integer, Integer> excludes, List<ResolvedStep> earlier, ResolvedStep later) {
        for (ResolvedStep pivot : earlier) {
            if (graph.isAncestor(pivot.index(), later.index()) || graph.isAncestor(later.index(), pivot.index())) {
                return Optional.of(ordered(pivot, later, excludes.test(pivot.index(), later.index())));
            }
        }
        return earlier.stream()
                .filter(pivot -> !excludes.test(pivot.index(), later.index()))
                .filter(pivot -> !pivot.assured() || !later.assured())
                .findFirst()
                .map(pivot -> both(pivot, later));
    }

    private static Diagnostic ordered(ResolvedStep pivot, ResolvedStep later, boolean onlyOneRuns) {
        return Diagnostic.at(
                        later.syntax().name().span(),
                        Code.PIVOTS_COLLIDE,
                        "`" + later.name() + "` and `" + pivot.name() + "` can't both be the point of no return")
                .related(pivot.syntax().name().span(), "one of the two waits for the other")
                .why("the first that succeeds commits the saga, and then the other could still fail it")
                .help(
                        onlyOneRuns
                                ? "only one of them runs: put both into one `parallel { }`, so that neither waits"
                                : "leave out `pivot` of one of them, and say with `recover` what happens when the later"
                                        + " one fails")
                .build();
    }

    private static Diagnostic both(ResolvedStep pivot, ResolvedStep later) {
        ResolvedStep open = later.assured() ? pivot : later;
        return Diagnostic.at(
                        later.syntax().name().span(),
                        Code.PIVOTS_COLLIDE,
                        "`" + pivot.name() + "` and `" + later.name() + "` can each commit the saga, and `"
                                + open.name() + "` can fail after the other has")
                .related(pivot.syntax().name().span(), "the other one")
                .why("a saga that has committed must be able to finish")
                .help("say with `recover` what happens when `" + open.name()
                        + "` fails, or make each of them a saga of its own")
                .build();
    }
}
