package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Read;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Work;
import io.sagaz.kernel.Zone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An await ends, whether or not its signal comes (0606): by its own time, or where that can fail it by the saga's. */
final class AwaitUnbounded implements Rule<ResolvedSaga> {
    private static final List<Bound> BOUNDS = List.of(
            new Bound("7d", Duration.ofDays(7)),
            new Bound("1d", Duration.ofDays(1)),
            new Bound("1h", Duration.ofHours(1)),
            new Bound("1m", Duration.ofMinutes(1)));

    private record Bound(String text, Duration length) {}

    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        List<Zone> zones = saga.zones();
        for (ResolvedStep step : saga.steps()) {
            if (step.syntax().work() instanceof Work.Await await
                    && await.within().isEmpty()
                    && !zones.isEmpty()) {
                boolean mayFail = mayFail(zones.get(step.index()));
                if (!mayFail || saga.signature().timeout().isEmpty()) {
                    report.accept(describe(saga, step, await, mayFail));
                }
            }
        }
    }

    private static boolean mayFail(Zone zone) {
        return zone == Zone.BEFORE || zone == Zone.FREE;
    }

    private static Diagnostic describe(ResolvedSaga saga, ResolvedStep step, Work.Await await, boolean mayFail) {
        boolean needed = saga.reads().stream()
                .anyMatch(read -> read.step() == step.index()
                        && read.what() == Read.What.OUTPUT
                        && read.reader() != step.index());
        String end = mayFail ? "" : needed ? " else default ..." : " else skip";
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        await.span(),
                        Code.AWAIT_UNBOUNDED,
                        "`" + step.name() + "` waits for `" + await.signal().text() + "` for ever")
                .why(
                        mayFail
                                ? "a saga whose signal is lost stays open, and what it has done stays as it is"
                                : "the saga has committed, so that nothing else ends this wait")
                .help("say for how long: `within 7d" + end + "`");
        Optional<Bound> bound = BOUNDS.stream()
                .filter(each -> saga.signature()
                        .timeout()
                        .filter(timeout -> each.length().compareTo(timeout) > 0)
                        .isEmpty())
                .findFirst();
        if (bound.isPresent() && (mayFail || !needed)) {
            String text = " within " + bound.get().text() + end;
            diagnostic.fix(
                    "Add `" + text.strip() + "`", Insertion.after(await.signal().span(), text));
        }
        return diagnostic.build();
    }
}
