package io.sagaz.compiler.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.sagaz.compiler.picture.Layout.Box;
import io.sagaz.compiler.picture.Layout.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a picture readable, of every saga there is in the test resources. */
class LayeredLayoutTest {
    private static final List<SagaGraph> GRAPHS = Drawn.all();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void boxesLieApartAndWithinThePicture(boolean sideways) {
        for (SagaGraph graph : GRAPHS) {
            Layout layout = layout(graph, sideways);
            List<Box> boxes = boxesOf(layout);

            assertThat(boxes)
                    .as(graph.name().text())
                    .allMatch(box -> box.x() >= 0
                            && box.y() >= 0
                            && box.x() + box.width() <= layout.width()
                            && box.y() + box.height() <= layout.height());
            for (int box = 0; box < boxes.size(); box++) {
                for (int other = 0; other < box; other++) {
                    assertThat(overlap(boxes.get(box), boxes.get(other)))
                            .as(
                                    "boxes %d and %d of %s",
                                    other, box, graph.name().text())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void linesAreStraightAndPassNoBox(boolean sideways) {
        for (SagaGraph graph : GRAPHS) {
            Layout layout = layout(graph, sideways);
            List<Box> boxes = boxesOf(layout);

            for (Box line : segments(layout)) {
                assertThat(line.width() == 0 || line.height() == 0)
                        .as("%s of %s is straight", line, graph.name().text())
                        .isTrue();
                assertThat(boxes)
                        .as("%s of %s passes no box", line, graph.name().text())
                        .noneMatch(box -> overlap(line, box));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void arrowsEndAtTheStepsThatWait(boolean sideways) {
        for (SagaGraph graph : GRAPHS) {
            Layout layout = layout(graph, sideways);
            Set<Integer> reached = new HashSet<>();
            for (Layout.Route route : layout.routes()) {
                for (int line = 0; line < route.lines().size(); line++) {
                    if (route.arrows().get(line)) {
                        reached.add(stepAt(graph, layout, last(route.lines().get(line))));
                    }
                }
            }

            Set<Integer> waiting = new HashSet<>();
            graph.drawnEdges().forEach(edge -> waiting.add(edge.to()));
            assertThat(reached).as(graph.name().text()).isEqualTo(waiting);
        }
    }

    @Test
    void laterStepsComeFurtherOn() {
        for (SagaGraph graph : GRAPHS) {
            List<Box> boxes = layout(graph, false).boxes();

            assertThat(graph.edges())
                    .as(graph.name().text())
                    .allMatch(edge ->
                            boxes.get(edge.from()).y() < boxes.get(edge.to()).y());
        }
    }

    @Test
    void stepsThatFollowEachOtherStandInOneLine() {
        Layout layout = layout(Drawn.graph("order"), false);

        assertThat(layout.boxes())
                .extracting(Box::centreX)
                .containsOnly(layout.boxes().get(0).centreX());
        assertThat(layout.routes())
                .allMatch(route ->
                        route.lines().size() == 1 && route.lines().get(0).size() == 2);
    }

    @Test
    void bandsCoverTheirSteps() {
        Layout layout = layout(Drawn.graph("order"), true);

        assertThat(layout.bands()).extracting(band -> band.zone().name()).containsExactly("BEFORE", "PIVOT", "AFTER");
        assertThat(overlap(layout.bands().get(1).box(), layout.boxes().get(1))).isTrue();
        assertThat(overlap(layout.bands().get(1).box(), layout.boxes().get(0))).isFalse();
        assertThat(overlap(layout.bands().get(1).box(), layout.boxes().get(2))).isFalse();
    }

    @Test
    void aCrossingThatNeedNotBeIsNone() {
        Layers layers =
                Layers.of(4, List.of(new SagaGraph.Edge(0, 3, false, false), new SagaGraph.Edge(1, 2, false, false)));

        List<List<Integer>> order = Crossings.reduce(layers);

        assertThat(order.get(0).indexOf(0) < order.get(0).indexOf(1))
                .isEqualTo(order.get(1).indexOf(3) < order.get(1).indexOf(2));
    }

    private static Layout layout(SagaGraph graph, boolean sideways) {
        return LayeredLayout.of(
                graph,
                graph.nodes().stream().map(Caption::of).toList(),
                graph.nodes().stream()
                        .map(node -> node.compensation().map(Caption::ofUndo))
                        .toList(),
                sideways);
    }

    private static List<Box> boxesOf(Layout layout) {
        List<Box> boxes = new ArrayList<>(layout.boxes());
        layout.undos().stream().flatMap(Optional::stream).forEach(boxes::add);
        return boxes;
    }

    private static List<Box> segments(Layout layout) {
        List<Box> segments = new ArrayList<>();
        for (Layout.Route route : layout.routes()) {
            for (List<Spot> line : route.lines()) {
                for (int index = 1; index < line.size(); index++) {
                    segments.add(segment(line.get(index - 1), line.get(index)));
                }
            }
        }
        return segments;
    }

    private static Box segment(Spot from, Spot to) {
        return new Box(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()),
                Math.abs(from.y() - to.y()));
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static Spot last(List<Spot> line) {
        return line.get(line.size() - 1);
    }

    /** At whose border, or whose stack's, the spot lies. */
    private static int stepAt(SagaGraph graph, Layout layout, Spot spot) {
        return IntStream.range(0, layout.boxes().size())
                .filter(step -> {
                    Box box = layout.boxes().get(step);
                    double stack = Caption.stack(graph.nodes().get(step));
                    return spot.x() >= box.x()
                            && spot.x() <= box.x() + box.width()
                            && spot.y() >= box.y() - stack
                            && spot.y() <= box.y() + box.height();
                })
                .findFirst()
                .orElse(-1);
    }
}
