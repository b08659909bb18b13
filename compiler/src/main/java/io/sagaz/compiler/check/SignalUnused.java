package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.StructModel;
import io.sagaz.compiler.syntax.Work;
import java.util.function.Consumer;

/** Some step awaits each signal (0413). */
final class SignalUnused implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (StructModel signal : saga.signature().signals()) {
            String name = signal.name().simple();
            boolean awaited = saga.steps().stream()
                    .map(step -> step.syntax().work())
                    .anyMatch(work -> work instanceof Work.Await await
                            && await.signal().text().equals(name));
            if (!awaited) {
                report.accept(
                        Diagnostic.at(signal.span(), Code.SIGNAL_UNUSED, "no step awaits the signal `" + name + "`")
                                .why("whoever gives it to a saga is refused")
                                .help("await it where the saga needs it, `step x = await " + name
                                        + " within 1d`, or leave it out")
                                .build());
            }
        }
    }
}
