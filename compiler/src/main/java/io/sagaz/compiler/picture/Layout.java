package io.sagaz.compiler.picture;

import io.sagaz.kernel.Zone;
import java.util.List;
import java.util.Optional;

/**
 * Where everything of a picture is, in pixels.
 *
 * @param sideways whether the saga runs from left to right, else from top to bottom
 * @param boxes of the steps, by index
 * @param undos the compensations of the steps, by index
 * @param bands what lies in one zone
 */
record Layout(
        double width,
        double height,
        boolean sideways,
        List<Box> boxes,
        List<Optional<Box>> undos,
        List<Route> routes,
        List<Band> bands) {
    Layout {
        boxes = List.copyOf(boxes);
        undos = List.copyOf(undos);
        routes = List.copyOf(routes);
        bands = List.copyOf(bands);
    }

    record Spot(double x, double y) {}

    /** @param x of its left side; {@code y} of its upper one */
    record Box(double x, double y, double width, double height) {
        double centreX() {
            return x + width / 2;
        }

        double centreY() {
            return y + height / 2;
        }
    }

    /**
     * One line, perhaps with branches, for one edge or several that share it.
     *
     * @param lines the corners of each part, each straight above or beside the one before
     * @param data whether an output is handed on
     * @param arrows which of the lines end at a step
     */
    record Route(List<List<Spot>> lines, boolean data, List<Boolean> arrows) {
        Route {
            lines = List.copyOf(lines);
            arrows = List.copyOf(arrows);
        }
    }

    /** Layers that follow each other and whose steps are all in one zone. */
    record Band(Zone zone, Box box) {}
}
