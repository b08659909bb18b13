package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.kernel.StepGraph;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A saga can be overlooked (0407). */
final class TooBig implements Rule<ResolvedSaga> {
    private static final int STEPS_MAX = 100;
    private static final int LAYERS_MAX = 40;

    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        int steps = saga.steps().size();
        int layers = saga.graph().map(graph -> layers(graph, steps)).orElse(0);
        if (steps > STEPS_MAX) {
            report.accept(describe(saga, steps + " steps", STEPS_MAX));
        } else if (layers > LAYERS_MAX) {
            report.accept(describe(saga, layers + " layers, one after the other", LAYERS_MAX));
        }
    }

    private static int layers(StepGraph graph, int steps) {
        return IntStream.range(0, steps).map(graph::layer).max().orElse(0);
    }

    private static Diagnostic describe(ResolvedSaga saga, String size, int max) {
        return Diagnostic.at(
                        saga.syntax().name().span(),
                        Code.TOO_BIG,
                        "`" + saga.syntax().name().text() + "` has " + size + ", and more than " + max
                                + " are hard to overlook")
                .help("put steps that belong together into a saga of their own, and `run` that")
                .build();
    }
}
