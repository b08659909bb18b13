package io.sagaz.compiler.format;

import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.compiler.syntax.Call;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Limit;
import io.sagaz.compiler.syntax.Statement;
import io.sagaz.compiler.syntax.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A step: its work in one line, and each clause in a line of its own, in the usual order. */
final class StepStyle {
    private final Phrases phrases;
    private final Blocks blocks;

    StepStyle(Phrases phrases, Blocks blocks) {
        this.phrases = phrases;
        this.blocks = blocks;
    }

    Doc step(Statement.Step step) {
        int first = blocks.after(step.header().annotations(), phrases.start(step.span()));
        int work = phrases.start(step.work().span());
        List<Doc> clauses = new ArrayList<>();
        step.clauses().stream()
                .sorted(Comparator.comparing(each -> each.accept(new Rank())))
                .forEach(each -> {
                    clauses.add(Doc.Line.HARD);
                    clauses.add(each.accept(new ClauseStyle()));
                });
        return Doc.all(
                blocks.annotationLines(step.header().annotations()),
                phrases.words(first, work),
                Doc.SPACE,
                step.work().accept(new WorkStyle()),
                new Doc.Nest(Blocks.INDENT, new Doc.Concat(clauses)));
    }

    private Doc call(Call call) {
        return phrases.expression(phrases.start(call.span()), phrases.end(call.span()));
    }

    /** {@code word Name(arguments)}. */
    Doc naming(int from) {
        return Doc.all(phrases.word(from), Doc.SPACE, phrases.word(from + 1), phrases.arguments(from + 2));
    }

    private Doc compensation(Clause.Compensate clause) {
        int first = phrases.start(clause.span());
        int end = phrases.end(clause.span());
        if (!(clause.compensation() instanceof Clause.Compensation.Undo undo)) {
            return phrases.words(first, end);
        }
        int call = phrases.start(undo.call().span());
        return Doc.all(
                phrases.words(first, call),
                Doc.SPACE,
                call(undo.call()),
                limits(phrases.end(undo.call().span()), end, Optional.empty(), undo.limits()));
    }

    /** What may stand in braces after a call; empty without any. */
    private Doc limits(int open, int end, Optional<Clause.Compensate> compensate, List<Limit> limits) {
        if (open == end) {
            return new Doc.Concat(List.of());
        }
        List<Blocks.Entry> entries = new ArrayList<>();
        compensate.ifPresent(each -> entries.add(
                new Blocks.Entry(phrases.start(each.span()), phrases.end(each.span()), compensation(each))));
        for (Limit each : limits) {
            int from = phrases.start(each.span());
            int to = phrases.end(each.span());
            entries.add(new Blocks.Entry(from, to, phrases.words(from, to)));
        }
        entries.sort(Comparator.comparing(Blocks.Entry::first));
        return Doc.all(Doc.SPACE, blocks.clauses(open, entries));
    }

    /** {@code after when verify compensate retry timeout recover emit}. */
    private static final class Rank implements Clause.Visitor<Integer> {
        @Override
        public Integer after(Clause.After clause) {
            return 0;
        }

        @Override
        public Integer when(Clause.When clause) {
            return 1;
        }

        @Override
        public Integer verify(Clause.Verify clause) {
            return 2;
        }

        @Override
        public Integer limited(Clause.Limited clause) {
            return clause.limit() instanceof Limit.Timeout ? 5 : 4;
        }

        @Override
        public Integer compensate(Clause.Compensate clause) {
            return 3;
        }

        @Override
        public Integer recover(Clause.Recover clause) {
            return 6;
        }

        @Override
        public Integer emit(Clause.Emits clause) {
            return 7;
        }
    }

    private final class ClauseStyle implements Clause.Visitor<Doc> {
        private Doc words(Clause clause) {
            return phrases.words(phrases.start(clause.span()), phrases.end(clause.span()));
        }

        @Override
        public Doc after(Clause.After clause) {
            return words(clause);
        }

        @Override
        public Doc when(Clause.When clause) {
            int first = phrases.start(clause.span());
            return Doc.all(phrases.word(first), Doc.SPACE, phrases.expression(first + 1, phrases.end(clause.span())));
        }

