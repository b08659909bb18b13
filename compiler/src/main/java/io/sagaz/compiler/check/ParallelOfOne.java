package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.compiler.syntax.Statement;
import java.util.function.Consumer;

/** There are at least two steps to run in parallel (0406). */
final class ParallelOfOne implements Rule<FileUnit> {
    @Override
    public void check(FileUnit unit, Consumer<Diagnostic> report) {
        for (Declaration declaration : Declared.whole(unit)) {
            if (declaration instanceof Declaration.SagaDecl saga) {
                for (Statement statement : saga.statements()) {
                    if (statement instanceof Statement.Parallel parallel
                            && parallel.steps().size() < 2) {
                        report.accept(describe(unit, parallel));
                    }
                }
            }
        }
    }

    private static Diagnostic describe(FileUnit unit, Statement.Parallel parallel) {
        boolean empty = parallel.steps().isEmpty();
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        parallel.word(),
                        Code.PARALLEL_OF_ONE,
                        empty
                                ? "this `parallel` block has no steps"
                                : "one step alone has nothing to run in parallel with")
                .help(empty ? "leave it out" : "write the step without `parallel`");
        Span span = parallel.span();
        int start = span.start().offset();
        int end = span.end().offset();
        if (!empty) {
            Span step = parallel.steps().get(0).span();
            String before = unit.text().substring(start, step.start().offset());
            String after = unit.text().substring(step.end().offset(), end);
            if (before.strip().matches("parallel\\s*\\{") && after.strip().equals("}")) {
                diagnostic.fix(
                        "Remove `parallel`",
                        new Edit(new Span(span.file(), span.start(), step.start()), ""),
                        new Edit(new Span(span.file(), step.end(), span.end()), ""));
            }
        } else if (unit.text().substring(start, end).matches("parallel\\s*\\{\\s*}")) {
            diagnostic.fix("Remove it", new Edit(span, ""));
        }
        return diagnostic.build();
    }
}
