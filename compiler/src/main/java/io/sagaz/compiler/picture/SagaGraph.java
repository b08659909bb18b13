package io.sagaz.compiler.picture;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.QualifiedName;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Zone;
import java.util.List;
import java.util.Optional;

/**
 * What a picture of a saga shows. Texts are as the author wrote them, in one line, without comments.
 *
 * @param doc of the saga
 * @param nodes its steps, in the order as written
 * @param edges by the index of their ends, without repetition; they form no circle
 */
public record SagaGraph(QualifiedName name, int version, Optional<String> doc, List<Node> nodes, List<Edge> edges) {
    public SagaGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Of a saga as far as it could be resolved: what is missing or wrong in it is left out. */
    public static SagaGraph of(ResolvedSaga saga) {
        return new GraphReader(saga).read();
    }

    /** Whether none of these is a later version of the same saga. */
    public boolean isNewestOf(List<SagaGraph> graphs) {
        return graphs.stream().noneMatch(other -> other.name.equals(name) && other.version > version);
    }

    /** The edges without those that follow from others: what a picture draws. */
    public List<Edge> drawnEdges() {
        return edges.stream().filter(edge -> !edge.implied()).toList();
    }

    /** What a step does. */
    public enum Kind {
        ACTION,
        WAIT,
        AWAIT,
        CHILD
    }

    /**
     * A step.
     *
     * @param work such as {@code Inventory.reserve}, {@code wait 5m} or {@code run Refund}
     * @param operation what an action's operation promises; empty if it isn't known, and for other kinds
     * @param fanOut empty if it runs once
     * @param zone {@link Zone#FREE} too where it isn't known, because steps wait for each other in a circle
     * @param condition of its {@code when}
     * @param verify the operation that is asked in doubt
     * @param recovery what is tried in turn, such as {@code retry 10} or {@code Post.send}
     * @param compensation what undoes it, such as {@code Inventory.release}
     * @param emits names of its events
     * @param span of its name
     */
    public record Node(
            String name,
            Kind kind,
            String work,
            Optional<OperationKind> operation,
            Optional<FanOut> fanOut,
            Mark mark,
            Zone zone,
            Optional<String> condition,
            Optional<String> verify,
            List<String> recovery,
            Optional<String> compensation,
            List<String> emits,
            Span span) {
        public Node {
            recovery = List.copyOf(recovery);
            emits = List.copyOf(emits);
        }

        /** Whether it only asks. */
        public boolean isQuery() {
            return operation.filter(kind -> kind == OperationKind.QUERY).isPresent();
        }

        /** Whether time or somebody else ends it. */
        public boolean isPause() {
            return kind == Kind.WAIT || kind == Kind.AWAIT;
        }
    }

    /**
     * How a step runs for each element of a list.
     *
     * @param each such as {@code for each device in devices}
     * @param atMost how many run at once; empty for no bound
     * @param tolerate what share of them may fail, such as {@code 5%}; empty for none
     */
    public record FanOut(String each, Optional<String> atMost, Optional<String> tolerate) {}

    /**
     * One step waits for another.
     *
     * @param from index of the step that is waited for
     * @param data whether the later one reads the earlier one's output; else it's the order alone
     * @param implied whether the steps between say so already
     */
    public record Edge(int from, int to, boolean data, boolean implied) {}
}
