package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.ResolvedAlternative;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A task for an operator says whose it is (0521). */
final class ManualWithoutOwner implements Rule<ResolvedSaga> {
    private static final String OWNER = "owner";

    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (ResolvedStep step : saga.steps()) {
            if (!owned(saga, step)) {
                tasks(step).stream().findFirst().ifPresent(task -> report.accept(describe(saga, step, task)));
            }
        }
    }

    /** Whether it is said who does what the step leaves to an operator. */
    static boolean owned(ResolvedSaga saga, ResolvedStep step) {
        return owned(saga.syntax().header()) || owned(step.syntax().header());
    }

    private static boolean owned(Header header) {
        return header.annotations().stream()
                .anyMatch(annotation -> annotation.name().text().equals(OWNER));
    }

    private static List<Span> tasks(ResolvedStep step) {
        List<Span> tasks = new ArrayList<>();
        step.compensateClause().ifPresent(clause -> manual(clause, tasks));
        for (ResolvedAlternative alternative : step.recovery()) {
            if (alternative.syntax() instanceof Alternative.Manual manual) {
                tasks.add(manual.span());
            } else if (alternative.syntax() instanceof Alternative.Other other) {
                other.compensate().ifPresent(clause -> manual(clause, tasks));
            }
        }
        return tasks;
    }

    private static void manual(Clause.Compensate clause, List<Span> tasks) {
        if (clause.compensation() instanceof Clause.Compensation.Manual manual) {
            tasks.add(manual.span());
        }
    }

    private static Diagnostic describe(ResolvedSaga saga, ResolvedStep step, Span task) {
        return Diagnostic.at(
                        task,
                        Code.MANUAL_WITHOUT_OWNER,
                        "nothing says who has to do this when `" + step.name() + "` needs somebody")
                .help("write `@owner(\"team\")` before `saga " + saga.name().simple() + "`, or before the step")
                .build();
    }
}
