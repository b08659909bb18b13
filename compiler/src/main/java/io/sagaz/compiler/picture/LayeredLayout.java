package io.sagaz.compiler.picture;

import io.sagaz.compiler.picture.Layout.Band;
import io.sagaz.compiler.picture.Layout.Box;
import io.sagaz.compiler.picture.Layout.Route;
import io.sagaz.compiler.picture.Layout.Spot;
import io.sagaz.kernel.Zone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lays a saga out in layers, with straight lines between them. The <em>main</em> direction is that of time, the
 * <em>cross</em> direction that of what runs side by side. Not safe for several threads.
 */
final class LayeredLayout {
    private static final double MARGIN = 22;

    /** For the names of the zones, at the side or above. */
    private static final double GUTTER = 54;

    private static final double GUTTER_ABOVE = 24;

    /** Between a step and its compensation. */
    private static final double UNDO_GAP = 26;

    /** From the edge of a zone to its first layer: beyond the lines in the gap, so that these don't run along it. */
    private static final double BAND_EDGE = 11;

    private final SagaGraph graph;
    private final List<Caption> captions;
    private final List<Optional<Caption>> undos;
    private final boolean sideways;
    private final Layers layers;
    private final List<List<Integer>> order;
    private final double[] centre;
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Double> starts = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();

    private LayeredLayout(SagaGraph graph, List<Caption> captions, List<Optional<Caption>> undos, boolean sideways) {
        this.graph = graph;
        this.captions = captions;
        this.undos = undos;
        this.sideways = sideways;
        this.layers = Layers.of(graph.nodes().size(), graph.drawnEdges());
        this.order = Crossings.reduce(layers);
        this.centre = Placement.place(layers, order, extents());
    }

    /**
     * @param captions by step
     * @param undos by step, of its compensation
     * @param sideways whether time goes from left to right, else from top to bottom
     */
    static Layout of(SagaGraph graph, List<Caption> captions, List<Optional<Caption>> undos, boolean sideways) {
        return new LayeredLayout(graph, captions, undos, sideways).layout();
    }

    private Layout layout() {
        boolean zoned = graph.nodes().stream().anyMatch(node -> node.zone() != Zone.FREE);
        double gutter = !zoned ? 0 : sideways ? GUTTER_ABOVE : GUTTER;
        for (int vertex = 0; vertex < centre.length; vertex++) {
            centre[vertex] += MARGIN + gutter;
        }
        stack();
        double cross = MARGIN;
        for (int vertex = 0; vertex < centre.length; vertex++) {
            cross = Math.max(cross, centre[vertex] + extent(vertex).behind() + MARGIN);
        }
        double main = ends.isEmpty() ? 2 * MARGIN : ends.get(ends.size() - 1) + MARGIN;
        return new Layout(
                sideways ? main : cross,
                sideways ? cross : main,
                sideways,
                boxes(),
                undoBoxes(),
                routes(),
                bands(cross));
    }

    /** Puts the layers and the gaps between them one after the other. */
    private void stack() {
        double place = MARGIN;
        for (int layer = 0; layer < order.size(); layer++) {
            double size =
                    order.get(layer).stream().mapToDouble(this::mainSize).max().orElse(0);
            starts.add(place);
            ends.add(place + size);
            Gap gap = new Gap(layers, order.get(layer), centre);
            gaps.add(gap);
            place += size + gap.size();
        }
    }

    private double mainSize(int vertex) {
        if (layers.isBend(vertex)) {
            return 0;
        }
        double own =
                sideways ? captions.get(vertex).width() : captions.get(vertex).height();
        double undo = undos.get(vertex)
                .map(caption -> sideways ? caption.width() : caption.height())
                .orElse(0.0);
        return Math.max(own + 2 * stack(vertex), undo);
    }

    private List<Placement.Extent> extents() {
        List<Placement.Extent> extents = new ArrayList<>();
        for (int vertex = 0; vertex < layers.vertices(); vertex++) {
            extents.add(extent(vertex));
        }
        return extents;
    }

    private Placement.Extent extent(int vertex) {
        if (layers.isBend(vertex)) {
            return new Placement.Extent(0, 0);
        }
        double half =
                (sideways ? captions.get(vertex).height() : captions.get(vertex).width()) / 2;
        double undo = undos.get(vertex)
                .map(caption -> UNDO_GAP + (sideways ? caption.height() : caption.width()))
                .orElse(0.0);
        double stack = stack(vertex);
        return new Placement.Extent(half + (sideways ? stack : 0), half + undo + (sideways ? 0 : stack));
    }

    private double middle(int vertex) {
        int layer = layers.layerOf(vertex);
        return (starts.get(layer) + ends.get(layer)) / 2;
    }

