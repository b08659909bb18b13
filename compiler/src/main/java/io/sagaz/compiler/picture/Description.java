package io.sagaz.compiler.picture;

import static java.util.stream.Collectors.joining;

import io.sagaz.kernel.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A picture in words, for who can't see it. */
final class Description {
    private static final int STEPS_MAX = 100;

    private Description() {}

    static String of(SagaGraph graph) {
        List<String> sentences = new ArrayList<>();
        graph.doc().ifPresent(doc -> sentences.add(doc.replaceAll("\\s+", " ").strip()));
        for (int step = 0; step < Math.min(STEPS_MAX, graph.nodes().size()); step++) {
            int index = step;
            String after = graph.drawnEdges().stream()
                    .filter(edge -> edge.to() == index)
                    .map(edge -> graph.nodes().get(edge.from()).name())
                    .collect(joining(", "));
            sentences.add(of(graph.nodes().get(step)) + (after.isEmpty() ? "" : "; after " + after) + ".");
        }
        int more = graph.nodes().size() - STEPS_MAX;
        return String.join(" ", sentences) + (more > 0 ? " " + more + " more steps." : "");
    }

    /** Such as {@code reserve: Inventory.reserve; before the pivot; compensate Inventory.release}. */
    static String of(SagaGraph.Node node) {
        Stream<String> lines = Line.of(node).stream()
                .filter(line -> line.role() != Line.Role.NAME)
                .map(Line::text);
        Stream<String> undo = node.compensation().map(it -> "compensate " + it).stream();
        return node.name() + ": "
                + Stream.of(lines, Line.markOf(node).stream(), zone(node.zone()), undo)
                        .flatMap(each -> each)
                        .collect(joining("; "));
    }

    private static Stream<String> zone(Zone zone) {
        return zone == Zone.FREE || zone == Zone.PIVOT
                ? Stream.of()
                : Stream.of(zone.name().toLowerCase(Locale.ROOT) + " the pivot");
    }
}
