package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Edge;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The steps of a saga hang together (0405). They can't but do so where anything follows the first block. */
final class NotConnected implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        boolean followed = saga.syntax().result().isPresent()
                || saga.steps().stream()
                        .anyMatch(step -> step.block() != saga.steps().get(0).block());
        if (followed || !saga.whole() || saga.graph().isEmpty()) {
            return;
        }
        List<Set<Integer>> groups = groups(saga);
        if (groups.size() > 1) {
            ResolvedStep first = saga.steps().get(groups.get(1).iterator().next());
            Diagnostic.Builder diagnostic = Diagnostic.at(
                            first.syntax().name().span(),
                            Code.NOT_CONNECTED,
                            "the steps of `" + saga.name().simple() + "` fall into " + groups.size()
                                    + " groups that have nothing to do with each other")
                    .why("if one group fails, the others are undone for no reason of their own")
                    .help("make them sagas of their own, or say `@allow(SAGA0405, \"reason\")`");
            groups.forEach(group -> diagnostic.related(
                    saga.steps().get(group.iterator().next()).syntax().name().span(),
                    "a group: " + names(saga, group)));
            report.accept(diagnostic.build());
        }
    }

    private static String names(ResolvedSaga saga, Set<Integer> group) {
        return group.stream()
                .map(step -> "`" + saga.steps().get(step).name() + "`")
                .collect(Collectors.joining(", "));
    }

    private static List<Set<Integer>> groups(ResolvedSaga saga) {
        List<Set<Integer>> groups = new ArrayList<>();
        for (ResolvedStep step : saga.steps()) {
            groups.add(new TreeSet<>(Set.of(step.index())));
        }
        for (Edge edge : saga.edges()) {
            Set<Integer> from = groupOf(edge.from(), groups);
            Set<Integer> to = groupOf(edge.to(), groups);
            if (!from.equals(to)) {
                from.addAll(to);
                groups.remove(to);
            }
        }
        groups.sort(Comparator.comparing(group -> group.iterator().next()));
        return groups;
    }

    private static Set<Integer> groupOf(int step, List<Set<Integer>> groups) {
        return groups.stream().filter(group -> group.contains(step)).findFirst().orElseThrow();
    }
}
