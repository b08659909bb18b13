package io.sagaz.compiler.picture;

import io.sagaz.compiler.picture.Layout.Box;
import io.sagaz.compiler.picture.Layout.Spot;
import java.util.List;
import java.util.Locale;

/** Writes SVG. Coordinates have at most one decimal. Not safe for several threads. */
final class SvgText {
    private static final double CORNER = 7;
    private static final double ARROW_LENGTH = 8;
    private static final double ARROW_HALF = 4;

    /** From the middle of a line's height down to its base line, as a part of the font's size. */
    private static final double BASE_LINE = 0.35;

    private final StringBuilder text = new StringBuilder();

    /** @param id of what names and describes the picture */
    void open(double width, double height, String id) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sagaz\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(escaped(id + "-title " + id + "-desc"))
                .append("\" font-family=\"system-ui, 'DejaVu Sans', sans-serif\">\n");
    }

    String end() {
        return text.append("</svg>\n").toString();
    }

    /** @param id empty for none */
    void element(String name, String id, String content) {
        text.append('<').append(name);
        if (!id.isEmpty()) {
            text.append(" id=\"").append(escaped(id)).append('"');
        }
        text.append('>').append(escaped(content)).append("</").append(name).append(">\n");
    }

    void style(Hue[] hues) {
        StringBuilder light = new StringBuilder();
        StringBuilder dark = new StringBuilder();
        for (Hue hue : hues) {
            light.append(colours(hue.word(), hue.fill(), hue.stroke(), "  "));
            dark.append(colours(hue.word(), hue.darkFill(), hue.darkStroke(), "    "));
        }
        text.append("<style>\n")
                .append(Stylesheet.COMMON)
                .append(Stylesheet.LIGHT)
                .append(light)
                .append("  @media (prefers-color-scheme: dark) {\n")
                .append(Stylesheet.DARK)
                .append(dark)
                .append("  }\n</style>\n");
    }

    private static String colours(String word, String fill, String stroke, String indent) {
        String all = indent + ".sagaz ." + word;
        return all + " .box, .sagaz ." + word + " .ground { fill: " + fill + "; stroke: " + stroke + " }\n" + all
                + " .inner, .sagaz ." + word + " .line, .sagaz ." + word + " .undoing { stroke: " + stroke + " }\n"
                + all + " .solid, .sagaz ." + word + " .head, .sagaz ." + word + " .zone { fill: " + stroke + " }\n";
    }

    /** @param kind classes of the style sheet; empty for none */
    void openGroup(String kind, double x, double y) {
        text.append("<g");
        if (!kind.isEmpty()) {
            text.append(" class=\"").append(kind).append('"');
        }
        if (x != 0 || y != 0) {
            text.append(" transform=\"translate(")
                    .append(number(x))
                    .append(' ')
                    .append(number(y))
                    .append(")\"");
        }
        text.append(">\n");
    }

    void close(String name) {
        text.append("</").append(name).append(">\n");
    }

    void box(String kind, Box box, double corner) {
        text.append("<rect class=\"").append(kind).append('"');
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        attribute("rx", corner);
        text.append("/>\n");
    }

    void text(String kind, double x, double y, String content) {
        text.append("<text class=\"").append(kind).append('"');
        attribute("x", x);
        attribute("y", y);
        text.append('>').append(escaped(content)).append("</text>\n");
    }

    /** In the middle of a box. */
    void lines(Caption caption, Box box) {
        double y = box.centreY() - height(caption) / 2;
        for (Line line : caption.lines()) {
            double height = Caption.lineHeight(line.role());
            double base = y + height / 2 + BASE_LINE * Caption.size(line.role());
            text(line.role().name().toLowerCase(Locale.ROOT), box.centreX(), base, line.text());
            y += height;
        }
    }

    static double height(Caption caption) {
        return caption.lines().stream()
                .mapToDouble(line -> Caption.lineHeight(line.role()))
                .sum();
    }

    void path(String kind, String path) {
        text.append("<path class=\"")
                .append(kind)
                .append("\" d=\"")
                .append(path)
                .append("\"/>\n");
    }

    /** With rounded corners. In one path, since lines upon each other would look thicker than one. */
    void route(String kind, Layout.Route route) {
        StringBuilder path = new StringBuilder();
        StringBuilder heads = new StringBuilder();
        for (int index = 0; index < route.lines().size(); index++) {
            List<Spot> spots = route.lines().get(index);
            boolean arrow = route.arrows().get(index);
            line(path, spots, arrow);
            if (arrow) {
                head(heads, spots.get(spots.size() - 2), spots.get(spots.size() - 1));
            }
        }
        path(kind, path.toString());
        if (heads.length() > 0) {
            path("head", heads.toString());
        }
    }

    /** A straight one. */
    void arrow(String kind, Spot from, Spot to) {
        route(kind, new Layout.Route(List.of(List.of(from, to)), false, List.of(true)));
    }

    private static void line(StringBuilder path, List<Spot> spots, boolean arrow) {
        Spot last = spots.get(spots.size() - 1);
        path.append('M').append(pair(spots.get(0)));
        for (int index = 1; index + 1 < spots.size(); index++) {
            corner(path, spots.get(index - 1), spots.get(index), spots.get(index + 1));
        }
        path.append('L').append(pair(arrow ? towards(last, spots.get(spots.size() - 2), ARROW_LENGTH - 1) : last));
    }

    /** Drawn in full: the name of a marker would have to be unique in a page. */
    private static void head(StringBuilder path, Spot before, Spot tip) {
        double x = Math.signum(tip.x() - before.x());
        double y = Math.signum(tip.y() - before.y());
        Spot back = towards(tip, before, ARROW_LENGTH);
        path.append('M')
                .append(pair(tip))
                .append('L')
                .append(pair(new Spot(back.x() - y * ARROW_HALF, back.y() + x * ARROW_HALF)))
                .append('L')
                .append(pair(new Spot(back.x() + y * ARROW_HALF, back.y() - x * ARROW_HALF)))
                .append('Z');
    }

    private static void corner(StringBuilder path, Spot before, Spot corner, Spot next) {
        double radius = Math.min(CORNER, Math.min(distance(before, corner), distance(corner, next)) / 2);
        path.append('L')
                .append(pair(towards(corner, before, radius)))
                .append('Q')
                .append(pair(corner))
                .append(' ')
                .append(pair(towards(corner, next, radius)));
    }

    private static double distance(Spot one, Spot other) {
        return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }

    private static Spot towards(Spot from, Spot to, double distance) {
        return new Spot(
                from.x() + Math.signum(to.x() - from.x()) * distance,
                from.y() + Math.signum(to.y() - from.y()) * distance);
    }

    private static String pair(Spot spot) {
        return number(spot.x()) + " " + number(spot.y());
    }

    private void attribute(String name, double value) {
        text.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return sign + whole + (rest == 0 ? "" : "." + rest);
    }

    private static String escaped(String content) {
        return Line.shown(content, Integer.MAX_VALUE)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