    private Box box(double main, double cross, Caption caption) {
        double x = sideways ? main : cross;
        double y = sideways ? cross : main;
        return new Box(x - caption.width() / 2, y - caption.height() / 2, caption.width(), caption.height());
    }

    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (int step = 0; step < layers.steps(); step++) {
            boxes.add(box(middle(step), centre[step], captions.get(step)));
        }
        return boxes;
    }

    private List<Optional<Box>> undoBoxes() {
        List<Optional<Box>> boxes = new ArrayList<>();
        for (int step = 0; step < layers.steps(); step++) {
            int index = step;
            boxes.add(undos.get(step).map(caption -> {
                double half = (sideways ? caption.height() : caption.width()) / 2;
                return box(middle(index), centre[index] + extent(index).behind() - half, caption);
            }));
        }
        return boxes;
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (int layer = 0; layer < gaps.size(); layer++) {
            for (Bus bus : gaps.get(layer).buses()) {
                routes.add(route(bus, ends.get(layer) + gaps.get(layer).trackOf(bus)));
            }
        }
        return routes;
    }

    private Route route(Bus bus, double track) {
        List<List<Spot>> lines = new ArrayList<>();
        List<Boolean> arrows = new ArrayList<>();
        boolean few = bus.sources().size() == 1 || bus.targets().size() == 1;
        double joint = Math.rint((bus.low() + bus.high()) / 2);
        for (int source = 0; source < bus.sources().size(); source++) {
            double from = bus.from().get(source);
            Spot exit = spot(exit(bus.sources().get(source)), from);
            for (int target = 0; target < bus.targets().size() && few; target++) {
                double to = bus.to().get(target);
                lines.add(line(exit, spot(track, from), spot(track, to), entry(bus, target)));
                arrows.add(!layers.isBend(bus.targets().get(target)));
            }
            if (!few) {
                lines.add(line(exit, spot(track, from), spot(track, joint)));
                arrows.add(false);
            }
        }
        for (int target = 0; target < bus.targets().size() && !few; target++) {
            double to = bus.to().get(target);
            lines.add(line(spot(track, joint), spot(track, to), entry(bus, target)));
            arrows.add(!layers.isBend(bus.targets().get(target)));
        }
        return new Route(lines, bus.data(), arrows);
    }

    /** Without the corners that are none. */
    private static List<Spot> line(Spot... spots) {
        List<Spot> line = new ArrayList<>();
        for (Spot spot : spots) {
            int last = line.size() - 1;
            if (last >= 0 && line.get(last).equals(spot)) {
                continue;
            }
            if (last >= 1 && inOneLine(line.get(last - 1), line.get(last), spot)) {
                line.remove(last);
            }
            line.add(spot);
        }
        return line;
    }

    private static boolean inOneLine(Spot one, Spot other, Spot third) {
        return (one.x() == other.x() && other.x() == third.x()) || (one.y() == other.y() && other.y() == third.y());
    }

    private Spot entry(Bus bus, int target) {
        return spot(entry(bus.targets().get(target)), bus.to().get(target));
    }

    private double exit(int vertex) {
        return layers.isBend(vertex)
                ? ends.get(layers.layerOf(vertex))
                : middle(vertex) + ownSize(vertex) / 2 + (sideways ? stack(vertex) : 0);
    }

    /** A line goes on through a bend to the end of its layer. */
    private double entry(int vertex) {
        return layers.isBend(vertex)
                ? ends.get(layers.layerOf(vertex))
                : middle(vertex) - ownSize(vertex) / 2 - (sideways ? 0 : stack(vertex));
    }

    private double stack(int step) {
        return Caption.stack(graph.nodes().get(step));
    }

    private double ownSize(int step) {
        return sideways ? captions.get(step).width() : captions.get(step).height();
    }

    private Spot spot(double main, double cross) {
        return sideways ? new Spot(main, cross) : new Spot(cross, main);
    }

    private List<Band> bands(double crossSize) {
        List<Band> bands = new ArrayList<>();
        int first = 0;
        while (first < order.size()) {
            Set<Zone> zones = zones(first);
            int last = first;
            while (last + 1 < order.size() && zones(last + 1).equals(zones)) {
                last++;
            }
            if (zones.size() == 1 && !zones.contains(Zone.FREE)) {
                bands.add(new Band(zones.iterator().next(), band(first, last, crossSize)));
            }
            first = last + 1;
        }
        return bands;
    }

    private Box band(int first, int last, double crossSize) {
        double start = starts.get(first) - (first == 0 ? MARGIN - 8 : BAND_EDGE - 2);
        double end = ends.get(last)
                + (last == order.size() - 1 ? MARGIN - 8 : gaps.get(last).size() - BAND_EDGE - 2);
        double cross = MARGIN - 14;
        return sideways
                ? new Box(start, cross, end - start, crossSize - 2 * cross)
                : new Box(cross, start, crossSize - 2 * cross, end - start);
    }

    private Set<Zone> zones(int layer) {
        Set<Zone> zones = EnumSet.noneOf(Zone.class);
        order.get(layer).stream()
                .filter(vertex -> !layers.isBend(vertex))
                .forEach(step -> zones.add(graph.nodes().get(step).zone()));
        return zones;
    }
}
