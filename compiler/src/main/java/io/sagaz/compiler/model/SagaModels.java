package io.sagaz.compiler.model;

import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.StepGraph;
import io.sagaz.kernel.Work;
import java.util.List;
import java.util.Optional;

/** From a resolved saga without errors to its model. */
final class SagaModels {
    private SagaModels() {}

    /** Empty if some part of it could not be resolved. */
    static Optional<SagaModel> of(ResolvedSaga saga) {
        if (!saga.complete()
                || !saga.whole()
                || saga.graph().isEmpty()
                || saga.steps().isEmpty()) {
            return Optional.empty();
        }
        StepGraph graph = saga.graph().get();
        ResolvedSaga.Signature signature = saga.signature();
        List<StepDefinition> steps = saga.steps().stream()
                .flatMap(step -> definition(saga, step, graph).stream())
                .toList();
        SagaDefinition definition = new SagaDefinition(
                saga.name().namespace(),
                saga.name().simple(),
                signature.version(),
                steps,
                signature.onFailure(),
                signature.timeout(),
                saga.result(),
                saga.emits());
        return Optional.of(new SagaModel(
                saga.name(),
                signature.version(),
                signature.params(),
                signature.output(),
                signature.key(),
                signature.signals(),
                signature.tenant(),
                signature.indexes(),
                Annotations.owner(saga.syntax().header()),
                saga.steps().stream().map(SagaModels::step).toList(),
                definition,
                saga.expressions(),
                graph,
                saga.zones(),
                saga.syntax().header().doc(),
                Annotations.deprecated(saga.syntax().header()),
                saga.syntax().name().span()));
    }

    private static Optional<StepDefinition> definition(ResolvedSaga saga, ResolvedStep step, StepGraph graph) {
        return work(step)
                .map(work -> new StepDefinition(
                        step.name(),
                        step.mark(),
                        graph.predecessors(step.index()),
                        step.when(),
                        work,
                        step.fanOut(),
                        step.policy(),
                        step.verify().map(ResolvedCall::definition),
                        step.compensation(),
                        step.recovery().stream()
                                .flatMap(each -> each.definition().stream())
                                .map(each -> offeringSkip(saga, step, each))
                                .toList(),
                        step.emits()));
    }

    private static Optional<Work> work(ResolvedStep step) {
        return step.call()
                .<Work>map(call -> new Work.Call(call.definition()))
                .or(() -> step.child()
                        .map(child -> new Work.Child(child.saga().name().text(), child.input())))
                .or(step::pause);
    }

    /** An operator may skip a step whose output nobody else reads. */
    private static io.sagaz.kernel.Alternative offeringSkip(
            ResolvedSaga saga, ResolvedStep step, io.sagaz.kernel.Alternative alternative) {
        if (!(alternative instanceof io.sagaz.kernel.Alternative.Manual manual)) {
            return alternative;
        }
        boolean needed = saga.reads().stream()
                .anyMatch(read -> read.step() == step.index()
                        && read.what() == Read.What.OUTPUT
                        && read.reader() != step.index());
        return new io.sagaz.kernel.Alternative.Manual(manual.task(), !needed);
    }

    private static SagaModel.StepModel step(ResolvedStep step) {
        return new SagaModel.StepModel(
                step.name(),
                step.output(),
                step.mayBeAbsent(),
                step.syntax().header().doc(),
                Annotations.owner(step.syntax().header()),
                step.syntax().name().span());
    }
}
