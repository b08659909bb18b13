package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Alternative;
import io.sagaz.compiler.syntax.Clause;
import io.sagaz.compiler.syntax.Statement;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.FanOut;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.Work;
import java.util.List;
import java.util.Optional;

/**
 * A step as far as it could be resolved.
 *
 * @param index in the saga's steps
 * @param block index of the statement in which it stands
 * @param call of an action; empty if its service or operation isn't known
 * @param child of a step that runs a saga; empty if that isn't known
 * @param pause of a step that waits, for a time or for a signal; empty if that isn't known
 * @param signal that it awaits; empty if it awaits none, or isn't known
 * @param fanOut whether it runs for each element of a list
 * @param when its condition; empty if it always runs
 * @param policy limits of that call
 * @param verify empty if there is none, or it isn't known
 * @param compensation how its effect is undone
 * @param undo what its {@code compensate} calls
 */
public record ResolvedStep(
        int index,
        int block,
        Statement.Step syntax,
        Optional<ResolvedCall> call,
        Optional<ResolvedChild> child,
        Optional<Work> pause,
        Optional<StructModel> signal,
        Optional<FanOut> fanOut,
        Optional<Expression> when,
        Policy policy,
        Optional<ResolvedCall> verify,
        Compensation compensation,
        Optional<ResolvedCall> undo,
        List<ResolvedAlternative> recovery,
        List<EmitDefinition> emits) {
    public ResolvedStep {
        recovery = List.copyOf(recovery);
        emits = List.copyOf(emits);
    }

    public String name() {
        return syntax.name().text();
    }

    public Mark mark() {
        return syntax.mark()
                .map(mark -> switch (mark.kind()) {
                    case PIVOT -> Mark.PIVOT;
                    case IRREVERSIBLE -> Mark.IRREVERSIBLE;
                })
                .orElse(Mark.NONE);
    }

    /** Whether its {@code recover} list always gives an answer, or its wait does, so that it can't fail the saga. */
    public boolean assured() {
        return pause.filter(it -> !mayReject(it)).isPresent()
                || recovery.stream().anyMatch(ResolvedAlternative::endsList);
    }

    private static boolean mayReject(Work pause) {
        return pause instanceof Work.Await await
                && await.within().isPresent()
                && await.onTimeout() instanceof Work.OnTimeout.Reject;
    }

    /** What others read of it, as such, in a fan-out a list; empty if that is nothing, or isn't known. */
    public Optional<Type> output() {
        return FanOutResolver.output(Steps.fanOut(syntax), workOutput());
    }

    /** Of its operation, child saga or signal, in a fan-out for one element; empty if that is nothing, or isn't known. */
    public Optional<Type> workOutput() {
        return call.flatMap(it -> it.operation().output())
                .or(() -> child.flatMap(it -> it.saga().output()))
                .or(() -> signal.map(PauseResolver::type));
    }

    /** Whether its call may change something; false if that isn't known. */
    public boolean hasEffect() {
        return call.map(it -> it.operation().kind() != OperationKind.QUERY).orElse(false);
    }

    /** Whether the saga may go on without its output. */
    public boolean mayBeAbsent() {
        return when.isPresent()
                || recovery.stream().anyMatch(each -> each.syntax() instanceof Alternative.Skip)
                || pause.filter(it ->
                                it instanceof Work.Await await && await.onTimeout() instanceof Work.OnTimeout.Skip)
                        .isPresent();
    }

    public Optional<Clause.Compensate> compensateClause() {
        return clause(Clause.Compensate.class);
    }

    public Optional<Clause.Recover> recoverClause() {
        return clause(Clause.Recover.class);
    }

    public Optional<Clause.Verify> verifyClause() {
        return clause(Clause.Verify.class);
    }

    private <C extends Clause> Optional<C> clause(Class<C> kind) {
        return syntax.clauses().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
