package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Read;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.kernel.StepGraph;
import java.util.function.Consumer;

/** A compensation reads its own step, ancestors, and what compensations return that run before it (0313). */
final class CompensationReads implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        if (saga.graph().isEmpty()) {
            return;
        }
        StepGraph graph = saga.graph().get();
        for (Read read : saga.reads()) {
            if (read.where().isCompensation() && !mayRead(read, graph) && orderIsSure(saga, read)) {
                report.accept(describe(saga, read));
            }
        }
    }

    private static boolean mayRead(Read read, StepGraph graph) {
        return read.what() == Read.What.UNDONE
                ? graph.isAncestor(read.reader(), read.step())
                : read.reader() == read.step() || graph.isAncestor(read.step(), read.reader());
    }

    /** Inside a block an edge may be missing because of what could not be resolved. */
    private static boolean orderIsSure(ResolvedSaga saga, Read read) {
        ResolvedStep reader = saga.steps().get(read.reader());
        return saga.whole() || reader.block() != saga.steps().get(read.step()).block();
    }

    private static Diagnostic describe(ResolvedSaga saga, Read read) {
        String reader = "`" + saga.steps().get(read.reader()).name() + "`";
        ResolvedStep step = saga.steps().get(read.step());
        String name = "`" + step.name() + "`";
        if (read.what() == Read.What.UNDONE) {
            return Diagnostic.at(
                            read.span(),
                            Code.READS_NO_ANCESTOR,
                            "the compensation of " + name + " doesn't run before that of " + reader)
                    .related(step.syntax().name().span(), "not a step that waits for " + reader)
                    .why("steps are undone in reverse order")
                    .help("read it in the compensation of a step that " + name + " waits for")
                    .build();
        }
        return Diagnostic.at(
                        read.span(),
                        Code.READS_NO_ANCESTOR,
                        "the compensation of " + reader + " reads " + name + ", which may not have run by then")
                .related(step.syntax().name().span(), reader + " doesn't wait for " + name)
                .help("read the input, " + reader + " itself or a step that it waits for")
                .build();
    }
}
