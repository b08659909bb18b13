package io.sagaz.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The order of a saga's steps, with its transitive closure. Immutable; safe for any thread.
 *
 * <p>Sets of steps are handed out as copies. Equal by the predecessors of each step, from which all else follows.
 */
public final class StepGraph {
    private final List<List<Integer>> predecessors;
    private final List<Integer> order;
    private final BitSet[] ancestors;
    private final BitSet[] descendants;
    private final int[] layers;

    private StepGraph(List<List<Integer>> predecessors, List<Integer> order) {
        this.predecessors = predecessors;
        this.order = order;
        int size = predecessors.size();
        this.ancestors = new BitSet[size];
        this.descendants = new BitSet[size];
        this.layers = new int[size];
        for (int step = 0; step < size; step++) {
            descendants[step] = new BitSet(size);
        }
        for (int step : order) {
            ancestors[step] = new BitSet(size);
            layers[step] = 1;
            for (int before : predecessors.get(step)) {
                ancestors[step].set(before);
                ancestors[step].or(ancestors[before]);
                layers[step] = Math.max(layers[step], layers[before] + 1);
            }
            int current = step;
            ancestors[step].stream().forEach(ancestor -> descendants[ancestor].set(current));
        }
    }

    /**
     * @param predecessors of each step, by index
     * @return empty if they form a cycle
     */
    public static Optional<StepGraph> of(List<List<Integer>> predecessors) {
        List<Integer> order = topologicalOrder(predecessors);
        return order.size() == predecessors.size()
                ? Optional.of(new StepGraph(List.copyOf(predecessors), order))
                : Optional.empty();
    }

    public static StepGraph of(SagaDefinition definition) {
        return of(definition.steps().stream().map(StepDefinition::predecessors).toList())
                .orElseThrow(() ->
                        new IllegalArgumentException("the steps of " + definition.qualifiedName() + " form a cycle"));
    }

    public int size() {
        return predecessors.size();
    }

    /** Every step after all its predecessors; the same graph always gives the same order. */
    public List<Integer> order() {
        return order;
    }

    public List<Integer> predecessors(int step) {
        return predecessors.get(step);
    }

    public BitSet ancestors(int step) {
        return (BitSet) ancestors[step].clone();
    }

    public BitSet descendants(int step) {
        return (BitSet) descendants[step].clone();
    }

    public boolean isAncestor(int ancestor, int step) {
        return ancestors[step].get(ancestor);
    }

    /** One more than the highest of its predecessors' layers, else 1. */
    public int layer(int step) {
        return layers[step];
    }

    /** The number of layers. */
    public int depth() {
        int depth = 0;
        for (int layer : layers) {
            depth = Math.max(depth, layer);
        }
        return depth;
    }

    /** The size of the largest layer. */
    public int width() {
        int[] sizes = new int[size() + 1];
        int width = 0;
        for (int layer : layers) {
            width = Math.max(width, ++sizes[layer]);
        }
        return width;
    }

    /**
     * The steps whose success commits the saga: the pivots; without any, the irreversible steps that have no
     * irreversible ancestor.
     *
     * @param marks by step
     */
    public BitSet commitSteps(List<Mark> marks) {
        BitSet pivots = marked(marks, Mark.PIVOT);
        if (!pivots.isEmpty()) {
            return pivots;
        }
        BitSet irreversible = marked(marks, Mark.IRREVERSIBLE);
        BitSet first = new BitSet(size());
        irreversible.stream()
                .filter(step -> !ancestors[step].intersects(irreversible))
                .forEach(first::set);
        return first;
    }

    /**
     * Where each step stands towards the commit, when no two steps exclude each other.
     *
     * @param marks by step
     */
    public List<Zone> zones(List<Mark> marks) {
        return zones(marks, (step, other) -> false);
    }

    /**
     * Where each step stands towards the commit.
     *
     * @param marks by step
     * @param excludes whether of two steps at most one can run: a condition is an {@code &&} part of the one's
     *     {@code when}, and its negation of the other's
     */
    public List<Zone> zones(List<Mark> marks, BiPredicate<Integer, Integer> excludes) {
        BitSet commits = commitSteps(marks);
        List<Zone> zones = new ArrayList<>(size());
        for (int step = 0; step < size(); step++) {
            zones.add(zone(step, commits, excludes));
        }
        return List.copyOf(zones);
    }

    private Zone zone(int step, BitSet commits, BiPredicate<Integer, Integer> excludes) {
        if (commits.isEmpty()) {
            return Zone.FREE;
        }
        if (commits.get(step)) {
            return Zone.PIVOT;
        }
        if (ancestors[step].intersects(commits)) {
            return Zone.AFTER;
        }
        BitSet missing = (BitSet) commits.clone();
        missing.andNot(descendants[step]);
        boolean before = missing.stream().allMatch(commit -> excludes.test(step, commit));
        return before ? Zone.BEFORE : Zone.BESIDE;
    }

    private BitSet marked(List<Mark> marks, Mark mark) {
        BitSet steps = new BitSet(size());
        for (int step = 0; step < marks.size(); step++) {
            if (marks.get(step) == mark) {
                steps.set(step);
            }
        }
        return steps;
    }

    /** Kahn's algorithm; shorter than the graph if there is a cycle. */
    private static List<Integer> topologicalOrder(List<List<Integer>> predecessors) {
        int size = predecessors.size();
        int[] open = new int[size];
        List<List<Integer>> successors = new ArrayList<>(size);
        for (int step = 0; step < size; step++) {
            successors.add(new ArrayList<>());
        }
        for (int step = 0; step < size; step++) {
            open[step] = predecessors.get(step).size();
            for (int before : predecessors.get(step)) {
                successors.get(before).add(step);
            }
        }
        Deque<Integer> ready = new ArrayDeque<>();
        for (int step = 0; step < size; step++) {
            if (open[step] == 0) {
                ready.add(step);
            }
        }
        List<Integer> order = new ArrayList<>(size);
        while (!ready.isEmpty()) {
            int step = ready.remove();
            order.add(step);
            for (int next : successors.get(step)) {
                if (--open[next] == 0) {
                    ready.add(next);
                }
            }
        }
        return List.copyOf(order);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepGraph graph && predecessors.equals(graph.predecessors);
    }

    @Override
    public int hashCode() {
        return predecessors.hashCode();
    }
}
