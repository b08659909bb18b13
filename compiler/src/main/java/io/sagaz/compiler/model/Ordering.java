package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.diagnostics.Suggestions;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.kernel.StepGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which step waits for which: as written, by {@code after} (0403), by using an output (0310). */
final class Ordering {
    private final Site site;
    private final List<SagaScope.Entry> entries;
    private final List<Read> reads;
    private final List<Read> early;
    private final Waits waits;
    private final List<Edge> edges = new ArrayList<>();

    /** @param early readings of steps that come later */
    Ordering(Site site, List<SagaScope.Entry> entries, List<Read> reads, List<Read> early) {
        this.site = site;
        this.entries = entries;
        this.reads = reads;
        this.early = early;
        this.waits =
                new Waits(entries, Stream.concat(reads.stream(), early.stream()).toList());
    }

    List<Edge> edges() {
        early.forEach(this::early);
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
        site.use(earlier.span());
        boolean sibling = step.parallel() && step.block() == earlier.block();
        if (earlier.index() <= step.index() || sibling) {
            edges.add(new Edge(earlier.index(), step.index(), Edge.Origin.AFTER, name.span()));
        } else {
            String says = "`" + step.name() + "` can't wait for ";
            later(name.span(), Code.AFTER_UNKNOWN, says, step, earlier, "take `" + name.text() + "` out of `after`");
        }
    }

    private void early(Read read) {
        SagaScope.Entry reading = entries.get(read.reader());
        SagaScope.Entry step = entries.get(read.step());
        String says = "`" + reading.name() + "` reads ";
        later(read.span(), Code.READS_LATER_STEP, says, reading, step, "read the input or an earlier step instead");
    }

    /** @param remedy what helps where the later step can't be moved up, because it waits for this one */
    private void later(Span span, Code code, String says, SagaScope.Entry step, SagaScope.Entry later, String remedy) {
        List<Edge> path = waits.path(later, step);
        if (path.isEmpty()) {
            Diagnostic.Builder plain = site.at(span, code, says + "`" + later.name() + "`, which comes later")
                    .related(later.span(), "starts only when `" + step.name() + "` is done")
                    .help("move step `" + later.name() + "` above step `" + step.name() + "`");
            List<Read> all = Stream.concat(reads.stream(), early.stream()).toList();
            new MoveUp(site, entries, all).offer(plain, later, step);
            site.report(plain);
            return;
        }
        Diagnostic.Builder diagnostic = site.at(span, code, says + waits.chain(path));
        path.forEach(edge -> diagnostic.related(edge.span(), waits.link(edge)));
        site.report(diagnostic.help("this closes a circle: " + remedy));
    }

    private void unknown(SagaScope.Entry step, Name name) {
        List<SagaScope.Entry> candidates = entries.stream()
                .filter(entry -> entry.index() < step.index() || (step.parallel() && entry.block() == step.block()))
                .filter(entry -> !entry.name().equals(step.name()))
                .toList();
        List<String> others = candidates.stream().map(SagaScope.Entry::name).toList();
        Diagnostic.Builder diagnostic =
                site.at(name.span(), Code.AFTER_UNKNOWN, "there is no step `" + name.text() + "` to wait for");
        Optional<String> near = Suggestions.nearest(name.text(), others);
        if (near.isPresent()) {
            diagnostic
                    .help("did you mean `" + near.get() + "`?")
                    .fix("Write `" + near.get() + "`", new Edit(name.span(), near.get()));
        } else if (!others.isEmpty()) {
            diagnostic.help("steps that it may wait for: " + Wording.list(others));
        }
        site.missing(
                diagnostic,
                name.text(),
                site.identity(),
                candidates.stream()
                        .filter(entry -> near.filter(entry.name()::equals).isPresent())
                        .map(entry -> new MissingName.Suspect(entry.name(), entry.span()))
                        .findFirst());
    }
}
