package io.sagaz.compiler.simulate;

import io.sagaz.compiler.simulate.CallFailure.Answer;
import io.sagaz.compiler.simulate.CallFailure.Faulted;
import io.sagaz.compiler.simulate.CallFailure.InDoubt;
import io.sagaz.compiler.simulate.CallFailure.Rejected;
import io.sagaz.compiler.simulate.Outcome.AlternativeFails;
import io.sagaz.compiler.simulate.Outcome.Cancelled;
import io.sagaz.compiler.simulate.Outcome.CompensationFails;
import io.sagaz.compiler.simulate.Outcome.Fails;
import io.sagaz.compiler.simulate.Outcome.Skipped;
import io.sagaz.compiler.simulate.Outcome.TimedOut;
import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that can go wrong at a step, as far as its definition tells. Whether it comes to that is another question: a
 * {@code verify} may never be asked, a compensation never be owed.
 */
final class PossibleOutcomes {
    private PossibleOutcomes() {}

    static List<Outcome> of(SagaDefinition definition, StepDefinition step) {
        List<Outcome> outcomes = new ArrayList<>();
        if (step.when().isPresent()) {
            outcomes.add(new Skipped());
        }
        outcomes.addAll(callFailures(step));
        if (canBeUndone(step)) {
            outcomes.add(new CompensationFails());
        }
        outcomes.addAll(interruptions(definition));
        return List.copyOf(outcomes);
    }

    static List<Outcome> callFailures(StepDefinition step) {
        List<Outcome> outcomes = new ArrayList<>();
        for (CallFailure failure : step.work().accept(new Failures(step))) {
            // What an operator has to answer takes no alternative.
            outcomes.addAll(
                    failure instanceof CallFailure.PartiallyCommitted
                            ? List.of(new Fails(failure, List.of()))
                            : withAlternatives(failure, step.recovery()));
        }
        return List.copyOf(outcomes);
    }

    static List<Outcome> interruptions(SagaDefinition definition) {
        return definition.timeout().isPresent() ? List.of(new Cancelled(), new TimedOut()) : List.of(new Cancelled());
    }

    static boolean canBeUndone(StepDefinition step) {
        return step.compensation() instanceof Compensation.Undo
                || step.recovery().stream()
                        .anyMatch(alternative -> alternative instanceof Alternative.Call call
                                && call.compensation() instanceof Compensation.Undo);
    }

    /** How a step's own work fails. */
    private record Failures(StepDefinition step) implements Work.Visitor<List<CallFailure>> {
        @Override
        public List<CallFailure> call(Work.Call work) {
            return failures(work.call(), step.policy(), step.verify().isPresent());
        }

        @Override
        public List<CallFailure> sleep(Work.Wait work) {
            return List.of();
        }

        @Override
        public List<CallFailure> await(Work.Await work) {
            return work.within().isPresent() ? List.of(new Rejected(Optional.empty())) : List.of();
        }

        @Override
        public List<CallFailure> child(Work.Child work) {
            Rejected goesBack = new Rejected(Optional.empty());
            boolean neverCommits = step.compensation() instanceof Compensation.OwnRollback;
            return neverCommits ? List.of(goesBack) : List.of(goesBack, new CallFailure.PartiallyCommitted());
        }
    }

    /** A call that is retried for ever never fails for good, unless by a rejection that isn't retried. */
    private static List<CallFailure> failures(CallDefinition call, Policy policy, boolean verified) {
        boolean gaveUp = policy.retry().retries().isPresent();
        List<CallFailure> failures = new ArrayList<>();
        for (String error : call.fails()) {
            if (gaveUp || !policy.retry().onErrors().contains(error)) {
                boolean first = error.equals(call.fails().get(0));
                failures.add(new Rejected(first ? Optional.empty() : Optional.of(Words.error(call, error))));
            }
        }
        if (gaveUp && !call.kind().canBeInDoubt()) {
            failures.add(new Faulted());
        } else if (gaveUp) {
            for (Answer answer : verified ? Answer.values() : new Answer[] {Answer.NOTHING}) {
                failures.add(new InDoubt(answer));
            }
        }
        return failures;
    }

    /** The failure alone, then with the first entry of the list failing too, then with the first two, and so on. */
    private static List<Fails> withAlternatives(CallFailure failure, List<Alternative> recovery) {
        List<Fails> outcomes = new ArrayList<>();
        List<AlternativeFails> failing = new ArrayList<>();
        outcomes.add(new Fails(failure, failing));
        for (Alternative alternative : recovery) {
            List<AlternativeFails> ways = ways(failure, alternative);
            for (AlternativeFails way : ways) {
                List<AlternativeFails> all = new ArrayList<>(failing);
                all.add(way);
                outcomes.add(new Fails(failure, all));
            }
            if (ways.isEmpty()) {
                break;
            }
            failing.add(ways.get(0));
        }
        return outcomes;
    }

    private static List<AlternativeFails> ways(CallFailure before, Alternative alternative) {
        if (alternative instanceof Alternative.Retry retry) {
            return retry.policy().retries().isPresent()
                    ? List.of(new AlternativeFails(Words.of(alternative), before, true))
                    : List.of();
        }
        if (alternative instanceof Alternative.Call call) {
            List<CallFailure> failures = new ArrayList<>(failures(call.call(), call.policy(), false));
            // What leaves most open is what is usual; of the rejections one serves for all.
            int last = failures.size() - 1;
            if (last < 0) {
                return List.of();
            }
            List<AlternativeFails> ways = new ArrayList<>();
            ways.add(new AlternativeFails(Words.of(alternative), failures.get(last), true));
            if (last > 0) {
                ways.add(new AlternativeFails(Words.of(alternative), failures.get(0), false));
            }
            return ways;
        }
        return List.of();
    }
}
