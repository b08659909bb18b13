package io.sagaz.compiler.picture;

import io.sagaz.compiler.model.Edge;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.StepGraph;
import io.sagaz.kernel.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes from a resolved saga what its picture shows. */
final class GraphReader {
    private final ResolvedSaga saga;
    private final Wording wording;

    GraphReader(ResolvedSaga saga) {
        this.saga = saga;
        this.wording = new Wording(saga.unit());
    }

    SagaGraph read() {
        List<Zone> zones = saga.zones();
        List<SagaGraph.Node> nodes = new ArrayList<>();
        for (ResolvedStep step : saga.steps()) {
            nodes.add(node(step, zones.isEmpty() ? Zone.FREE : zones.get(step.index())));
        }
        return new SagaGraph(
                saga.name(), saga.signature().version(), saga.syntax().header().doc(), nodes, edges());
    }

    private SagaGraph.Node node(ResolvedStep step, Zone zone) {
        return new SagaGraph.Node(
                step.name(),
                Wording.kind(step.syntax().work()),
                wording.work(step.syntax().work()),
                step.call().map(call -> call.operation().kind()),
                wording.fanOut(step.syntax().work()),
                step.mark(),
                zone,
                step.syntax().clauses().stream()
                        .filter(Clause.When.class::isInstance)
                        .map(clause ->
                                wording.text(((Clause.When) clause).condition().span()))
                        .findFirst(),
                step.verifyClause().map(clause -> Wording.call(clause.call())),
                step.recoverClause().map(wording::recovery).orElse(List.of()),
                compensation(step),
                step.syntax().clauses().stream()
                        .filter(Clause.Emits.class::isInstance)
                        .map(clause -> ((Clause.Emits) clause).emit().event().text())
                        .toList(),
                step.syntax().name().span());
    }

    private Optional<String> compensation(ResolvedStep step) {
        Optional<Clause.Compensate> clause = step.compensateClause();
        return clause.isPresent()
                ? clause.flatMap(it -> wording.compensation(it.compensation()))
                : Optional.of(step.compensation())
                        .filter(Compensation.OwnRollback.class::isInstance)
                        .map(own -> "its own rollback");
    }

    /** Where steps wait for each other in a circle, without the edges against the order as written. */
    private List<SagaGraph.Edge> edges() {
        Map<List<Integer>, Boolean> data =
                new TreeMap<>(Comparator.<List<Integer>, Integer>comparing(ends -> ends.get(0))
                        .thenComparing(ends -> ends.get(1)));
        for (Edge edge : saga.edges()) {
            if (saga.graph().isPresent() || edge.from() < edge.to()) {
                data.merge(
                        List.of(edge.from(), edge.to()),
                        edge.origin() == Edge.Origin.READ,
                        (known, other) -> known || other);
            }
        }
        StepGraph graph = saga.graph().orElseGet(() -> forwardGraph(data));
        List<SagaGraph.Edge> edges = new ArrayList<>();
        data.forEach((ends, reads) -> edges.add(
                new SagaGraph.Edge(ends.get(0), ends.get(1), reads, implied(graph, ends.get(0), ends.get(1)))));
        return edges;
    }

    private StepGraph forwardGraph(Map<List<Integer>, Boolean> edges) {
        List<List<Integer>> predecessors = new ArrayList<>();
        for (ResolvedStep step : saga.steps()) {
            predecessors.add(edges.keySet().stream()
                    .filter(ends -> ends.get(1) == step.index())
                    .map(ends -> ends.get(0))
                    .toList());
        }
        return StepGraph.of(predecessors)
                .orElseThrow(() -> new IllegalStateException("steps that wait for earlier ones only form a circle"));
    }

    private static boolean implied(StepGraph graph, int from, int to) {
        return graph.predecessors(to).stream().anyMatch(other -> graph.isAncestor(from, other));
    }
}
