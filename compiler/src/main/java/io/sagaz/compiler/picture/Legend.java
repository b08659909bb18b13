package io.sagaz.compiler.picture;

import io.sagaz.compiler.picture.Layout.Box;
import io.sagaz.compiler.picture.Layout.Spot;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Says what the signs of a picture mean: those that are in it. */
final class Legend {
    static final double WIDTH_MIN = 420;

    private static final double MARGIN = 22;
    private static final double ROW = 24;
    private static final double SAMPLE = 34;
    private static final double SPACE = 26;

    private final List<Entry> entries = new ArrayList<>();

    private Legend() {}

    private record Entry(String words, BiConsumer<SvgText, Spot> sample) {
        double width() {
            return SAMPLE + 8 + FontTable.width(words, 12, false) + SPACE;
        }
    }

    static Legend of(SagaGraph graph) {
        Legend legend = new Legend();
        legend.zones(graph);
        legend.add(
                graph,
                node -> node.mark() == Mark.IRREVERSIBLE,
                "irreversible",
                (svg, at) -> Signs.lock(svg, at.x() + SAMPLE / 2, at.y()));
        legend.add(graph, SagaGraph.Node::isQuery, "only asks", (svg, at) -> box(svg, "step beside query", at));
        legend.add(graph, SagaGraph.Node::isPause, "waits", (svg, at) -> Signs.clock(svg, at.x() + SAMPLE / 2, at.y()));
        legend.add(
                graph,
                node -> node.kind() == SagaGraph.Kind.CHILD,
                "runs a saga",
                (svg, at) -> Signs.nested(svg, at.x() + SAMPLE / 2, at.y()));
        legend.add(graph, node -> node.fanOut().isPresent(), "for each element", Legend::stack);
        legend.add(graph, node -> node.compensation().isPresent(), "undone by", (svg, at) -> line(svg, "undoing", at));
        legend.edges(graph);
        return legend;
    }

    private void zones(SagaGraph graph) {
        for (Zone zone : Zone.values()) {
            add(graph, node -> node.zone() == zone, words(zone), (svg, at) -> {
                svg.openGroup("step " + Hue.of(zone).word(), 0, 0);
                svg.box("box" + (zone == Zone.PIVOT ? " thick" : ""), sample(at), 4);
                if (zone == Zone.PIVOT) {
                    svg.box("inner", new Box(at.x() + 4, at.y() - 4, SAMPLE - 8, 8), 2);
                }
                svg.close("g");
            });
        }
    }

    private static String words(Zone zone) {
        return switch (zone) {
            case BEFORE -> "before: a failure undoes it";
            case PIVOT -> "pivot: no way back";
            case AFTER -> "after: only forward";
            case BESIDE -> "beside: before or after";
            case FREE -> "free: can always be undone";
        };
    }

    private void add(SagaGraph graph, Predicate<SagaGraph.Node> which, String words, BiConsumer<SvgText, Spot> sample) {
        if (graph.nodes().stream().anyMatch(which)) {
            entries.add(new Entry(words, sample));
        }
    }

    private void edges(SagaGraph graph) {
        if (graph.drawnEdges().stream().anyMatch(edge -> !edge.data())) {
            entries.add(new Entry("then", (svg, at) -> line(svg, "edge", at)));
        }
        if (graph.drawnEdges().stream().anyMatch(SagaGraph.Edge::data)) {
            entries.add(new Entry("hands its output on", (svg, at) -> line(svg, "edge data", at)));
        }
    }

    private static void box(SvgText svg, String kind, Spot at) {
        svg.openGroup(kind, 0, 0);
        svg.box("box", sample(at), 4);
        svg.close("g");
    }

    private static void stack(SvgText svg, Spot at) {
        svg.openGroup("step beside", 0, 0);
        for (int sheet = 2; sheet >= 0; sheet--) {
            svg.box("box", new Box(at.x() + 3 * sheet, at.y() - 6 - 3 * sheet + 3, SAMPLE - 6, 12), 3);
        }
        svg.close("g");
    }

    private static void line(SvgText svg, String kind, Spot at) {
        svg.openGroup(kind.equals("undoing") ? "compensation" : "", 0, 0);
        svg.arrow(kind, at, new Spot(at.x() + SAMPLE, at.y()));
        svg.close("g");
    }

    private static Box sample(Spot at) {
        return new Box(at.x(), at.y() - 8, SAMPLE, 16);
    }

    double height(double width) {
        return entries.isEmpty() ? 0 : places(width).get(entries.size() - 1).y() + ROW;
    }

    private List<Spot> places(double width) {
        List<Spot> places = new ArrayList<>();
        double x = MARGIN;
        double y = ROW / 2;
        for (Entry entry : entries) {
            if (x > MARGIN && x + entry.width() - SPACE > width - MARGIN) {
                x = MARGIN;
                y += ROW;
            }
            places.add(new Spot(x, y));
            x += entry.width();
        }
        return places;
    }

    /** @param top where it begins */
    void draw(SvgText svg, double width, double top) {
        List<Spot> places = places(width);
        for (int index = 0; index < entries.size(); index++) {
            Spot place = new Spot(places.get(index).x(), top + places.get(index).y());
            entries.get(index).sample().accept(svg, place);
            svg.text(
                    "legend",
                    place.x() + SAMPLE + 8,
                    place.y() + 4,
                    entries.get(index).words());
        }
    }
}
