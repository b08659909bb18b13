package io.sagaz.kernel;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A definition with what follows from it, computed once for all states of a saga. Immutable. */
final class Plan {
    private final SagaDefinition definition;
    private final StepGraph graph;
    private final List<Zone> zones;
    private final BitSet commitSteps;

    Plan(SagaDefinition definition) {
        this.definition = definition;
        this.graph = StepGraph.of(definition);
        List<Mark> marks = definition.steps().stream().map(StepDefinition::mark).toList();
        this.zones = graph.zones(marks);
        this.commitSteps = graph.commitSteps(marks);
    }

    SagaDefinition definition() {
        return definition;
    }

    StepGraph graph() {
        return graph;
    }

    int size() {
        return definition.steps().size();
    }

    boolean knows(int step) {
        return step >= 0 && step < size();
    }

    StepDefinition step(int step) {
        return definition.steps().get(step);
    }

    Zone zone(int step) {
        return zones.get(step);
    }

    BitSet commitSteps() {
        return (BitSet) commitSteps.clone();
    }

    boolean isPivot(int step) {
        return step(step).mark() == Mark.PIVOT;
    }

    boolean hasPivot() {
        return definition.steps().stream().anyMatch(step -> step.mark() == Mark.PIVOT);
    }

    /** The entry of the {@code recover} list, from 1; empty beyond its end. */
    Optional<Alternative> entry(int step, int number) {
        List<Alternative> list = step(step).recovery();
        return number >= 1 && number <= list.size() ? Optional.of(list.get(number - 1)) : Optional.empty();
    }

    /** Empty for what is no call of an operation: a wait, an await, a child. */
    Optional<CallDefinition> operation(CallId id) {
        return alternative(id)
                .map(Alternative.Call::call)
                .or(() -> step(id.step()).operation());
    }

    Optional<Work.Child> child(CallId id) {
        return id.alternative() == 0 && step(id.step()).work() instanceof Work.Child child
                ? Optional.of(child)
                : Optional.empty();
    }

    /** The step's signal, if it awaits one. */
    Optional<Work.Await> await(int step) {
        return step(step).work() instanceof Work.Await await ? Optional.of(await) : Optional.empty();
    }

    /** Whether what the call did is more than a reading or a wait. */
    boolean leavesEffect(CallId id) {
        return child(id).isPresent()
                || operation(id)
                        .filter(call -> call.kind() != OperationKind.QUERY)
                        .isPresent();
    }

    Policy policy(CallId id) {
        return alternative(id)
                .map(Alternative.Call::policy)
                .orElse(step(id.step()).policy());
    }

    /** How a call is undone; what an irreversible step did never is. */
    Compensation compensation(CallId id) {
        StepDefinition step = step(id.step());
        if (step.mark() == Mark.IRREVERSIBLE) {
            return new Compensation.None();
        }
        return alternative(id).map(Alternative.Call::compensation).orElse(step.compensation());
    }

    /** The query that settles a call in doubt; an alternative has none. */
    Optional<CallDefinition> verify(CallId id) {
        return id.alternative() == 0 ? step(id.step()).verify() : Optional.empty();
    }

    private Optional<Alternative.Call> alternative(CallId id) {
        return entry(id.step(), id.alternative())
                .filter(Alternative.Call.class::isInstance)
                .map(Alternative.Call.class::cast);
    }
}
