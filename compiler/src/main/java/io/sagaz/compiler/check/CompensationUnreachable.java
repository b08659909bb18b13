package io.sagaz.compiler.check;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.ResolvedAlternative;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.model.ResolvedStep;
import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.Zone;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A compensation can run: no rollback reaches an irreversible step, nor by itself one after the commit (0506). */
final class CompensationUnreachable implements Rule<ResolvedSaga> {
    @Override
    public void check(ResolvedSaga saga, Consumer<Diagnostic> report) {
        List<Zone> zones = saga.zones();
        for (ResolvedStep step : saga.steps()) {
            Optional<Clause.Compensate> clause =
                    step.compensateClause().filter(it -> !(it.compensation() instanceof Clause.Compensation.None));
            boolean changes = step.hasEffect() || step.child().isPresent();
            if (clause.isPresent() && !zones.isEmpty() && changes) {
                reason(saga, step, zones).ifPresent(why -> report.accept(describe(saga, step, clause.get(), why)));
            }
        }
    }

    private static Optional<String> reason(ResolvedSaga saga, ResolvedStep step, List<Zone> zones) {
        if (step.mark() == Mark.IRREVERSIBLE) {
            return Optional.of("it is `irreversible`");
        }
        // A list that is still to be written may ask for it.
        boolean open = saga.steps().stream().anyMatch(it -> committed(it, zones) && !it.assured());
        if (open) {
            return Optional.empty();
        }
        Zone zone = zones.get(step.index());
        if (step.mark() == Mark.PIVOT && !asked(saga, zones, false)) {
            return Optional.of("it is the point of no return, and nothing asks for `rollback` or an operator after it");
        }
        return zone == Zone.AFTER && !asked(saga, zones, true)
                ? Optional.of("it comes after the point of no return, and nothing asks to undo it there")
                : Optional.empty();
    }

    /** Whether some list after or beside the commit may undo. */
    private static boolean asked(ResolvedSaga saga, List<Zone> zones, boolean byCompensate) {
        return saga.steps().stream()
                .filter(step -> committed(step, zones))
                .flatMap(step -> step.recovery().stream())
                .map(ResolvedAlternative::syntax)
                .anyMatch(it -> it instanceof Alternative.Rollback
                        || it instanceof Alternative.Manual
                        || (byCompensate && it instanceof Alternative.Compensate));
    }

    /** Whether it runs when the saga may have committed. */
    private static boolean committed(ResolvedStep step, List<Zone> zones) {
        Zone zone = zones.get(step.index());
        return zone == Zone.AFTER || zone == Zone.BESIDE;
    }

    private static Diagnostic describe(ResolvedSaga saga, ResolvedStep step, Clause.Compensate clause, String why) {
        return Diagnostic.at(
                        clause.word(),
                        Code.COMPENSATION_UNREACHABLE,
                        "`" + step.name() + "` is never compensated: " + why)
                .help("leave out `compensate`")
                .fix("Remove `compensate`", Insertion.remove(saga, clause.span()))
                .build();
    }
}
