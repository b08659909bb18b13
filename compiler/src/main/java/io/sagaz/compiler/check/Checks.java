package io.sagaz.compiler.check;

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

    /** What the rules have to say, in no particular order. */
    public static List<Diagnostic> run(List<FileUnit> units, Resolution resolution) {
        List<Diagnostic> found = new ArrayList<>();
        for (FileUnit unit : units) {
            OF_FILES.forEach(rule -> rule.check(unit, found::add));
        }
        new RecordContainsItself().check(resolution, found::add);
        new SagaRunsItself().check(resolution, found::add);
        for (ResolvedSaga saga : resolution.sagas()) {
            if (saga.complete()) {
                OF_SAGAS.forEach(rule -> rule.check(saga, found::add));
            }
        }
        return List.copyOf(found);
    }
}
