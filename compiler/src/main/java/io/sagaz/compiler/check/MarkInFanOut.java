package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.model.Steps;
import io.sagaz.compiler.syntax.Statement;
import io.sagaz.compiler.syntax.Work;
import java.util.function.Consumer;

/** What decides about a saga, or can't be undone, happens once and not for each element (0520). */
final class MarkInFanOut implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (ResolvedStep step : saga.steps()) {
            Steps.fanOut(step.syntax())
                    .flatMap(Work.FanOut::each)
                    .ifPresent(
                            each -> step.syntax().mark().ifPresent(mark -> report.accept(describe(step, mark, each))));
        }
    }

    private static Diagnostic describe(ResolvedStep step, Statement.Mark mark, Work.Each each) {
        boolean pivot = mark.kind() == Statement.Mark.Kind.PIVOT;
        return Diagnostic.at(
                        mark.span(),
                        Code.PIVOT_IN_FAN_OUT,
                        "`" + step.name() + "` is " + (pivot ? "a pivot" : "irreversible")
                                + " and runs for each element of a list")
                .related(each.span(), "runs for each element")
                .why(
                        pivot
                                ? "the first element that succeeds would commit the whole saga, while others may fail"
                                : "when one element fails, the others could not be undone")
                .help("move the step into a saga of its own, and run that: `for each "
                        + each.name().text() + " in ... run Other("
                        + each.name().text() + ")`")
                .build();
    }
}
