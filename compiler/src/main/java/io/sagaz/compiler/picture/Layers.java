package io.sagaz.compiler.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph in layers: each step is one further than the last of those that it waits for (longest path), and what goes
 * over several layers passes a <em>bend</em> in each between. Edges to the same step share their bends. Vertices are
 * numbers: the steps by index, then the bends.
 */
final class Layers {
    private final int steps;
    private final List<Integer> layerOf = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<List<Link>> in = new ArrayList<>();
    private final List<List<Link>> out = new ArrayList<>();

    /**
     * From a vertex to one of the next layer.
     *
     * @param data whether it is part of an edge that hands on an output
     */
    record Link(int from, int to, boolean data) {}

    private record Bend(int target, int layer, boolean data) {}

    private Layers(int steps) {
        this.steps = steps;
    }

    /** @param edges of a graph without circles */
    static Layers of(int steps, List<SagaGraph.Edge> edges) {
        Layers layers = new Layers(steps);
        for (int layer : longestPaths(steps, edges)) {
            layers.addVertex(layer);
        }
        Map<Bend, Integer> bends = new HashMap<>();
        edges.forEach(edge -> layers.add(edge, bends));
        return layers;
    }

    /** Kahn's order, so that each step comes after those that it waits for. */
    private static int[] longestPaths(int steps, List<SagaGraph.Edge> edges) {
        List<List<Integer>> successors = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            successors.add(new ArrayList<>());
        }
        int[] open = new int[steps];
        for (SagaGraph.Edge edge : edges) {
            successors.get(edge.from()).add(edge.to());
            open[edge.to()]++;
        }
        List<Integer> ready = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            if (open[step] == 0) {
                ready.add(step);
            }
        }
        int[] layer = new int[steps];
        for (int next = 0; next < ready.size(); next++) {
            int step = ready.get(next);
            for (int successor : successors.get(step)) {
                layer[successor] = Math.max(layer[successor], layer[step] + 1);
                if (--open[successor] == 0) {
                    ready.add(successor);
                }
            }
        }
        return layer;
    }

    private int addVertex(int layer) {
        layerOf.add(layer);
        in.add(new ArrayList<>());
        out.add(new ArrayList<>());
        return layerOf.size() - 1;
    }

    private void add(SagaGraph.Edge edge, Map<Bend, Integer> bends) {
        int from = edge.from();
        for (int layer = layerOf.get(from) + 1; layer < layerOf.get(edge.to()); layer++) {
            Bend bend = new Bend(edge.to(), layer, edge.data());
            Integer known = bends.get(bend);
            int to = known != null ? known : addVertex(layer);
            bends.put(bend, to);
            link(new Link(from, to, edge.data()));
            if (known != null) {
                return;
            }
            from = to;
        }
        link(new Link(from, edge.to(), edge.data()));
    }

    private void link(Link link) {
        links.add(link);
        out.get(link.from()).add(link);
        in.get(link.to()).add(link);
    }

    int steps() {
        return steps;
    }

    /** The steps and the bends. */
    int vertices() {
        return layerOf.size();
    }

    boolean isBend(int vertex) {
        return vertex >= steps;
    }

    /** From 0. */
    int layerOf(int vertex) {
        return layerOf.get(vertex);
    }

    List<Link> links() {
        return links;
    }

    List<Link> in(int vertex) {
        return in.get(vertex);
    }

    List<Link> out(int vertex) {
        return out.get(vertex);
    }

    /** The vertices of each layer, by number. */
    List<List<Integer>> members() {
        List<List<Integer>> members = new ArrayList<>();
        for (int vertex = 0; vertex < vertices(); vertex++) {
            while (members.size() <= layerOf(vertex)) {
                members.add(new ArrayList<>());
            }
            members.get(layerOf(vertex)).add(vertex);
        }
        return members;
    }
}
