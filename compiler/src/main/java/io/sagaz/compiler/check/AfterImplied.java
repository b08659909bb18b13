package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.Edge;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** {@code after} says what doesn't hold anyway (0404). */
final class AfterImplied implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        if (!saga.whole() || saga.graph().isEmpty()) {
            return;
        }
        for (Edge edge : saga.edges()) {
            if (edge.origin() == Edge.Origin.AFTER && implied(saga, edge)) {
                report.accept(describe(saga, edge));
            }
        }
    }

    /** Whether the step waits for the other without this edge; of two such edges the later one is the surplus. */
    private static boolean implied(ResolvedSaga saga, Edge edge) {
        Set<Integer> seen = new HashSet<>();
        List<Integer> open = new ArrayList<>(List.of(edge.to()));
        while (!open.isEmpty()) {
            int at = open.remove(open.size() - 1);
            for (Edge other : saga.edges()) {
                boolean laterTwin = other.origin() == Edge.Origin.AFTER
                        && other.to() == edge.to()
                        && other.from() == edge.from()
                        && other.span().start().offset() > edge.span().start().offset();
                if (!other.equals(edge) && !laterTwin && other.to() == at && seen.add(other.from())) {
                    open.add(other.from());
                }
            }
        }
        return seen.contains(edge.from());
    }

    private static Diagnostic describe(ResolvedSaga saga, Edge edge) {
        ResolvedStep step = saga.steps().get(edge.to());
        ResolvedStep earlier = saga.steps().get(edge.from());
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        edge.span(),
                        Code.AFTER_IMPLIED,
                        "`" + step.name() + "` waits for `" + earlier.name() + "` anyway")
                .help("leave it out");
        step.syntax().clauses().stream()
                .filter(Clause.After.class::isInstance)
                .map(Clause.After.class::cast)
                .filter(clause ->
                        clause.steps().stream().anyMatch(name -> name.span().equals(edge.span())))
                .findFirst()
                .ifPresent(clause -> diagnostic.fix("Remove it", removal(saga, clause, edge.span())));
        return diagnostic.build();
    }

    private static Edit removal(ResolvedSaga saga, Clause.After clause, Span name) {
        List<Name> names = clause.steps();
        if (names.size() == 1) {
            return Insertion.remove(saga, clause.span());
        }
        if (names.get(0).span().equals(name)) {
            return new Edit(
                    new Span(name.file(), name.start(), names.get(1).span().start()), "");
        }
        Span before = name;
        for (Name each : names) {
            if (each.span().end().offset() < name.start().offset()) {
                before = each.span();
            }
        }
        return new Edit(new Span(name.file(), before.end(), name.end()), "");
    }
}
