package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.SagaClause;
import io.sagaz.kernel.StepGraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What usually takes longest fits into the saga's time-out (0609): the steps that wait for each other, each as long as
 * {@code @latency(p50: ...)} says. Where it says nothing a step counts as no time, so that the sum is what it takes at
 * least.
 */
final class PathOutlastsSaga implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        Optional<Duration> limit = saga.signature().timeout();
        if (limit.isEmpty() || saga.graph().isEmpty()) {
            return;
        }
        List<ResolvedStep> path = longest(saga, saga.graph().get());
        Duration sum = path.stream().map(PathOutlastsSaga::usual).reduce(Duration.ZERO, Duration::plus);
        if (sum.compareTo(limit.get()) > 0) {
            report.accept(describe(saga, path, sum, limit.get()));
        }
    }

    private static Duration usual(ResolvedStep step) {
        return step.call().flatMap(call -> call.operation().medianLatency()).orElse(Duration.ZERO);
    }

    /** The path with the largest sum, in order. */
    private static List<ResolvedStep> longest(ResolvedSaga saga, StepGraph graph) {
        Map<Integer, List<ResolvedStep>> best = new HashMap<>();
        Map<Integer, Duration> sums = new HashMap<>();
        List<ResolvedStep> inOrder = saga.steps().stream()
                .sorted(Comparator.comparing(step -> graph.layer(step.index())))
                .toList();
        for (ResolvedStep step : inOrder) {
            Optional<Integer> before = graph.predecessors(step.index()).stream().max(Comparator.comparing(sums::get));
            List<ResolvedStep> path = new ArrayList<>(before.map(best::get).orElse(List.of()));
            path.add(step);
            best.put(step.index(), path);
            sums.put(step.index(), before.map(sums::get).orElse(Duration.ZERO).plus(usual(step)));
        }
        return sums.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> best.get(entry.getKey()))
                .orElse(List.of());
    }

    private static Diagnostic describe(ResolvedSaga saga, List<ResolvedStep> path, Duration sum, Duration limit) {
        String steps = path.stream()
                .filter(step -> !usual(step).isZero())
                .map(step -> "`" + step.name() + "` " + Durations.text(usual(step)))
                .collect(Collectors.joining(", "));
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        timeout(saga).duration().span(),
                        Code.PATH_OUTLASTS_SAGA,
                        "the saga usually takes " + Durations.text(sum) + ", longer than its time-out of "
                                + Durations.text(limit))
                .why("its steps, as long as `@latency` says, one after the other: " + steps)
                .help("give the saga a longer `timeout`, or let steps run in `parallel`");
        path.stream()
                .filter(step -> !usual(step).isZero())
                .forEach(step ->
                        diagnostic.related(step.syntax().name().span(), "usually " + Durations.text(usual(step))));
        return diagnostic.build();
    }

    private static SagaClause.Timeout timeout(ResolvedSaga saga) {
        return saga.syntax().clauses().stream()
                .filter(SagaClause.Timeout.class::isInstance)
                .map(SagaClause.Timeout.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
