package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.StatusEmit;
import io.sagaz.kernel.StepGraph;
import io.sagaz.kernel.Zone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A saga as far as it could be resolved: what the rules look at.
 *
 * @param complete whether all of its text could be read and is compiled by this version; only then do rules about the
 *     saga as a whole make sense
 * @param whole whether every part of it could be resolved
 * @param graph empty if the steps form a cycle
 */
public record ResolvedSaga(
        QualifiedName name,
        FileUnit unit,
        Declaration.SagaDecl syntax,
        boolean complete,
        boolean whole,
        Signature signature,
        List<ResolvedStep> steps,
        Optional<Expression> result,
        List<StatusEmit> emits,
        List<Read> reads,
        List<Need> needs,
        List<Edge> edges,
        Optional<StepGraph> graph,
        List<SagaModel.CompiledExpression> expressions) {
    public ResolvedSaga {
        steps = List.copyOf(steps);
        emits = List.copyOf(emits);
        reads = List.copyOf(reads);
        needs = List.copyOf(needs);
        edges = List.copyOf(edges);
        expressions = List.copyOf(expressions);
    }

    public List<Mark> marks() {
        return steps.stream().map(ResolvedStep::mark).toList();
    }

    /** Whether it is known when the step runs: it has no condition, or one that could be resolved and is compiled. */
    public boolean knowsCondition(ResolvedStep step) {
        return step.when()
                .map(it -> expressions.get(it.number()))
                .filter(it ->
                        it instanceof SagaModel.CompiledExpression.Value value && TypedExprs.isErroneous(value.expr()))
                .isEmpty();
    }

    /** By step; empty if the steps form a cycle. */
    public List<Zone> zones() {
        BiPredicate<Integer, Integer> excludes = excludes();
        return graph.map(it -> it.zones(marks(), excludes)).orElse(List.of());
    }

    /** Whether of two steps at most one can run, since their conditions exclude each other. */
    public BiPredicate<Integer, Integer> excludes() {
        List<Guard> guards = steps.stream().map(step -> Guard.of(step.syntax())).toList();
        return (step, other) -> guards.get(step).excludes(guards.get(other));
    }

    /** What stands before the first step. */
    public record Signature(
            int version,
            List<FieldModel> params,
            Optional<Type> output,
            Optional<TypedExpr> key,
            List<StructModel> signals,
            Optional<TypedExpr> tenant,
            List<SagaModel.Index> indexes,
            OnFailure onFailure,
            Optional<Duration> timeout) {
        public Signature {
            params = List.copyOf(params);
            signals = List.copyOf(signals);
            indexes = List.copyOf(indexes);
        }
    }
}
