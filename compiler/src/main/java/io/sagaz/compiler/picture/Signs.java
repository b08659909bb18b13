package io.sagaz.compiler.picture;

/** The small signs beside a name, each about 14 pixels high around a point. */
final class Signs {
    private Signs() {}

    static void clock(SvgText svg, double x, double y) {
        svg.openGroup("sign", x, y);
        svg.path("line", "M6 0A6 6 0 1 1-6 0 6 6 0 1 1 6 0ZM0-3.5V0L2.6 1.6");
        svg.close("g");
    }

    static void lock(SvgText svg, double x, double y) {
        svg.openGroup("sign", x, y);
        svg.path("line", "M-3-1V-3.4A3 3 0 0 1 3-3.4V-1");
        svg.path("solid", "M-5-1H5V6H-5Z");
        svg.close("g");
    }

    /** A box in a box: a saga inside this one. */
    static void nested(SvgText svg, double x, double y) {
        svg.openGroup("sign", x, y);
        svg.path("line", "M-6-5H6V5H-6Z");
        svg.path("solid", "M-3-2H3V2H-3Z");
        svg.close("g");
    }
}
