package io.sagaz.compiler.picture;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.compiler.syntax.Call;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Comment;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Literal;
import io.sagaz.compiler.syntax.Work;
import java.util.List;
import java.util.Optional;

/** The words of a file in one line, as a picture shows them. */
final class Wording {
    private static final Work.Visitor<SagaGraph.Kind> KIND = new KindOfWork();

    private final FileUnit unit;

    Wording(FileUnit unit) {
        this.unit = unit;
    }

    static SagaGraph.Kind kind(Work work) {
        return work.accept(KIND);
    }

    /** As typed, with comments left out and white space drawn together. */
    String text(Span span) {
        StringBuilder text = new StringBuilder();
        int next = span.start().offset();
        for (Comment comment : unit.comments()) {
            int start = comment.span().start().offset();
            if (start >= next && start < span.end().offset()) {
                text.append(unit.text(), next, start).append(' ');
                next = Math.min(comment.span().end().offset(), span.end().offset());
            }
        }
        return text.append(unit.text(), next, span.end().offset())
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    String work(Work work) {
        return work.accept(new TextOfWork());
    }

    Optional<SagaGraph.FanOut> fanOut(Work work) {
        Optional<Work.FanOut> fanOut = work instanceof Work.Action action
                ? action.fanOut()
                : work instanceof Work.Run run ? run.fanOut() : Optional.empty();
        return fanOut.map(it -> new SagaGraph.FanOut(
                it.each().map(each -> text(each.span())).orElse("for each"),
                it.atMost().map(Literal::text),
                it.tolerate().map(Literal::text)));
    }

    /** Such as {@code Payments.charge}. */
    static String call(Call call) {
        return call.service().text() + "." + call.operation().text();
    }

    List<String> recovery(Clause.Recover clause) {
        Alternative.Visitor<String> visitor = new TextOfAlternative();
        return clause.alternatives().stream().map(each -> each.accept(visitor)).toList();
    }

    /** Empty if it says that nothing undoes the step. */
    Optional<String> compensation(Clause.Compensation compensation) {
        if (compensation instanceof Clause.Compensation.Undo undo) {
            return Optional.of(call(undo.call()));
        }
        return compensation instanceof Clause.Compensation.Manual manual
                ? Optional.of("manual " + manual.task().text())
                : Optional.empty();
    }

    private final class TextOfWork implements Work.Visitor<String> {
        @Override
        public String waitFor(Work.WaitFor work) {
            return text(work.span());
        }

        @Override
        public String waitUntil(Work.WaitUntil work) {
            return text(work.span());
        }

        @Override
        public String await(Work.Await work) {
            return text(work.span());
        }

        @Override
        public String action(Work.Action work) {
            return call(work.call());
        }

        @Override
        public String run(Work.Run work) {
            return "run " + work.saga().text();
        }

        @Override
        public String missing(Work.Missing work) {
            return "";
        }
    }

    private static final class KindOfWork implements Work.Visitor<SagaGraph.Kind> {
        @Override
        public SagaGraph.Kind waitFor(Work.WaitFor work) {
            return SagaGraph.Kind.WAIT;
        }

        @Override
        public SagaGraph.Kind waitUntil(Work.WaitUntil work) {
            return SagaGraph.Kind.WAIT;
        }

        @Override
        public SagaGraph.Kind await(Work.Await work) {
            return SagaGraph.Kind.AWAIT;
        }

        @Override
        public SagaGraph.Kind action(Work.Action work) {
            return SagaGraph.Kind.ACTION;
        }

        @Override
        public SagaGraph.Kind run(Work.Run work) {
            return SagaGraph.Kind.CHILD;
        }

        @Override
        public SagaGraph.Kind missing(Work.Missing work) {
            return SagaGraph.Kind.ACTION;
        }
    }

    private final class TextOfAlternative implements Alternative.Visitor<String> {
        @Override
        public String retries(Alternative.Retries alternative) {
            return "retry "
                    + alternative
                            .retry()
                            .count()
                            .map(Literal::text)
                            .or(() -> alternative.retry().named().map(name -> name.text()))
                            .orElseGet(() -> alternative.retry().forever()
                                    ? "forever"
                                    : text(alternative.retry().span()));
        }

        @Override
        public String skip(Alternative.Skip alternative) {
            return "skip";
        }

        @Override
        public String defaultValue(Alternative.Default alternative) {
            return "default " + text(alternative.value().span());
        }

        @Override
        public String compensate(Alternative.Compensate alternative) {
            return "compensate";
        }

        @Override
        public String rollback(Alternative.Rollback alternative) {
            return "rollback";
        }

        @Override
        public String manual(Alternative.Manual alternative) {
            return "manual";
        }

        @Override
        public String other(Alternative.Other alternative) {
            return call(alternative.call());
        }
    }
}
