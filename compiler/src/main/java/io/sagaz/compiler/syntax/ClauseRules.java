package io.sagaz.compiler.syntax;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.SourceText;
import io.sagaz.compiler.diagnostics.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which clauses may stand where, and how often: what the grammar leaves open. */
final class ClauseRules {
    private final SourceText source;
    private final Reports reports;

    ClauseRules(SourceText source, Reports reports) {
        this.source = source;
        this.reports = reports;
    }

    void check(Declaration.SagaDecl saga) {
        Map<String, Span> seen = new HashMap<>();
        for (SagaClause clause : saga.clauses()) {
            String kind = kind(clause);
            if (!kind.isEmpty()) {
                once(kind, clause.word(), clause.span(), seen);
            }
            if (!saga.statements().isEmpty()) {
                beforeSteps(clause, saga.statements().get(0));
            }
        }
        for (Statement statement : saga.statements()) {
            if (statement instanceof Statement.Step step) {
                check(step);
            } else if (statement instanceof Statement.Parallel parallel) {
                parallel.steps().forEach(this::check);
            }
        }
    }

    /** Empty for those that may be repeated. */
    private static String kind(SagaClause clause) {
        if (clause instanceof SagaClause.Index || clause instanceof SagaClause.Signal) {
            return "";
        }
        if (clause instanceof SagaClause.OnEnd end) {
            return "on " + end.moment();
        }
        return clause.getClass().getSimpleName();
    }

    private void beforeSteps(SagaClause clause, Statement first) {
        if (clause.span().start().compareTo(first.span().start()) < 0) {
            return;
        }
        String text = text(clause.span());
        Position place = first.span().start();
        String line = source.line(place.line());
        String indentation =
                line.substring(0, line.length() - line.stripLeading().length());
        Span before = new Span(first.span().file(), place, place);
        Span shown = first instanceof Statement.Step step
                ? step.name().span()
                : first instanceof Statement.Parallel parallel ? parallel.word() : before;
        reports.add(Diagnostic.at(
                        clause.word(),
                        Code.CLAUSE_MISPLACED,
                        "`" + text(clause.word()) + "` is a clause of the saga and comes after a step")
                .related(shown, "the first step")
                .help("move it in front of the first step")
                .fix(
                        "Move it in front of the first step",
                        new Edit(before, text + "\n" + indentation),
                        new Edit(withLine(clause.span()), ""))
                .build());
    }

    private void check(Statement.Step step) {
        if (reports.hasErrorWithin(step.span())) {
            // What was mended may be doubled by that.
            return;
        }
        Map<String, Span> seen = new HashMap<>();
        Allowed allowed = Allowed.by(step.work());
        step.mark().filter(mark -> !allowed.marks()).ifPresent(mark -> marked(mark, allowed));
        for (Clause clause : step.clauses()) {
            String word = clause.accept(ClauseWord.INSTANCE);
            if (!word.equals("emit")) {
                once(word, clause.word(), clause.span(), seen);
            }
            if (!allowed.words().contains(word)) {
                reports.add(Diagnostic.at(
                                clause.word(),
                                Code.CLAUSE_MISPLACED,
                                "`" + text(clause.word()) + "` isn't allowed on " + allowed.what())
                        .help("allowed are " + allowed.list())
                        .fix("Remove it", new Edit(withLine(clause.span()), ""))
                        .build());
            }
            if (clause instanceof Clause.Compensate compensate) {
                check(compensate);
            } else if (clause instanceof Clause.Recover recover) {
                recover.alternatives().forEach(each -> check(each, step.work()));
            }
        }
    }

    private void marked(Statement.Mark mark, Allowed allowed) {
        int end = mark.span().end().offset();
        while (end < source.text().length() && source.text().charAt(end) == ' ') {
            end++;
        }
        Span word = new Span(mark.span().file(), mark.span().start(), source.position(end));
        reports.add(Diagnostic.at(
                        mark.span(),
                        Code.CLAUSE_MISPLACED,
                        "`" + text(mark.span()) + "` isn't allowed on " + allowed.what())
                .why("it changes nothing, so there is nothing to commit or undo")
                .help("leave it out, or mark the call that it waits for")
                .fix("Remove it", new Edit(word, ""))
                .build());
    }

