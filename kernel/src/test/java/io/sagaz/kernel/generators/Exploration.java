package io.sagaz.kernel.generators;

import io.sagaz.kernel.Event;
import io.sagaz.kernel.Invariants;
import io.sagaz.kernel.Kernel;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.kernel.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every state that a saga can reach: each order in which its steps can end, each outcome, with late results, a cancel,
 * the time-out and every decision. The world is allowed to contradict itself.
 */
public final class Exploration {
    private final Kernel kernel;
    private final Invariants invariants;
    private final int attemptsMax;
    private final int statesMax;
    private final Map<State, List<State>> cameFrom = new HashMap<>();
    private final Deque<State> open = new ArrayDeque<>();
    private final List<Invariants.Violation> violations = new ArrayList<>();

    private Exploration(Kernel kernel, int attemptsMax, int statesMax) {
        this.kernel = kernel;
        this.invariants = new Invariants(kernel);
        this.attemptsMax = attemptsMax;
        this.statesMax = statesMax;
    }

    /**
     * @param states that were reached
     * @param complete whether these are all there are
     * @param ends the final statuses among them
     * @param deadEnds states from which no end can be reached any more; empty unless complete
     * @param violations of the invariants; the exploration stops at the first state that has one
     */
    public record Result(
            int states,
            boolean complete,
            Set<SagaStatus> ends,
            List<State> deadEnds,
            List<Invariants.Violation> violations) {}

    /** @param attemptsMax of each call that may fail; one more succeeds */
    public static Result explore(Kernel kernel, SagaDefinition definition, int attemptsMax, int statesMax) {
        return new Exploration(kernel, attemptsMax, statesMax).explore(State.initial(definition));
    }

    private Result explore(State initial) {
        cameFrom.put(initial, new ArrayList<>());
        open.add(initial);
        while (!open.isEmpty() && violations.isEmpty() && cameFrom.size() <= statesMax) {
            visit(open.remove());
        }
        boolean complete = open.isEmpty() && violations.isEmpty();
        EnumSet<SagaStatus> ends = EnumSet.noneOf(SagaStatus.class);
        cameFrom.keySet().stream().map(State::status).filter(SagaStatus::ended).forEach(ends::add);
        return new Result(cameFrom.size(), complete, ends, complete ? deadEnds() : List.of(), List.copyOf(violations));
    }

    private void visit(State state) {
        violations.addAll(invariants.ofState(state));
        for (Event event : Possibilities.of(kernel, state, attemptsMax)) {
            Transition transition = kernel.apply(state, event);
            violations.addAll(invariants.ofTransition(state, event, transition));
            State next = transition.state();
            if (!cameFrom.containsKey(next)) {
                cameFrom.put(next, new ArrayList<>());
                open.add(next);
            }
            cameFrom.get(next).add(state);
        }
    }

    private List<State> deadEnds() {
        Set<State> alive = new HashSet<>();
        Deque<State> next = new ArrayDeque<>();
        cameFrom.keySet().stream().filter(state -> state.status().ended()).forEach(next::add);
        while (!next.isEmpty()) {
            State state = next.remove();
            if (alive.add(state)) {
                next.addAll(cameFrom.get(state));
            }
        }
        return cameFrom.keySet().stream()
                .filter(state -> !alive.contains(state))
                .toList();
    }
}
