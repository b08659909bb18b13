package io.sagaz.compiler.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Places the vertices of each layer across it: as near as their order and sizes allow to what they are linked with. Each
 * layer is the least-squares problem of isotonic regression, solved by pooling adjacent violators.
 */
final class Placement {
    private static final int SWEEPS = 16;
    private static final double GAP = 28;
    private static final double BEND_GAP = 14;

    /** A long edge that is straight matters more than a step that is centred. */
    private static final double BEND_WEIGHT = 6;

    private static final double UNLINKED_WEIGHT = 0.01;

    private final Layers layers;
    private final List<List<Integer>> order;
    private final List<Extent> extents;
    private final double[] centre;

    /** How far a vertex reaches from its centre, across its layer. */
    record Extent(double before, double behind) {}

    private Placement(Layers layers, List<List<Integer>> order, List<Extent> extents) {
        this.layers = layers;
        this.order = order;
        this.extents = extents;
        this.centre = new double[layers.vertices()];
    }

    /**
     * Where the centre of each vertex is, so that all of them are at 0 or beyond.
     *
     * @param order of each layer
     * @param extents by vertex
     */
    static double[] place(Layers layers, List<List<Integer>> order, List<Extent> extents) {
        return new Placement(layers, order, extents).place();
    }

    private double[] place() {
        order.forEach(this::pack);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int layer = order.size() - 1; layer >= 0; layer--) {
                settle(
                        order.get(layer),
                        vertex ->
                                layers.out(vertex).stream().map(Layers.Link::to).toList());
            }
            for (List<Integer> layer : order) {
                settle(
                        layer,
                        vertex -> layers.in(vertex).stream()
                                .map(Layers.Link::from)
                                .toList());
            }
        }
        double least = Double.MAX_VALUE;
        for (int vertex = 0; vertex < centre.length; vertex++) {
            least = Math.min(least, centre[vertex] - extents.get(vertex).before());
        }
        for (int vertex = 0; vertex < centre.length; vertex++) {
            centre[vertex] = Math.rint(centre[vertex] - least);
        }
        return centre;
    }

    private void pack(List<Integer> layer) {
        double place = 0;
        for (int index = 0; index < layer.size(); index++) {
            place += index == 0 ? 0 : distance(layer.get(index - 1), layer.get(index));
            centre[layer.get(index)] = place;
        }
        for (int vertex : layer) {
            centre[vertex] -= place / 2;
        }
    }

    private double distance(int vertex, int next) {
        double gap = layers.isBend(vertex) || layers.isBend(next) ? BEND_GAP : GAP;
        return extents.get(vertex).behind() + gap + extents.get(next).before();
    }

    /** Vertices that are pushed together until they fit. */
    private record Pool(double sum, double weight, int size) {
        double mean() {
            return sum / weight;
        }

        Pool with(Pool other) {
            return new Pool(sum + other.sum, weight + other.weight, size + other.size);
        }
    }

    private void settle(List<Integer> layer, Function<Integer, List<Integer>> neighbours) {
        List<Pool> pools = new ArrayList<>();
        double[] offset = new double[layer.size()];
        for (int index = 0; index < layer.size(); index++) {
            int vertex = layer.get(index);
            offset[index] = index == 0 ? 0 : offset[index - 1] + distance(layer.get(index - 1), vertex);
            Pool pool = wish(vertex, neighbours.apply(vertex), offset[index]);
            while (!pools.isEmpty() && pools.get(pools.size() - 1).mean() > pool.mean()) {
                pool = pools.remove(pools.size() - 1).with(pool);
            }
            pools.add(pool);
        }
        int index = 0;
        for (Pool pool : pools) {
            for (int member = 0; member < pool.size(); member++) {
                centre[layer.get(index)] = pool.mean() + offset[index];
                index++;
            }
        }
    }

    private Pool wish(int vertex, List<Integer> neighbours, double offset) {
        if (neighbours.isEmpty()) {
            return new Pool((centre[vertex] - offset) * UNLINKED_WEIGHT, UNLINKED_WEIGHT, 1);
        }
        double sum = 0;
        double weights = 0;
        for (int neighbour : neighbours) {
            double weight = layers.isBend(vertex) && layers.isBend(neighbour) ? BEND_WEIGHT : 1;
            sum += weight * (centre[neighbour] - offset);
            weights += weight;
        }
        return new Pool(sum, weights, 1);
    }
}
