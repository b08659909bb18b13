package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.ResolvedAlternative;
import io.sagaz.compiler.model.ResolvedCall;
import io.sagaz.compiler.model.ResolvedChild;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.model.Type;
import io.sagaz.kernel.OperationKind;
import java.util.Optional;
import java.util.function.Consumer;

/** What stands in for a step's operation has its output; {@code verify} finds that output or nothing (0315). */
final class OutputTypes implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        for (ResolvedStep step : saga.steps()) {
            step.call().ifPresent(call -> {
                step.verify()
                        .filter(verify -> verify.operation().kind() == OperationKind.QUERY)
                        .ifPresent(verify -> verify(step, call, verify, report));
                alternatives(step, call.operation().name(), call.operation().span(), report);
            });
            step.child()
                    .map(ResolvedChild::saga)
                    .ifPresent(child -> alternatives(step, child.name().simple(), child.span(), report));
        }
    }

    /** @param name of the operation or saga in whose place another operation is tried */
    private static void alternatives(ResolvedStep step, String name, Span span, Consumer<Diagnostic> report) {
        for (ResolvedAlternative alternative : step.recovery()) {
            alternative.call().ifPresent(other -> alternative(step, name, span, other, report));
        }
    }

    private static void verify(ResolvedStep step, ResolvedCall call, ResolvedCall verify, Consumer<Diagnostic> report) {
        Optional<Type> output = call.operation().output();
        Type wanted = output.map(type -> type instanceof Type.Optional ? type : (Type) new Type.Optional(type))
                .orElse(Type.Primitive.BOOL);
        Optional<Type> found = verify.operation().output();
        if (sound(wanted) && found.map(OutputTypes::sound).orElse(true) && !found.equals(Optional.of(wanted))) {
            String why = output.isPresent()
                    ? "an output tells that `" + step.name() + "` has happened, none that it hasn't"
                    : "`" + step.name() + "` has no output, so the answer is whether it has happened";
            report.accept(Diagnostic.at(
                            verify.syntax().operation().span(),
                            Code.OUTPUT_TYPE_DIFFERS,
                            "`verify` needs a query that returns `" + wanted.text() + "`, and `"
                                    + verify.operation().name() + "` returns " + text(found))
                    .related(verify.operation().span(), "declared here")
                    .why(why)
                    .help("call a query that returns `" + wanted.text() + "`")
                    .build());
        }
    }

    private static void alternative(
            ResolvedStep step, String name, Span span, ResolvedCall other, Consumer<Diagnostic> report) {
        Optional<Type> wanted = step.workOutput();
        Optional<Type> found = other.operation().output();
        boolean sound = wanted.map(OutputTypes::sound).orElse(true)
                && found.map(OutputTypes::sound).orElse(true);
        if (sound && !wanted.equals(found)) {
            report.accept(Diagnostic.at(
                            other.syntax().operation().span(),
                            Code.OUTPUT_TYPE_DIFFERS,
                            "`" + step.name() + "` gives " + text(wanted) + ", and `"
                                    + other.operation().name() + "` in its place returns " + text(found))
                    .related(span, "`" + name + "` returns " + text(wanted))
                    .related(other.operation().span(), "`" + other.operation().name() + "` returns " + text(found))
                    .help("call an operation with the same output")
                    .build());
        }
    }

    private static String text(Optional<Type> type) {
        return type.map(it -> "`" + it.text() + "`").orElse("nothing");
    }

    private static boolean sound(Type type) {
        return !type.isErroneous();
    }
}
