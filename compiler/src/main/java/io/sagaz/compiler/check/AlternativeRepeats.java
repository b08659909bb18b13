package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.ResolvedAlternative;
import io.sagaz.compiler.model.ResolvedCall;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An alternative does something else than what has failed (0517). */
final class AlternativeRepeats implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (ResolvedStep step : saga.steps()) {
            List<String> tried = new ArrayList<>();
            step.call().ifPresent(call -> tried.add(text(saga, call)));
            for (ResolvedAlternative alternative : step.recovery()) {
                Optional<String> call = alternative.call().map(it -> text(saga, it));
                if (call.filter(tried::contains).isPresent()) {
                    report.accept(describe(step, alternative));
                }
                call.ifPresent(tried::add);
            }
        }
    }

    private static String text(ResolvedSaga saga, ResolvedCall call) {
        Span span = call.syntax().span();
        return saga.unit()
                .text()
                .substring(span.start().offset(), span.end().offset())
                .replaceAll("\\s+", "");
    }

    private static Diagnostic describe(ResolvedStep step, ResolvedAlternative alternative) {
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        alternative.syntax().span(), Code.ALTERNATIVE_REPEATS, "this is what has just failed")
                .related(step.syntax().name().span(), "`" + step.name() + "` tries it already")
                .help("write `retry 5 backoff 1s..1m` to try it again, or call another operation");
        if (alternative.syntax() instanceof Alternative.Other other
                && other.compensate().isEmpty()
                && other.limits().isEmpty()) {
            diagnostic.fix("Retry instead", new Edit(other.span(), "retry 5 backoff 1s..1m"));
        }
        return diagnostic.build();
    }
}
