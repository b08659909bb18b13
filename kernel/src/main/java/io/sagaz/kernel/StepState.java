package io.sagaz.kernel;

import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.CallState.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known about one step of a saga instance.
 *
 * @param stage what it is busy with
 * @param entry how far the {@code recover} list is used: 0 not at all, n up to its n-th entry; one more than its size
 *     when it gave no answer
 * @param alternative the call that counts: 0 the step's own, n the n-th entry of the {@code recover} list
 * @param calls every call made, in the order of their first attempts
 * @param output of the call that succeeded, or what was taken in its place
 * @param undoResult what its compensation returned
 */
public record StepState(
        Stage stage,
        int entry,
        int alternative,
        List<CallState> calls,
        Optional<Payload> output,
        Optional<Payload> undoResult) {

    static final StepState PENDING = new StepState(Stage.PENDING, 0, 0, List.of(), Optional.empty(), Optional.empty());

    public StepState {
        calls = List.copyOf(calls);
    }

    /** Where the step stands, in the vocabulary that operators see. */
    public StepStatus status() {
        return switch (stage) {
            case PENDING -> StepStatus.PENDING;
            case GUARDED, MEASURING, WAITING -> StepStatus.RUNNING;
            case ACTING -> backsOff() ? StepStatus.BACKOFF : StepStatus.RUNNING;
            case VERIFYING -> StepStatus.IN_DOUBT;
            case SETTLING, UNDOING -> undoEnded() ? StepStatus.SUSPENDED : StepStatus.COMPENSATING;
            case EVALUATING, FAILED, CHOSE_COMPENSATE, CHOSE_ROLLBACK ->
                inDoubt() ? StepStatus.IN_DOUBT : StepStatus.REJECTED;
            case ASKING -> StepStatus.SUSPENDED;
            case SUCCEEDED -> StepStatus.SUCCEEDED;
            case SKIPPED, ENDED_EARLY -> StepStatus.SKIPPED;
            case UNDONE -> StepStatus.COMPENSATED;
        };
    }

    /** Of the call in flight or last made, from 1; 0 before the first. */
    public int attempt() {
        return callInHand().map(CallState::attempt).orElse(0);
    }

    /** Whether an effect may stand that nobody has confirmed, undone or ruled out. */
    public boolean inDoubt() {
        return calls.stream().anyMatch(CallState::inDoubt);
    }

    /** Name of the last rejection, or the last fault's description. */
    public Optional<String> error() {
        return problem().map(Cause::error);
    }

    public Optional<CallState> call(CallId id) {
        return calls.stream().filter(call -> call.id().equals(id)).findFirst();
    }

    /** The call that the step is busy with or was last. */
    Optional<CallState> callInHand() {
        return switch (stage) {
            case VERIFYING -> current(Role.VERIFY);
            case SETTLING, UNDOING -> undoInHand();
            default -> current(Role.DO);
        };
    }

    /** The undo that isn't done; there is at most one. */
    Optional<CallState> undoInHand() {
        return calls.stream()
                .filter(call -> call.id().role() == Role.UNDO && !call.is(Standing.SUCCEEDED))
                .findFirst();
    }

    Optional<CallState> current(Role role) {
        return calls.stream()
                .filter(call -> call.id().role() == role && call.id().alternative() == alternative)
                .findFirst();
    }

    /** The call that counts. */
    CallState act() {
        return current(Role.DO).orElseThrow(() -> new IllegalStateException("no call was made in " + stage));
    }

    /** Why the step has no output. */
    Optional<Cause> problem() {
        return current(Role.DO).flatMap(CallState::problem);
    }

    /** Whether the call that counts had its effect, as far as is known. */
    boolean acted() {
        return current(Role.DO).filter(call -> call.is(Standing.SUCCEEDED)).isPresent();
    }

    /** Whether the call that counts may have had its effect. */
    boolean actInDoubt() {
        return current(Role.DO).filter(CallState::inDoubt).isPresent();
    }

    /** Whether the step's own work came to a start: not so if its condition had no value. */
    boolean begun() {
        return current(Role.DO).filter(call -> call.attempt() > 0).isPresent();
    }

    /** Whether the step has succeeded, even if it was undone since. */
    boolean hadOutcome() {
        boolean undo = stage == Stage.UNDOING || stage == Stage.UNDONE;
        return stage == Stage.SUCCEEDED || (undo && (acted() || output.isPresent()));
    }

    StepState to(Stage next) {
        return new StepState(next, entry, alternative, calls, output, undoResult);
    }

    StepState entry(int next) {
        return new StepState(stage, next, alternative, calls, output, undoResult);
    }

    StepState alternative(int next) {
        return new StepState(stage, next, next, calls, output, undoResult);
    }

    StepState output(Optional<Payload> value) {
        return new StepState(stage, entry, alternative, calls, value, undoResult);
    }

    StepState undoResult(Optional<Payload> value) {
        return new StepState(stage, entry, alternative, calls, output, value.isPresent() ? value : undoResult);
    }

    /** With this call in place of what was known about it. */
    StepState with(CallState changed) {
        List<CallState> next = new ArrayList<>(calls);
        next.removeIf(call -> call.id().equals(changed.id()));
        int place = calls.stream().map(CallState::id).toList().indexOf(changed.id());
        next.add(place < 0 ? next.size() : place, changed);
        return new StepState(stage, entry, alternative, next, output, undoResult);
    }

    private boolean backsOff() {
        return current(Role.DO).filter(call -> call.is(Standing.BACKOFF)).isPresent();
    }

    private boolean undoEnded() {
        return undoInHand().filter(CallState::endedWithoutSuccess).isPresent();
    }
}
