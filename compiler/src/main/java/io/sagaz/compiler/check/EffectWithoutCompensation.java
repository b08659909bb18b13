package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.FieldModel;
import io.sagaz.compiler.model.ResolvedAlternative;
import io.sagaz.compiler.model.ResolvedCall;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.model.ServiceModel;
import io.sagaz.compiler.model.Type;
import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Zone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Every effect that a rollback may reach says how it is compensated, also one of a {@code recover} list (0505). */
final class EffectWithoutCompensation implements Rule<ResolvedSaga> {
    /** How operations are called that take back what another one did. */
    private static final List<String> UNDOING = List.of(
            "cancel", "release", "refund", "undo", "revert", "reverse", "void", "free", "withdraw", "revoke", "abort");

    private static final String PIVOT_HELP = "; or mark the step after which nothing goes back with `pivot`";

    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        List<Zone> zones = saga.zones();
        for (ResolvedStep step : saga.steps()) {
            if (zones.isEmpty() || step.mark() != Mark.NONE || !reachable(zones.get(step.index()))) {
                continue;
            }
            if (step.hasEffect() && step.compensateClause().isEmpty()) {
                report.accept(ofStep(saga, step));
            }
            for (ResolvedAlternative alternative : step.recovery()) {
                if (alternative.syntax() instanceof Alternative.Other other
                        && other.compensate().isEmpty()) {
                    alternative
                            .call()
                            .filter(call -> call.operation().kind() != OperationKind.QUERY)
                            .ifPresent(call -> report.accept(ofAlternative(saga, step, call, other)));
                }
            }
        }
    }

    private static boolean reachable(Zone zone) {
        return switch (zone) {
            case BEFORE, BESIDE, FREE -> true;
            case PIVOT, AFTER -> false;
        };
    }

    private static Diagnostic ofStep(ResolvedSaga saga, ResolvedStep step) {
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        step.syntax().name().span(),
                        Code.EFFECT_WITHOUT_COMPENSATION,
                        "`" + step.name() + "` may have to be undone, and nothing says how")
                .why("a saga that fails before it has committed undoes its steps in reverse order");
        Optional<String> undo = step.call().flatMap(call -> undo(step, call));
        diagnostic.help(help(undo) + (goesForward(step) && !hasMark(saga) ? PIVOT_HELP : ""));
        undo.ifPresent(
                it -> diagnostic.fix("Compensate with `" + it + "`", Insertion.clause(saga, step, "compensate " + it)));
        return diagnostic
                .fix("Say that nothing undoes it", Insertion.clause(saga, step, "compensate none"))
                .build();
    }

    private static boolean hasMark(ResolvedSaga saga) {
        return saga.steps().stream().anyMatch(it -> it.mark() != Mark.NONE);
    }

    /** Whether it is written like a step after the pivot, which is brought to its end whatever happens. */
    private static boolean goesForward(ResolvedStep step) {
        return step.verifyClause().isPresent()
                || step.recovery().stream()
                        .anyMatch(it -> it.endsList()
                                && !(it.syntax() instanceof Alternative.Compensate)
                                && !(it.syntax() instanceof Alternative.Rollback));
    }

    private static Diagnostic ofAlternative(
            ResolvedSaga saga, ResolvedStep step, ResolvedCall call, Alternative.Other other) {
        Diagnostic.Builder diagnostic = Diagnostic.at(
                        other.call().span(),
                        Code.EFFECT_WITHOUT_COMPENSATION,
                        "`" + call.operation().name() + "` may have to be undone, and nothing says how")
                .why("the compensation of `" + step.name() + "` is for its own operation, not for this one");
        return diagnostic
                .help(help(undo(step, call)) + ", in braces after the call")
                .fix("Say that nothing undoes it", inBraces(saga, other, "compensate none"))
                .build();
    }

    private static String help(Optional<String> undo) {
        return "add one of   compensate " + undo.orElse("Service.operation(...)")
                + "  ·  compensate manual \"...\"  ·  compensate none";
    }

    private static Edit inBraces(ResolvedSaga saga, Alternative.Other other, String clause) {
        Position end = other.span().end();
        if (saga.unit().text().charAt(end.offset() - 1) == '}') {
            Position brace = Insertion.position(saga.unit().text(), end.offset() - 1);
            return new Edit(new Span(other.span().file(), brace, brace), " " + clause + " ");
        }
        return Insertion.after(other.span(), " { " + clause + " }");
    }

    /** An operation of the same service that sounds like it and takes the key of the request alone. */
    private static Optional<String> undo(ResolvedStep step, ResolvedCall call) {
        return call.service().operations().stream()
                .filter(EffectWithoutCompensation::undoes)
                .findFirst()
                .map(it -> call.syntax().service().text() + "." + it.name() + "(" + step.name() + ".key)");
    }

    private static boolean undoes(ServiceModel.OperationModel operation) {
        List<FieldModel> params = operation.params();
        String name = operation.name().toLowerCase(Locale.ROOT);
        return operation.kind() != OperationKind.QUERY
                && UNDOING.stream().anyMatch(name::startsWith)
                && params.size() == 1
                && params.get(0).type() == Type.Primitive.UUID;
    }
}
