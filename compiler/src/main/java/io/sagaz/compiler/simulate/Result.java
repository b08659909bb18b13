package io.sagaz.compiler.simulate;

import io.sagaz.compiler.simulate.CallFailure.Answer;
import io.sagaz.kernel.SagaStatus;
import java.util.List;
import java.util.Optional;

/**
 * What became of a saga in one scenario. Steps go by their names.
 *
 * @param scenario what went wrong
 * @param status where the saga stands when nothing more happens by itself
 * @param verified what was asked about calls in doubt, in order
 * @param settled steps whose call in doubt was undone before another operation was tried, in order
 * @param recovery alternatives that were taken, in order, those that failed too
 * @param compensations what was undone, in order; the members of a group run in parallel
 * @param residue steps whose effect stands, or may stand, after a rollback
 * @param tasks what an operator has to do; empty unless SUSPENDED
 * @param refusal why a cancel was refused
 * @param unreached what was to go wrong and never did, such as {@code ship=rejected} after the saga had failed already
 */
public record Result(
        Scenario scenario,
        SagaStatus status,
        List<Verified> verified,
        List<String> settled,
        List<Taken> recovery,
        List<List<String>> compensations,
        List<String> residue,
        List<OperatorTask> tasks,
        Optional<String> refusal,
        List<String> unreached) {
    public Result {
        verified = List.copyOf(verified);
        settled = List.copyOf(settled);
        recovery = List.copyOf(recovery);
        compensations = compensations.stream().map(List::copyOf).toList();
        residue = List.copyOf(residue);
        tasks = List.copyOf(tasks);
        unreached = List.copyOf(unreached);
    }

    /** Whether nothing differs but what went wrong. */
    boolean endsLike(Result other) {
        return status == other.status
                && verified.equals(other.verified)
                && settled.equals(other.settled)
                && recovery.equals(other.recovery)
                && compensations.equals(other.compensations)
                && residue.equals(other.residue)
                && tasks.equals(other.tasks)
                && refusal.equals(other.refusal)
                && unreached.isEmpty() == other.unreached.isEmpty();
    }

    boolean undoes(String step) {
        return compensations.stream().anyMatch(group -> group.contains(step));
    }

    /** The answer to {@code verify}. */
    public record Verified(String step, Answer answer) {}

    /**
     * An entry of a {@code recover} list that was taken.
     *
     * @param alternative {@code retry}, {@code skip}, {@code default}, {@code compensate}, {@code rollback}, {@code
     *     manual}, or {@code Service.operation}
     */
    public record Taken(String step, String alternative) {}

    /** @param task what to do, as the author wrote it, else what happened */
    public record OperatorTask(String step, String task) {}
}
