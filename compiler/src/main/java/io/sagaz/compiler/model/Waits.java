package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What no rewriting of the order of steps changes: which step names another in {@code after} or reads something of it. */
final class Waits {
    private final List<SagaScope.Entry> entries;
    private final List<Edge> edges = new ArrayList<>();

    /** @param reads those of steps written later too */
    Waits(List<SagaScope.Entry> entries, List<Read> reads) {
        this.entries = entries;
        for (Read read : reads) {
            boolean ofResult = read.what() != Read.What.UNDONE && !read.where().isCompensation();
            if (ofResult && read.reader() != Read.RETURN && read.reader() != read.step()) {
                edges.add(new Edge(read.step(), read.reader(), Edge.Origin.READ, read.span()));
            }
        }
        for (SagaScope.Entry step : entries) {
            step.syntax().clauses().stream()
                    .filter(Clause.After.class::isInstance)
                    .flatMap(clause -> ((Clause.After) clause).steps().stream())
                    .forEach(name -> entries.stream()
                            .filter(entry -> entry.name().equals(name.text()))
                            .findFirst()
                            .ifPresent(earlier -> edges.add(
                                    new Edge(earlier.index(), step.index(), Edge.Origin.AFTER, name.span()))));
        }
    }

    /** How a step waits for another one, link by link; empty if it doesn't. */
    List<Edge> path(SagaScope.Entry waiting, SagaScope.Entry awaited) {
        List<Edge> path = new ArrayList<>();
        search(waiting.index(), awaited.index(), new HashSet<>(), path);
        return path;
    }

    private boolean search(int at, int awaited, Set<Integer> seen, List<Edge> path) {
        if (!seen.add(at)) {
            return false;
        }
        for (Edge edge : edges) {
            if (edge.to() == at) {
                path.add(edge);
                if (edge.from() == awaited || search(edge.from(), awaited, seen, path)) {
                    return true;
                }
                path.remove(path.size() - 1);
            }
        }
        return false;
    }

    /** Such as {@code `a`, which waits for `b`, which waits for `c`}. */
    String chain(List<Edge> path) {
        return Stream.concat(path.stream().limit(1).map(Edge::to), path.stream().map(Edge::from))
                .map(this::name)
                .collect(Collectors.joining(", which waits for "));
    }

    String link(Edge edge) {
        return name(edge.to()) + " waits for " + name(edge.from());
    }

    private String name(int step) {
        return "`" + entries.get(step).name() + "`";
    }
}
