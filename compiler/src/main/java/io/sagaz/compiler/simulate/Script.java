package io.sagaz.compiler.simulate;

import io.sagaz.compiler.simulate.CallFailure.Answer;
import io.sagaz.compiler.simulate.CallFailure.InDoubt;
import io.sagaz.compiler.simulate.Outcome.Cancelled;
import io.sagaz.compiler.simulate.Outcome.CompensationFails;
import io.sagaz.compiler.simulate.Outcome.Fails;
import io.sagaz.compiler.simulate.Outcome.Skipped;
import io.sagaz.compiler.simulate.Outcome.TimedOut;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a scenario says about one step, and which of it has not come to pass yet. A step that the scenario says nothing
 * about has an empty one.
 */
final class Script {
    private enum Part {
        CONDITION,
        OWN_CALL,
        ANSWER,
        UNDO,
        INTERRUPTION
    }

    private final String step;
    private final int place;
    private final Optional<Fails> fails;
    private final Optional<Outcome> interruption;
    private final boolean undoFails;
    private final boolean skipped;
    private final Set<Object> missing = new LinkedHashSet<>();

    Script(Scenario scenario, String step) {
        this.step = step;
        this.place =
                scenario.injections().stream().map(Injection::step).toList().indexOf(step);
        List<Outcome> outcomes = scenario.injections().stream()
                .filter(injection -> injection.step().equals(step))
                .map(Injection::outcome)
                .toList();
        this.fails = only(outcomes, Fails.class);
        this.interruption = Stream.of(Cancelled.class, TimedOut.class)
                .flatMap(type -> only(outcomes, type).stream())
                .map(Outcome.class::cast)
                .findFirst();
        this.undoFails = only(outcomes, CompensationFails.class).isPresent();
        this.skipped = only(outcomes, Skipped.class).isPresent();
        if (skipped) {
            missing.add(Part.CONDITION);
        }
        fails.ifPresent(this::expect);
        if (interruption.isPresent()) {
            missing.add(Part.INTERRUPTION);
        }
        if (undoFails) {
            missing.add(Part.UNDO);
        }
    }

    private void expect(Fails outcome) {
        missing.add(Part.OWN_CALL);
        if (answerWhenAsked() != Answer.NOTHING) {
            missing.add(Part.ANSWER);
        }
        for (int entry = 1; entry <= outcome.alternatives().size(); entry++) {
            missing.add(entry);
        }
    }

    /** Where in the scenario the step comes; the first goes wrong first. */
    int place() {
        return place;
    }

    /** Whether it is about this step and some part of it has not come to pass. */
    boolean misses(Injection injection) {
        return injection.step().equals(step) && misses(injection.outcome());
    }

    private boolean misses(Outcome outcome) {
        if (outcome instanceof CompensationFails) {
            return missing.contains(Part.UNDO);
        }
        if (outcome instanceof Skipped) {
            return missing.contains(Part.CONDITION);
        }
        if (outcome instanceof Fails) {
            return missing.stream()
                    .anyMatch(part -> part != Part.CONDITION && part != Part.UNDO && part != Part.INTERRUPTION);
        }
        return missing.contains(Part.INTERRUPTION);
    }

    /** Whether its own call has something before it that is to happen as late as possible. */
    boolean holdsBack() {
        return missing.contains(Part.OWN_CALL) || missing.contains(Part.INTERRUPTION);
    }

    /** What happens while the step's own call is in flight; at most once. */
    Optional<Outcome> interruption() {
        return missing.remove(Part.INTERRUPTION) ? interruption : Optional.empty();
    }

    /** Whether the call was interrupted by what happened in its flight. */
    boolean wasInterrupted() {
        return interruption.isPresent() && !missing.contains(Part.INTERRUPTION);
    }

    /** Whether its condition doesn't hold. */
    boolean skipped() {
        missing.remove(Part.CONDITION);
        return skipped;
    }

    /** How the step's own call fails, if it does. */
    Optional<CallFailure> ownCall() {
        missing.remove(Part.OWN_CALL);
        return fails.map(Fails::call);
    }

    /** @param entry of the {@code recover} list, from 1 */
    Optional<CallFailure> alternative(int entry) {
        missing.remove((Object) entry);
        return fails.filter(outcome -> entry <= outcome.alternatives().size())
                .map(outcome -> outcome.alternatives().get(entry - 1).failure());
    }

    Answer answer() {
        missing.remove(Part.ANSWER);
        return answerWhenAsked();
    }

    boolean undoFails() {
        missing.remove(Part.UNDO);
        return undoFails;
    }

    private Answer answerWhenAsked() {
        return fails.map(Fails::call)
                .filter(InDoubt.class::isInstance)
                .map(call -> ((InDoubt) call).answer())
                .orElse(Answer.NOTHING);
    }

    private static <T> Optional<T> only(List<Outcome> outcomes, Class<T> type) {
        return outcomes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