    private void check(Clause.Compensate compensate) {
        if (compensate.compensation() instanceof Clause.Compensation.Undo undo) {
            limits(undo.limits());
        }
    }

    private void check(Alternative alternative, Work work) {
        if (alternative instanceof Alternative.Other other) {
            limits(other.limits());
            other.compensate().ifPresent(this::check);
        } else if (alternative instanceof Alternative.Retries retries && work instanceof Work.Run) {
            reports.add(Diagnostic.at(
                            retries.span(),
                            Code.CLAUSE_MISPLACED,
                            "`retry` isn't allowed in the `recover` of a child saga")
                    .why("a child saga retries its own steps, and its end is final")
                    .help("write another alternative, such as `recover manual \"...\"`")
                    .build());
        }
    }

    private void limits(List<Limit> limits) {
        Map<String, Span> seen = new HashMap<>();
        for (Limit limit : limits) {
            String kind = limit instanceof Limit.Timeout ? "timeout" : "retry";
            once(kind, limit.span(), limit.span(), seen);
        }
    }

    /** @param word of the later one, which is too much */
    void once(String kind, Span word, Span clause, Map<String, Span> seen) {
        boolean typed = word.end().offset() > word.start().offset();
        Span first = typed ? seen.putIfAbsent(kind, word) : null;
        if (first != null) {
            reports.add(Diagnostic.at(word, Code.CLAUSE_MISPLACED, "`" + firstWord(text(word)) + "` is given twice")
                    .related(first, "given here before")
                    .help("keep one of them")
                    .fix("Remove this one", new Edit(withLine(clause), ""))
                    .build());
        }
    }

    private static String firstWord(String text) {
        return text.split("\\s", 2)[0];
    }

    private String text(Span span) {
        return source.text().substring(span.start().offset(), span.end().offset());
    }

    /** With the blanks in front of it, and its line if nothing else stands there. */
    private Span withLine(Span span) {
        String text = source.text();
        int start = span.start().offset();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        int end = span.end().offset();
        boolean alone = start > 0 && text.charAt(start - 1) == '\n' && end < text.length() && text.charAt(end) == '\n';
        return new Span(span.file(), source.position(alone ? start - 1 : start), span.end());
    }

    /** What a kind of work takes. */
    private record Allowed(String what, List<String> words) {
        private static final List<String> ALL =
                List.of("after", "when", "verify", "compensate", "retry", "timeout", "recover", "emit");

        /** Whether it may be a pivot or irreversible. */
        boolean marks() {
            return words.contains("compensate");
        }

        String list() {
            return "`" + String.join("`, `", words) + "`";
        }

        static Allowed by(Work work) {
            if (work instanceof Work.WaitFor || work instanceof Work.WaitUntil) {
                return new Allowed("a wait", List.of("after", "when"));
            }
            if (work instanceof Work.Await) {
                return new Allowed("an await", List.of("after", "when", "emit"));
            }
            return work instanceof Work.Run
                    ? new Allowed("a child saga", List.of("after", "when", "compensate", "recover", "emit"))
                    : new Allowed("a call", ALL);
        }
    }

    /** The word by which a clause is counted; {@code no retry} is a {@code retry}. */
    private enum ClauseWord implements Clause.Visitor<String> {
        INSTANCE;

        @Override
        public String after(Clause.After clause) {
            return "after";
        }

        @Override
        public String when(Clause.When clause) {
            return "when";
        }

        @Override
        public String verify(Clause.Verify clause) {
            return "verify";
        }

        @Override
        public String limited(Clause.Limited clause) {
            return clause.limit() instanceof Limit.Timeout ? "timeout" : "retry";
        }

        @Override
        public String compensate(Clause.Compensate clause) {
            return "compensate";
        }

        @Override
        public String recover(Clause.Recover clause) {
            return "recover";
        }

        @Override
        public String emit(Clause.Emits clause) {
            return "emit";
        }
    }
}
