package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Clause;
import java.util.List;
import java.util.Optional;

/** Moves a step, with its lines, above an earlier one. */
final class MoveUp {
    private final Site site;
    private final List<SagaScope.Entry> entries;
    private final List<Read> reads;

    /** @param reads those of steps that come later too */
    MoveUp(Site site, List<SagaScope.Entry> entries, List<Read> reads) {
        this.site = site;
        this.entries = entries;
        this.reads = reads;
    }

    /** Offers it where both have lines of their own and all that the step needs is above the other one already. */
    void offer(Diagnostic.Builder diagnostic, SagaScope.Entry step, SagaScope.Entry above) {
        boolean plain = !step.parallel() && !above.parallel() && !hasDoc(step) && !hasDoc(above);
        Optional<Span> lines = lines(step.syntax().span());
        Optional<Span> target = lines(above.syntax().span());
        if (plain && !needsAnyFrom(step, above) && lines.isPresent() && target.isPresent()) {
            diagnostic.fix(
                    "Move step `" + step.name() + "` above step `" + above.name() + "`",
                    new Edit(Spans.before(target.get()), site.text(lines.get())),
                    new Edit(lines.get(), ""));
        }
    }

    /** Where a doc comment stands isn't known. */
    private static boolean hasDoc(SagaScope.Entry step) {
        return step.syntax().header().doc().isPresent();
    }

    private boolean needsAnyFrom(SagaScope.Entry step, SagaScope.Entry first) {
        boolean reading = reads.stream()
                .anyMatch(read ->
                        read.reader() == step.index() && read.step() != step.index() && read.step() >= first.index());
        return reading
                || step.syntax().clauses().stream()
                        .filter(Clause.After.class::isInstance)
                        .flatMap(clause -> ((Clause.After) clause).steps().stream())
                        .anyMatch(name -> entries.stream()
                                .anyMatch(entry -> entry.name().equals(name.text()) && entry.index() >= first.index()));
    }

    /** From the first column to the end of its last line; empty if something else stands on them. */
    private Optional<Span> lines(Span span) {
        String text = site.unit().text();
        int start = text.lastIndexOf('\n', span.start().offset() - 1) + 1;
        int newline = text.indexOf('\n', span.end().offset());
        boolean alone = newline >= 0
                && text.substring(start, span.start().offset()).isBlank()
                && text.substring(span.end().offset(), newline).isBlank();
        if (!alone) {
            return Optional.empty();
        }
        Position from = new Position(start, span.start().line(), 1);
        Position to = new Position(newline + 1, span.end().line() + 1, 1);
        return Optional.of(new Span(span.file(), from, to));
    }
}