        @Override
        public Doc verify(Clause.Verify clause) {
            return Doc.all(phrases.word(phrases.start(clause.span())), Doc.SPACE, call(clause.call()));
        }

        @Override
        public Doc limited(Clause.Limited clause) {
            return words(clause);
        }

        @Override
        public Doc compensate(Clause.Compensate clause) {
            return compensation(clause);
        }

        @Override
        public Doc recover(Clause.Recover clause) {
            List<Doc> docs = new ArrayList<>();
            for (Alternative each : clause.alternatives()) {
                int first = phrases.start(each.span());
                if (!docs.isEmpty()) {
                    docs.add(Doc.Line.HARD);
                    docs.add(phrases.word(first - 1));
                    docs.add(Doc.SPACE);
                }
                docs.add(alternative(each));
            }
            return Doc.all(phrases.word(phrases.start(clause.span())), Doc.SPACE, new Doc.Align(new Doc.Concat(docs)));
        }

        private Doc alternative(Alternative alternative) {
            int first = phrases.start(alternative.span());
            int end = phrases.end(alternative.span());
            if (alternative instanceof Alternative.Other other) {
                return Doc.all(
                        call(other.call()),
                        limits(phrases.end(other.call().span()), end, other.compensate(), other.limits()));
            }
            if (alternative instanceof Alternative.Default) {
                return Doc.all(phrases.word(first), Doc.SPACE, phrases.expression(first + 1, end));
            }
            return phrases.words(first, end);
        }

        @Override
        public Doc emit(Clause.Emits clause) {
            return naming(phrases.start(clause.span()));
        }
    }

    private final class WorkStyle implements Work.Visitor<Doc> {
        private Doc words(int from, int value, int end) {
            return Doc.all(phrases.words(from, value), Doc.SPACE, phrases.expression(value, end));
        }

        @Override
        public Doc waitFor(Work.WaitFor work) {
            int first = phrases.start(work.span());
            return words(first, first + 1, phrases.end(work.span()));
        }

        @Override
        public Doc waitUntil(Work.WaitUntil work) {
            int first = phrases.start(work.span());
            return words(first, first + 2, phrases.end(work.span()));
        }

        @Override
        public Doc await(Work.Await work) {
            int first = phrases.start(work.span());
            int end = phrases.end(work.span());
            boolean hasDefault = work.otherwise().flatMap(Work.Otherwise::value).isPresent();
            if (!hasDefault) {
                return phrases.words(first, end);
            }
            int otherwise = phrases.start(work.otherwise().orElseThrow().span());
            return words(first, otherwise + 2, end);
        }

        @Override
        public Doc action(Work.Action work) {
            return fannedOut(work.fanOut(), call(work.call()));
        }

        @Override
        public Doc run(Work.Run work) {
            int name = phrases.start(work.saga().span());
            return fannedOut(work.fanOut(), naming(name - 1));
        }

        @Override
        public Doc missing(Work.Missing work) {
            throw new IllegalStateException("a step without work is left as typed");
        }

        private Doc fannedOut(Optional<Work.FanOut> fanOut, Doc done) {
            if (fanOut.isEmpty()) {
                return done;
            }
            int first = phrases.start(fanOut.get().span());
            int end = phrases.end(fanOut.get().span());
            int tolerate = fanOut.get()
                    .tolerate()
                    .map(each -> phrases.start(each.span()) - 1)
                    .orElse(end);
            List<Doc> docs = new ArrayList<>();
            if (tolerate > first) {
                docs.add(bounds(fanOut.get(), first, tolerate));
                docs.add(Doc.Line.HARD);
            }
            if (tolerate < end) {
                docs.add(phrases.words(tolerate, end));
                docs.add(Doc.Line.HARD);
            }
            docs.add(done);
            return new Doc.Align(new Doc.Concat(docs));
        }

        /** {@code for each name in list at most 16}. */
        private Doc bounds(Work.FanOut fanOut, int first, int end) {
            if (fanOut.each().isEmpty()) {
                return phrases.words(first, end);
            }
            int list = phrases.start(fanOut.each().get().list().span());
            int listEnd = phrases.end(fanOut.each().get().list().span());
            Doc each = words(first, list, listEnd);
            return listEnd == end ? each : Doc.all(each, Doc.SPACE, phrases.words(listEnd, end));
        }
    }
}
