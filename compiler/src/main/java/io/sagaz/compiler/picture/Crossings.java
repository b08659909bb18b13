package io.sagaz.compiler.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Orders the vertices within each layer so that few edges cross: sweeps by barycentre (Sugiyama, Tagawa and Toda 1981),
 * of which the best counts. Vertices with equal barycentres keep their order, so the result is always the same.
 */
final class Crossings {
    private static final int SWEEPS = 12;

    private final Layers layers;
    private final double[] place;

    private Crossings(Layers layers) {
        this.layers = layers;
        this.place = new double[layers.vertices()];
    }

    /** The vertices of each layer, in the order in which they stand. */
    static List<List<Integer>> reduce(Layers layers) {
        return new Crossings(layers).reduce();
    }

    private List<List<Integer>> reduce() {
        List<List<Integer>> order = layers.members();
        order.forEach(this::number);
        List<List<Integer>> best = copy(order);
        long fewest = count(order);
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            if (sweep % 2 == 0) {
                for (int layer = 1; layer < order.size(); layer++) {
                    sort(order.get(layer), this::before);
                }
            } else {
                for (int layer = order.size() - 2; layer >= 0; layer--) {
                    sort(order.get(layer), this::behind);
                }
            }
            long crossings = count(order);
            if (crossings < fewest) {
                fewest = crossings;
                best = copy(order);
            }
        }
        return best;
    }

    private List<Integer> before(int vertex) {
        return layers.in(vertex).stream().map(Layers.Link::from).toList();
    }

    private List<Integer> behind(int vertex) {
        return layers.out(vertex).stream().map(Layers.Link::to).toList();
    }

    private void sort(List<Integer> layer, Function<Integer, List<Integer>> neighbours) {
        double[] centre = place.clone();
        for (int vertex : layer) {
            centre[vertex] = neighbours.apply(vertex).stream()
                    .mapToDouble(neighbour -> place[neighbour])
                    .average()
                    .orElse(place[vertex]);
        }
        layer.sort(Comparator.comparingDouble(vertex -> centre[vertex]));
        number(layer);
    }

    private void number(List<Integer> layer) {
        for (int index = 0; index < layer.size(); index++) {
            place[layer.get(index)] = index;
        }
    }

    private static List<List<Integer>> copy(List<List<Integer>> order) {
        List<List<Integer>> copy = new ArrayList<>();
        order.forEach(layer -> copy.add(List.copyOf(layer)));
        return copy;
    }

    private long count(List<List<Integer>> order) {
        long crossings = 0;
        for (int layer = 0; layer + 1 < order.size(); layer++) {
            crossings += inversions(ends(order.get(layer)), order.get(layer + 1).size());
        }
        return crossings;
    }

    /** Where the links of a layer end, by where they start. */
    private int[] ends(List<Integer> layer) {
        return layer.stream()
                .flatMapToInt(vertex -> layers.out(vertex).stream()
                        .mapToInt(link -> (int) place[link.to()])
                        .sorted())
                .toArray();
    }

    /** With a Fenwick tree (Barth, Jünger and Mutzel 2002). */
    private static long inversions(int[] ends, int size) {
        int[] tree = new int[size + 1];
        long inversions = 0;
        for (int seen = 0; seen < ends.length; seen++) {
            int notBeyond = 0;
            for (int index = ends[seen] + 1; index > 0; index -= index & -index) {
                notBeyond += tree[index];
            }
            inversions += seen - notBeyond;
            for (int index = ends[seen] + 1; index <= size; index += index & -index) {
                tree[index]++;
            }
        }
        return inversions;
    }
}
