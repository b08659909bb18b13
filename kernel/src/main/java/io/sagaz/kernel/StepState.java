package io.sagaz.kernel;

import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.CallState.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known about one step of a saga instance.
 *
 * @param stage what it is busy with
 * @param entry how far the {@code recover} list is used: 0 not at all, n up to its n-th entry; one more than its size
 *     when it gave no answer
 * @param alternative the call that counts: 0 the step's own, n the n-th entry of the {@code recover} list
 * @param calls every call made, in the order of their first attempts
 * @param output of the call that succeeded, or what was taken in its place; of a fan-out only the latter, else each
 *     element has its own
 * @param undoResult what its compensation returned
 * @param fan its elements, if it is fanned out and the list is known
 */
public record StepState(
        Stage stage,
        int entry,
        int alternative,
        List<CallState> calls,
        Optional<Payload> output,
        Optional<Payload> undoResult,
        Optional<Fan> fan) {

    static final StepState PENDING =
            new StepState(Stage.PENDING, 0, 0, List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public StepState {
        calls = List.copyOf(calls);
    }

    /** Where the step stands, in the vocabulary that operators see. */
    public StepStatus status() {
        return switch (stage) {
            case PENDING -> StepStatus.PENDING;
            case GUARDED, MEASURING, WAITING, FANNED -> StepStatus.RUNNING;
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

    /** What is known about each element, in the order of the list; empty unless the step is fanned out. */
    public List<StepState> elements() {
        return fan.map(Fan::elements).orElse(List.of());
    }

    /** Those of the step itself and of all its elements. */
    public List<CallState> everyCall() {
        return Stream.concat(calls.stream(), elements().stream().flatMap(element -> element.calls().stream()))
                .toList();
    }

    /** The list that the step is fanned out over, once it is known. */
    public Optional<Payload> elementList() {
        return fan.map(Fan::list);
    }

    /** Of the step or one of its elements. */
    public Optional<CallState> call(CallId id) {
        if (fan.isPresent() && id.element().isPresent()) {
            int element = id.element().getAsInt();
            return element < 0 || element >= elements().size()
                    ? Optional.empty()
                    : elements().get(element).call(id);
        }
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

    StepState fan(Fan next) {
        return new StepState(stage, entry, alternative, calls, output, undoResult, Optional.of(next));
    }

    StepState to(Stage next) {
        return new StepState(next, entry, alternative, calls, output, undoResult, fan);
    }

    StepState entry(int next) {
        return new StepState(stage, next, alternative, calls, output, undoResult, fan);
    }

    StepState alternative(int next) {
        return new StepState(stage, next, next, calls, output, undoResult, fan);
    }

    StepState output(Optional<Payload> value) {
        return new StepState(stage, entry, alternative, calls, value, undoResult, fan);
    }

    StepState undoResult(Optional<Payload> value) {
        return new StepState(stage, entry, alternative, calls, output, value.isPresent() ? value : undoResult, fan);
    }

    /** With this call in place of what was known about it. */
    StepState with(CallState changed) {
        List<CallState> next = new ArrayList<>(calls);
        next.removeIf(call -> call.id().equals(changed.id()));
        int place = calls.stream().map(CallState::id).toList().indexOf(changed.id());
        next.add(place < 0 ? next.size() : place, changed);
        return new StepState(stage, entry, alternative, next, output, undoResult, fan);
    }

    private boolean backsOff() {
        return current(Role.DO).filter(call -> call.is(Standing.BACKOFF)).isPresent();
    }

    private boolean undoEnded() {
        return undoInHand().filter(CallState::endedWithoutSuccess).isPresent();
    }
}
