package io.sagaz.compiler.picture;

/** How a drawn picture looks, but for the colours of the zones. Without variables: not every viewer of SVG has them. */
final class Stylesheet {
    static final String COMMON = """
              .sagaz text { text-anchor: middle }
              .sagaz .title { font-size: 17px; font-weight: 700; text-anchor: start }
              .sagaz .version, .sagaz .zone, .sagaz .legend { font-size: 12px; text-anchor: start }
              .sagaz .zone { font-weight: 600 }
              .sagaz .name { font-size: 14px; font-weight: 700 }
              .sagaz .work { font-size: 12px }
              .sagaz .note { font-size: 11px }
              .sagaz .box { stroke-width: 1.4 }
              .sagaz .thick { stroke-width: 3 }
              .sagaz .inner, .sagaz .line, .sagaz .undoing, .sagaz .edge { fill: none; stroke-width: 1.4 }
              .sagaz .edge.data { stroke-width: 2.6 }
              .sagaz .query .box { stroke-dasharray: 6 4 }
              .sagaz .undoing { stroke-width: 1.6; stroke-linecap: round; stroke-dasharray: 0.1 4 }
              .sagaz .compensation .box { stroke-linecap: round; stroke-dasharray: 0.1 4; stroke-width: 1.8 }
              .sagaz .ground { opacity: 0.38 }
            """;

    static final String LIGHT = """
              .sagaz .page { fill: #ffffff; stroke: #cbd5e1 }
              .sagaz text { fill: #0f172a }
              .sagaz .version, .sagaz .legend, .sagaz .note { fill: #475569 }
              .sagaz .edge, .sagaz .sign .line { stroke: #475569 }
              .sagaz .head, .sagaz .sign .solid { fill: #475569 }
            """;

    static final String DARK = """
                .sagaz .page { fill: #0f172a; stroke: #334155 }
                .sagaz text { fill: #f1f5f9 }
                .sagaz .version, .sagaz .legend, .sagaz .note { fill: #cbd5e1 }
                .sagaz .edge, .sagaz .sign .line { stroke: #94a3b8 }
                .sagaz .head, .sagaz .sign .solid { fill: #94a3b8 }
            """;

    private Stylesheet() {}
}
