package io.sagaz.compiler.picture;

import static java.util.stream.Collectors.joining;

import io.sagaz.kernel.Mark;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A picture as a flowchart of Mermaid, which many pages draw by themselves. Node names are numbers, so that no name of a
 * saga is read as a word of Mermaid's. Not safe for several threads.
 */
public final class MermaidForm {
    private static final String INK = "#1e293b";
    private static final String SAFE = " .,()-_…";

    /** What means something in Markdown: stars, backslashes, and underscores but those within a word. */
    private static final Pattern MARKDOWN = Pattern.compile("[*\\\\]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private final SagaGraph graph;
    private final StringBuilder text = new StringBuilder();

    private MermaidForm(SagaGraph graph) {
        this.graph = graph;
    }

    public static String print(SagaGraph graph) {
        return new MermaidForm(graph).print();
    }

    private String print() {
        text.append("flowchart TB\n");
        line("accTitle: " + escaped(Line.shown(graph.name().text())) + ", version " + graph.version());
        for (int index = 0; index < graph.nodes().size(); index++) {
            node(index, graph.nodes().get(index));
        }
        graph.drawnEdges().forEach(edge -> line("s" + edge.from() + (edge.data() ? " ==> s" : " --> s") + edge.to()));
        styles();
        return text.toString();
    }

    private void node(int index, SagaGraph.Node node) {
        line("s" + index + shape(node, label(node)));
        node.compensation().ifPresent(undo -> {
            line("c" + index + "([\"" + escaped(Line.shown(undo)) + "\"])");
            line("s" + index + " -.-> c" + index);
        });
    }

    private static String shape(SagaGraph.Node node, String label) {
        if (node.mark() == Mark.PIVOT) {
            return "[[\"" + label + "\"]]";
        }
        return node.isPause() ? "([\"" + label + "\"])" : "[\"" + label + "\"]";
    }

    private static String label(SagaGraph.Node node) {
        String sign = node.mark() == Mark.IRREVERSIBLE ? "🔒 " : node.isPause() ? "⏱ " : "";
        return sign
                + Line.inBox(node).stream()
                        .map(line -> line.role() == Line.Role.NAME
                                ? "<b>" + escaped(line.text()) + "</b>"
                                : escaped(line.text()))
                        .collect(joining("<br/>"));
    }

    private void styles() {
        for (Hue hue : Hue.values()) {
            List<String> members =
                    hue == Hue.COMPENSATION ? compensations() : steps(node -> Hue.of(node.zone()) == hue);
            String lines = hue == Hue.COMPENSATION ? ",stroke-dasharray:2 3" : "";
            style(hue.word(), "fill:" + hue.fill() + ",stroke:" + hue.stroke() + ",color:" + INK + lines, members);
        }
        style("pivotal", "stroke-width:4px", steps(node -> node.mark() == Mark.PIVOT));
        style("query", "stroke-dasharray:6 4", steps(SagaGraph.Node::isQuery));
    }

    private void style(String name, String properties, List<String> members) {
        if (!members.isEmpty()) {
            line("classDef " + name + " " + properties);
            line("class " + String.join(",", members) + " " + name);
        }
    }

    private List<String> steps(Predicate<SagaGraph.Node> which) {
        return IntStream.range(0, graph.nodes().size())
                .filter(index -> which.test(graph.nodes().get(index)))
                .mapToObj(index -> "s" + index)
                .toList();
    }

    private List<String> compensations() {
        return IntStream.range(0, graph.nodes().size())
                .filter(index -> graph.nodes().get(index).compensation().isPresent())
                .mapToObj(index -> "c" + index)
                .toList();
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }

    /** All but what can mean nothing to Mermaid or HTML goes by number. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        MARKDOWN.matcher(text).replaceAll(MermaidForm::plain).codePoints().forEach(codePoint -> {
            if (Character.isLetterOrDigit(codePoint) || SAFE.indexOf(codePoint) >= 0) {
                escaped.appendCodePoint(codePoint);
            } else {
                escaped.append('#').append(codePoint).append(';');
            }
        });
        return escaped.toString();
    }

    /**
     * Mermaid takes the numbers for what they stand for and then reads the text as Markdown. A star becomes its twin among
     * the operators; around the others stands what joins words and isn't seen, so that they mark nothing.
     */
    private static String plain(MatchResult found) {
        return found.group().equals("*") ? "\u2217" : Matcher.quoteReplacement("\u2060" + found.group() + "\u2060");
    }
}
