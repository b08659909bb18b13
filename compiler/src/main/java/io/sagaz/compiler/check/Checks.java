package io.sagaz.compiler.check;

import io.sagaz.compiler.cancel.Cancellation;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.model.Resolution;
import io.sagaz.compiler.model.ResolvedSaga;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.ArrayList;
import java.util.List;

/** All rules. */
public final class Checks {
    private static final List<Rule<FileUnit>> OF_FILES = List.of(
            new Namespaced(),
            new MemberTwice(),
            new NameHides(),
            new JavaNames(),
            new EmptyEnum(),
            new EventKey(),
            new TopicName(),
            new UnknownAnnotation(),
            new AnnotationPlace(),
            new AnnotationArguments(),
            new AnnotationRate(),
            new NamingConvention(),
            new DoubleForMoney(),
            new DoublyOptional(),
            new TransactionalQuery(),
            new SecretField(),
            new ParallelOfOne(),
            new RetryForeverUncapped());
    private static final List<Rule<ResolvedSaga>> OF_SAGAS = List.of(
            new NoSteps(),
            new TooBig(),
            new Cycle(),
            new NotConnected(),
            new CompensationReads(),
            new OutputTypes(),
            new VerifyCallsQuery(),
            new QueryMarks(),
            new FallibleAfterCommit(),
            new PivotsCollide(),
            new MarkInFanOut(),
            new IrreversibleTooEarly(),
            new EffectWithoutCompensation(),
            new CompensationNeedsOutput(),
            new SkipButNeeded(),
            new RollbackPossible(),
            new RecoveryPassesIrreversible(),
            new AlternativeReachable(),
            new AfterImplied(),
            new QueryUnused(),
            new CompensationUnreachable(),
            new CompensatesWithItself(),
            new PivotStaysInDoubt(),
            new CompensateUndoesNothing(),
            new AlternativeRepeats(),
            new AlternativeMayDouble(),
            new ChildWithPivot(),
            new ManualWithoutOwner(),
            new AttemptsOutlastSaga(),
            new AwaitUnbounded(),
            new SignalUnused(),
            new WaitOutlastsSaga(),
            new PathOutlastsSaga());

    private Checks() {}

    /** What the rules for one file and its sagas have to say, in no particular order. */
    public static List<Diagnostic> ofFile(FileUnit unit, List<ResolvedSaga> sagas, Cancellation cancellation) {
        List<Diagnostic> found = new ArrayList<>();
        for (Rule<FileUnit> rule : OF_FILES) {
            cancellation.check();
            rule.check(unit, found::add);
        }
        found.addAll(ofSagas(sagas, cancellation));
        return List.copyOf(found);
    }

    /** What the rules for sagas have to say, in no particular order. */
    public static List<Diagnostic> ofSagas(List<ResolvedSaga> sagas, Cancellation cancellation) {
        List<Diagnostic> found = new ArrayList<>();
        for (ResolvedSaga saga : sagas) {
            if (saga.complete()) {
                for (Rule<ResolvedSaga> rule : OF_SAGAS) {
                    cancellation.check();
                    rule.check(saga, found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    /** What the rules for declarations that hold or run each other have to say, in no particular order. */
    public static List<Diagnostic> betweenFiles(Resolution resolution) {
        List<Diagnostic> found = new ArrayList<>();
        new RecordContainsItself().check(resolution, found::add);
        new SagaRunsItself().check(resolution, found::add);
        return List.copyOf(found);
    }
}
