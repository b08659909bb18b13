package io.sagaz.compiler.picture;

import io.sagaz.compiler.picture.Layout.Box;
import io.sagaz.compiler.picture.Layout.Spot;
import io.sagaz.kernel.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture as SVG that stands alone: laid out here, readable in light and dark, with words for who can't see it. The
 * same graph gives the same bytes everywhere. Not safe for several threads.
 */
public final class SvgForm {
    /** A short saga runs from left to right, as long as that fits a page. */
    private static final double SIDEWAYS_WIDTH_MAX = 1000;

    private static final double SIDEWAYS_HEIGHT_MAX = 420;
    private static final double PAGE_WIDTH = 1000;
    private static final double PAGE_HEIGHT = 1400;
    private static final double HEAD = 44;

    /** From one sheet of a stack to the next. */
    private static final double SHEET = 4;

    private final SagaGraph graph;
    private final List<Caption> captions;
    private final List<Optional<Caption>> undos;
    private final Layout layout;
    private final SvgText svg = new SvgText();

    private SvgForm(SagaGraph graph) {
        this.graph = graph;
        this.captions = graph.nodes().stream().map(Caption::of).toList();
        this.undos = graph.nodes().stream()
                .map(node -> node.compensation().map(Caption::ofUndo))
                .toList();
        this.layout =
                best(LayeredLayout.of(graph, captions, undos, true), LayeredLayout.of(graph, captions, undos, false));
    }

    private static Layout best(Layout sideways, Layout downwards) {
        if (sideways.width() <= SIDEWAYS_WIDTH_MAX && sideways.height() <= SIDEWAYS_HEIGHT_MAX) {
            return sideways;
        }
        return excess(sideways) < excess(downwards) ? sideways : downwards;
    }

    /** How many pages it takes, in the direction in which it takes more. */
    private static double excess(Layout layout) {
        return Math.max(layout.width() / PAGE_WIDTH, layout.height() / PAGE_HEIGHT);
    }

    public static String print(SagaGraph graph) {
        return new SvgForm(graph).print();
    }

    private String print() {
        Legend legend = Legend.of(graph);
        double title = FontTable.width(title(), 17, true) + 90 + 48;
        double width = Math.max(Math.max(layout.width(), Legend.WIDTH_MIN), title);
        double height = HEAD + layout.height() + legend.height(width);
        String id = "sagaz-" + graph.name().text() + "-" + graph.version();
        svg.open(width, height, id);
        svg.element("title", id + "-title", graph.name().text() + ", version " + graph.version());
        svg.element("desc", id + "-desc", Description.of(graph));
        svg.style(Hue.values());
        svg.box("page", new Box(0.5, 0.5, width - 1, height - 1), 10);
        svg.text("title", 22, 29, title());
        svg.text("version", 22 + FontTable.width(title(), 17, true) + 12, 29, "version " + graph.version());
        svg.openGroup("", Math.rint((width - layout.width()) / 2), HEAD);
        draw();
        svg.close("g");
        legend.draw(svg, width, HEAD + layout.height());
        return svg.end();
    }

    private String title() {
        return Line.shown(graph.name().simple());
    }

    private void draw() {
        layout.bands().forEach(this::band);
        layout.routes().forEach(route -> svg.route(route.data() ? "edge data" : "edge", route));
        for (int step = 0; step < graph.nodes().size(); step++) {
            int index = step;
            layout.undos().get(step).ifPresent(box -> undo(index, box));
            step(graph.nodes().get(step), captions.get(step), layout.boxes().get(step));
        }
    }

    private void band(Layout.Band band) {
        Box box = band.box();
        String word = band.zone().name().toLowerCase(Locale.ROOT);
        svg.openGroup("band " + Hue.of(band.zone()).word(), 0, 0);
        svg.box("ground", box, 8);
        svg.text("zone", box.x() + 9, box.y() + 18, word);
        svg.close("g");
    }

    private void undo(int index, Box box) {
        Box step = layout.boxes().get(index);
        Caption caption = undos.get(index).orElseThrow();
        svg.openGroup("compensation", 0, 0);
        svg.element("title", "", graph.nodes().get(index).compensation().orElse(""));
        Spot from = layout.sideways()
                ? new Spot(step.centreX(), step.y() + step.height())
                : new Spot(step.x() + step.width() + Caption.stack(graph.nodes().get(index)), step.centreY());
        Spot to = layout.sideways() ? new Spot(box.centreX(), box.y()) : new Spot(box.x(), box.centreY());
        svg.arrow("undoing", from, to);
        svg.box("box", box, box.height() / 2 > 14 ? 10 : box.height() / 2);
        svg.lines(caption, box);
        svg.close("g");
    }

    private void step(SagaGraph.Node node, Caption caption, Box box) {
        svg.openGroup("step " + Hue.of(node.zone()).word() + (node.isQuery() ? " query" : ""), 0, 0);
        svg.element("title", "", Description.of(node));
        double corner = node.isPause() ? Math.min(box.height() / 2, 22) : 7;
        for (double away = Caption.stack(node); away > 0; away -= SHEET) {
            svg.box("box", new Box(box.x() + away, box.y() - away, box.width(), box.height()), corner);
        }
        if (node.mark() == Mark.PIVOT) {
            svg.box("box thick", box, corner);
            svg.box("inner", new Box(box.x() + 5, box.y() + 5, box.width() - 10, box.height() - 10), corner - 3);
        } else {
            svg.box("box", box, corner);
        }
        svg.lines(caption, box);
        signs(node, caption, box);
        svg.close("g");
    }

    private void signs(SagaGraph.Node node, Caption caption, Box box) {
        double name = FontTable.width(caption.lines().get(0).text(), Caption.size(Line.Role.NAME), true) / 2;
        double y = box.centreY() - SvgText.height(caption) / 2 + 9;
        if (node.isPause()) {
            Signs.clock(svg, box.centreX() - name - 12, y);
        } else if (node.kind() == SagaGraph.Kind.CHILD) {
            Signs.nested(svg, box.centreX() - name - 12, y);
        }
        if (node.mark() == Mark.IRREVERSIBLE) {
            Signs.lock(svg, box.centreX() + name + 12, y);
        }
    }
}
