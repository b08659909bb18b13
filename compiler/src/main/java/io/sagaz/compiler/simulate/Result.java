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
 * @param course how the failing steps were dealt with, in order
 * @param compensations what was undone, in order; the members of a group run in parallel
 * @param residue steps whose effect stands, or may stand, after a rollback; empty until that has ended
 * @param doubts calls that may have had their effect when the saga stands there, and that nothing undid or ruled out
 * @param tasks what an operator has to do; empty unless SUSPENDED
 * @param refusal why a cancel was refused
 * @param unreached what was to go wrong and never did, such as {@code ship=rejected} after the saga had failed already
 */
public record Result(
        Scenario scenario,
        SagaStatus status,
        List<Moment> course,
        List<List<String>> compensations,
        List<String> residue,
        List<Doubt> doubts,
        List<OperatorTask> tasks,
        Optional<String> refusal,
        List<String> unreached) {
    public Result {
        course = List.copyOf(course);
        compensations = compensations.stream().map(List::copyOf).toList();
        residue = List.copyOf(residue);
        doubts = List.copyOf(doubts);
        tasks = List.copyOf(tasks);
        unreached = List.copyOf(unreached);
    }

    /** What was asked about calls in doubt, in order. */
    public List<Verified> verified() {
        return moments(Verified.class);
    }

    /** Steps whose call in doubt was undone before another operation was tried, in order. */
    public List<String> settled() {
        return moments(Settled.class).stream().map(Settled::step).toList();
    }

    /** Alternatives that were taken, in order, those that failed too. */
    public List<Taken> recovery() {
        return moments(Taken.class);
    }

    private <T extends Moment> List<T> moments(Class<T> kind) {
        return course.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether nothing differs but what went wrong. */
    boolean endsLike(Result other) {
        return status == other.status
                && course.equals(other.course)
                && compensations.equals(other.compensations)
                && residue.equals(other.residue)
                && doubts.equals(other.doubts)
                && tasks.equals(other.tasks)
                && refusal.equals(other.refusal)
                && unreached.isEmpty() == other.unreached.isEmpty();
    }

    boolean undoes(String step) {
        return compensations.stream().anyMatch(group -> group.contains(step));
    }

    /** Something that was done about a failing step. */
    public sealed interface Moment {
        String step();
    }

    /** {@code verify} was asked. */
    public record Verified(String step, Answer answer) implements Moment {}

    /** A call in doubt was undone so that another operation could be tried. */
    public record Settled(String step) implements Moment {}

    /**
     * An entry of a {@code recover} list was taken.
     *
     * @param alternative {@code retry}, {@code skip}, {@code default}, {@code compensate}, {@code rollback}, {@code
     *     manual}, or {@code Service.operation}
     */
    public record Taken(String step, String alternative) implements Moment {}

    /**
     * A call in doubt.
     *
     * @param operation such as {@code Couriers.dispatch}: the step's own, or that of an alternative
     */
    public record Doubt(String step, String operation) {}

    /** @param task what to do, as the author wrote it, else what happened */
    public record OperatorTask(String step, String task) {}
}
