package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.kernel.StepGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Which step waits for which: as written, by {@code after} (0403), by using an output. */
final class Ordering {
    private final Site site;
    private final List<SagaScope.Entry> entries;
    private final List<Edge> edges = new ArrayList<>();

    Ordering(Site site, List<SagaScope.Entry> entries) {
        this.site = site;
        this.entries = entries;
    }

    List<Edge> edges(List<Read> reads) {
        asWritten();
        entries.forEach(this::after);
        for (Read read : reads) {
            boolean inStep = read.reader() != Read.RETURN && read.reader() != read.step();
            if (inStep && read.what() == Read.What.OUTPUT && !read.where().isCompensation()) {
                edges.add(new Edge(read.step(), read.reader(), Edge.Origin.READ, read.span()));
            }
        }
        return List.copyOf(edges);
    }

    /** Empty if they form a cycle. */
    static Optional<StepGraph> graph(int steps, List<Edge> edges) {
        List<List<Integer>> predecessors = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            TreeSet<Integer> before = new TreeSet<>();
            for (Edge edge : edges) {
                if (edge.to() == step) {
                    before.add(edge.from());
                }
            }
            predecessors.add(List.copyOf(before));
        }
        return StepGraph.of(predecessors);
    }

    /** Every step of a statement waits for every step of the last statement before it that has any. */
    private void asWritten() {
        List<SagaScope.Entry> before = List.of();
        List<SagaScope.Entry> current = new ArrayList<>();
        for (SagaScope.Entry entry : entries) {
            if (!current.isEmpty() && current.get(0).block() != entry.block()) {
                before = current;
                current = new ArrayList<>();
            }
            current.add(entry);
            for (SagaScope.Entry earlier : before) {
                edges.add(new Edge(earlier.index(), entry.index(), Edge.Origin.ORDER, entry.span()));
            }
        }
    }

    private void after(SagaScope.Entry step) {
        for (Clause clause : step.syntax().clauses()) {
            if (clause instanceof Clause.After after) {
                after.steps().stream().filter(name -> !name.missing()).forEach(name -> after(step, name));
            }
        }
    }

    private void after(SagaScope.Entry step, Name name) {
        Optional<SagaScope.Entry> found = entries.stream()
                .filter(entry -> entry.name().equals(name.text()))
                .findFirst();
        if (found.isEmpty()) {
            unknown(step, name);
            return;
        }
        SagaScope.Entry earlier = found.get();
        boolean sibling = step.parallel() && step.block() == earlier.block();
        if (earlier.index() <= step.index() || sibling) {
            edges.add(new Edge(earlier.index(), step.index(), Edge.Origin.AFTER, name.span()));
        } else {
            site.report(site.at(
                            name.span(),
                            Code.AFTER_UNKNOWN,
                            "`" + step.name() + "` can't wait for `" + name.text() + "`, which comes later")
                    .related(earlier.span(), "starts only when `" + step.name() + "` is done")
                    .help("move step `" + name.text() + "` above step `" + step.name() + "`"));
        }
    }

    private void unknown(SagaScope.Entry step, Name name) {
        List<String> others = entries.stream()
                .filter(entry -> entry.index() < step.index() || (step.parallel() && entry.block() == step.block()))
                .map(SagaScope.Entry::name)
                .filter(other -> !other.equals(step.name()))
                .toList();
        Diagnostic.Builder diagnostic =
                site.at(name.span(), Code.AFTER_UNKNOWN, "there is no step `" + name.text() + "` to wait for");
        Optional<String> near = Spelling.nearest(name.text(), others);
        if (near.isPresent()) {
            diagnostic
                    .help("did you mean `" + near.get() + "`?")
                    .fix("Write `" + near.get() + "`", new Edit(name.span(), near.get()));
        } else if (!others.isEmpty()) {
            diagnostic.help("steps that it may wait for: " + Wording.list(others));
        }
        site.report(diagnostic);
    }
}
