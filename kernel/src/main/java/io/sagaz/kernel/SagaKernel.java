package io.sagaz.kernel;

import java.util.Optional;
import java.util.Set;

/** The one implementation of what a saga means. Has no state of its own; safe for any thread. */
public final class SagaKernel implements Kernel {

    @Override
    public Transition apply(State state, Event event) {
        Draft draft = new Draft(state);
        Optional<CallId> call = event.accept(new EventCall());
        Draft place = call.map(draft::focus).orElse(draft);
        Rule rule = Transitions.rule(Row.of(place, event));
        if (rule.verdict() != Transition.Verdict.APPLIED) {
            return new Transition(rule.verdict(), state, Reasons.of(place, event, rule));
        }
        rule.effect().accept(place, event);
        if (place != draft) {
            draft.absorb(place, call.orElseThrow().step());
        }
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
