package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.Read;
import io.sagaz.compiler.model.ResolvedCall;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.model.Type;
import io.sagaz.compiler.syntax.Expr;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A compensation that needs the step's own output can't run when the step is in doubt (0507). */
final class CompensationNeedsOutput implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        if (!saga.whole()) {
            return;
        }
        for (ResolvedStep step : saga.steps()) {
            boolean canBeInDoubt = step.call()
                    .map(call -> call.operation().kind() == OperationKind.COMMAND)
                    .orElse(false);
            List<Span> reads = saga.reads().stream()
                    .filter(read -> read.reader() == step.index()
                            && read.step() == step.index()
                            && read.where() == Read.Where.COMPENSATE
                            && read.what() == Read.What.OUTPUT)
                    .map(Read::span)
                    .toList();
            if (canBeInDoubt && step.mark() == Mark.NONE && !reads.isEmpty()) {
                report.accept(describe(step, reads));
            }
        }
    }

    private static Diagnostic describe(ResolvedStep step, List<Span> reads) {
        String key = "`" + step.name() + ".key`";
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        reads.get(0),
                        Code.COMPENSATION_READS_OWN_OUTPUT,
                        "nobody has the output of `" + step.name() + "` when it is in doubt")
                .why("a call that never answered may have happened, and is compensated without its output")
                .help("name the request by its key: " + key);
        List<Edit> edits = step.undo().map(undo -> edits(undo, step.name())).orElse(List.of());
        if (edits.size() == reads.size()) {
            diagnostic.fix("Use " + key, edits.toArray(Edit[]::new));
        }
        return diagnostic.build();
    }

    /** For each argument that is a Uuid of the output. */
    private static List<Edit> edits(ResolvedCall undo, String step) {
        List<Edit> edits = new ArrayList<>();
        List<Expr.Argument> arguments = undo.syntax().arguments();
        for (int position = 0; position < arguments.size(); position++) {
            Expr.Argument argument = arguments.get(position);
            if (argument.value() instanceof Expr.Member member
                    && member.target() instanceof Expr.Reference reference
                    && reference.name().text().equals(step)
                    && parameterType(undo, argument, position).equals(Optional.of(Type.Primitive.UUID))) {
                edits.add(new Edit(member.name().span(), "key"));
            }
        }
        return edits;
    }

    private static Optional<Type> parameterType(ResolvedCall undo, Expr.Argument argument, int position) {
        return argument.name()
                .map(name -> undo.operation().params().stream()
                        .filter(param -> param.name().equals(name.text()))
                        .findFirst())
                .orElseGet(
                        () -> undo.operation().params().stream().skip(position).findFirst())
                .map(param -> param.type());
    }
}
