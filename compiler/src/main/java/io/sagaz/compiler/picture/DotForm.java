package io.sagaz.compiler.picture;

import static java.util.stream.Collectors.joining;

import io.sagaz.kernel.Mark;
import java.util.stream.Stream;

/** A picture as a graph in Graphviz's language DOT. Not safe for several threads. */
public final class DotForm {
    private static final String INK = "#1e293b";
    private static final String FAINT = "#64748b";

    private final SagaGraph graph;
    private final StringBuilder text = new StringBuilder();

    private DotForm(SagaGraph graph) {
        this.graph = graph;
    }

    public static String print(SagaGraph graph) {
        return new DotForm(graph).print();
    }

    private String print() {
        String title = Line.shown(graph.name().simple()) + ", version " + graph.version();
        text.append("digraph ").append(quoted(Line.shown(graph.name().text()))).append(" {\n");
        line("graph [label=" + quoted(title)
                + ", labelloc=t, fontname=\"sans-serif\", fontsize=16, nodesep=0.4, ranksep=0.5]");
        line("node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fontsize=11, fontcolor=\"" + INK
                + "\", margin=\"0.2,0.1\"]");
        line("edge [color=\"" + FAINT + "\", arrowsize=0.7]");
        for (int index = 0; index < graph.nodes().size(); index++) {
            node(index, graph.nodes().get(index));
        }
        graph.drawnEdges()
                .forEach(
                        edge -> line("s" + edge.from() + " -> s" + edge.to() + (edge.data() ? " [penwidth=2.2]" : "")));
        return text.append("}\n").toString();
    }

    private void node(int index, SagaGraph.Node node) {
        String style = "rounded,filled" + (node.isQuery() ? ",dashed" : "");
        String border = node.mark() == Mark.PIVOT ? ", peripheries=2, penwidth=2.5" : "";
        line("s" + index + " [label=" + label(node) + colours(Hue.of(node.zone())) + ", style=" + quoted(style) + border
                + (node.isPause() ? ", shape=ellipse" : "") + "]");
        node.compensation().ifPresent(undo -> {
            line("c" + index + " [label=" + quoted(Line.shown(undo)) + colours(Hue.COMPENSATION)
                    + ", style=\"rounded,filled,dotted\", fontsize=10]");
            line("s" + index + " -> c" + index + " [style=dotted, color=\"" + Hue.COMPENSATION.stroke() + "\"]");
            line("{ rank=same; s" + index + "; c" + index + " }");
        });
    }

    private static String colours(Hue hue) {
        return ", fillcolor=\"" + hue.fill() + "\", color=\"" + hue.stroke() + "\"";
    }

    private static String label(SagaGraph.Node node) {
        return "\""
                + Stream.concat(
                                Line.markOf(node).stream(),
                                Line.inBox(node).stream().map(Line::text))
                        .map(DotForm::escaped)
                        .collect(joining("\\n"))
                + "\"";
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }

    private static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    /** DOT reads backslashes and also the entities of HTML in a string. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
    }
}
