package io.sagaz.kernel;

import java.util.Set;

/** The one implementation of what a saga means. Has no state of its own; safe for any thread. */
public final class SagaKernel implements Kernel {

    @Override
    public Transition apply(State state, Event event) {
        Draft draft = new Draft(state);
        Rule rule = Transitions.rule(Row.of(draft, event));
        if (rule.verdict() != Transition.Verdict.APPLIED) {
            return new Transition(rule.verdict(), state, Reasons.of(draft, event, rule));
        }
        rule.effect().accept(draft, event);
        if (draft.changes() == 0) {
            return new Transition(Transition.Verdict.REFUSED, state, "this is known already");
        }
        if (!draft.course().ended()) {
            Progress.settle(draft, event.at());
        }
        return new Transition(rule.verdict(), draft.freeze(), "");
    }

    @Override
    public Set<Command> commands(State state) {
        return Obligations.of(new Draft(state));
    }
}
