package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.ResolvedAlternative;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import java.util.List;
import java.util.function.Consumer;

/** Nothing follows an alternative that always gives an answer (0516). */
final class AlternativeReachable implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (ResolvedStep step : saga.steps()) {
            List<ResolvedAlternative> list = step.recovery();
            for (int index = 0; index < list.size() - 1; index++) {
                if (list.get(index).endsList()) {
                    report.accept(describe(saga, list, index));
                    break;
                }
            }
        }
    }

    private static Diagnostic describe(ResolvedSaga saga, List<ResolvedAlternative> list, int end) {
        Span ending = list.get(end).syntax().span();
        Span rest = new Span(
                ending.file(),
                ending.end(),
                list.get(list.size() - 1).syntax().span().end());
        String text = saga.unit()
                .text()
                .substring(ending.start().offset(), ending.end().offset())
                .replaceAll("\\s+", " ");
        return Diagnostic.at(
                        list.get(end + 1).syntax().span(),
                        Code.ALTERNATIVE_UNREACHABLE,
                        "this is never tried, since `" + text + "` always gives an answer")
                .related(ending, "the list ends here")
                .help("leave out what follows, or put it before")
                .fix("Remove what follows", new Edit(rest, ""))
                .build();
    }
}
