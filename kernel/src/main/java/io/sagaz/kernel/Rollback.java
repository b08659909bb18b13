package io.sagaz.kernel;

import io.sagaz.kernel.CallId.Role;
import io.sagaz.kernel.CallState.Standing;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Undoes what a saga did: what is in flight comes to an end first, then dependents go before what they depend on. */
final class Rollback {
    private Rollback() {}

    static void begin(Draft draft, Direction direction, Cause cause, Instant now) {
        Optional<Instant> graceUntil = draft.plan().definition().onFailure() instanceof OnFailure.Grace grace
                ? Optional.of(Progress.plus(now, grace.period()))
                : Optional.empty();
        draft.course(draft.course().turned(direction, cause, graceUntil));
    }

    static void proceed(Draft draft, Instant now) {
        draft.indexes().filter(step -> !draft.holds(step)).forEach(step -> stop(draft, step));
        boolean undoing = draft.any(step -> draft.stage(step) == Stage.UNDOING || draft.stage(step) == Stage.UNDONE);
        if (draft.plan().definition().onFailure() instanceof OnFailure.WaitAll && !undoing) {
            Progress.startReady(draft, now);
        }
        Progress.fans(draft);
        draft.indexes()
                .filter(step -> draft.stage(step) == Stage.UNDOING
                        && draft.step(step).fan().isPresent())
                .forEach(step -> Fans.undo(draft, step));
        if (!anyInFlight(draft)) {
            BitSet scope = scope(draft);
            draft.indexes().filter(step -> isTurnOf(draft, step, scope)).forEach(step -> undoNext(draft, step));
        }
    }

    static boolean finished(Draft draft) {
        BitSet scope = scope(draft);
        return !anyInFlight(draft)
                && draft.all(step -> draft.stage(step) != Stage.UNDOING && !isOwed(draft, step, scope));
    }

    /** The undo in hand is done, by its operation or by an operator. */
    static void undone(Draft draft, int step, int attempt, Optional<Payload> result) {
        StepState state = draft.step(step);
        CallState undo = state.undoInHand().orElseThrow();
        CallState act = state.call(undo.id().as(Role.DO)).orElseThrow();
        draft.put(step, state.with(undo.succeeded(attempt)).with(act.undone()).undoResult(result));
        if (state.stage() == Stage.SETTLING) {
            Recovery.next(draft, step);
        } else {
            undoNext(draft, step);
        }
    }

    /** Whether {@code rollback} may go through every pivot that happened. */
    static boolean passesPivots(Draft draft) {
        return draft.plan().hasPivot()
                && draft.plan().commitSteps().stream()
                        .filter(draft::mayHaveEffect)
                        .noneMatch(step -> draft.plan()
                                        .compensation(new CallId(
                                                step, Role.DO, draft.step(step).alternative()))
                                instanceof Compensation.None);
    }

    /** Whether undoing these steps would go back behind an irreversible step that may have run. */
    static boolean passesIrreversibles(Draft draft, BitSet undone) {
        return draft.any(step -> draft.plan().step(step).mark() == Mark.IRREVERSIBLE
                && draft.mayHaveEffect(step)
                && (undone.get(step) || draft.plan().graph().ancestors(step).intersects(undone)));
    }

    static List<Integer> residue(Draft draft) {
        BitSet scope = scope(draft);
        return draft.indexes()
                .filter(step -> scope.get(step) && leaves(draft, step))
                .boxed()
                .toList();
    }

    /** What {@code compensate} would undo after the commit. */
    static BitSet partialScope(Draft draft) {
        BitSet scope = everything(draft);
        scope.andNot(draft.locked());
        return scope;
    }

    static BitSet everything(Draft draft) {
        BitSet scope = new BitSet(draft.size());
        scope.set(0, draft.size());
        return scope;
    }

    private static BitSet scope(Draft draft) {
        return draft.course().direction() == Direction.PARTIAL ? partialScope(draft) : everything(draft);
    }

    /** Nobody is asked for the output of a step, and nothing waits for one, in a saga that goes back. */
    static void stop(Draft draft, int step) {
        StepState state = draft.step(step);
        boolean stops = draft.stops(step) || draft.plan().isPivot(step);
        switch (state.stage()) {
            case ACTING -> {
                if (stops && state.act().is(Standing.BACKOFF)) {
                    draft.put(step, state.with(state.act().givenUp()).to(Stage.FAILED));
                }
            }
            case VERIFYING, EVALUATING -> {
                if (stops) {
                    draft.move(step, Stage.FAILED);
                }
            }
            case SETTLING -> {
                if (stops || state.status() == StepStatus.SUSPENDED) {
                    draft.move(step, Stage.UNDOING);
                }
            }
            case ASKING -> {
                if (!draft.isUnclearChild(step)) {
                    draft.move(step, Stage.FAILED);
                }
            }
            case GUARDED -> {
                if (stops) {
                    draft.move(step, Stage.ENDED_EARLY);
                }
            }
            case FANNED -> Fans.stop(draft, step);
            case MEASURING, WAITING -> draft.move(step, Stage.ENDED_EARLY);
            case PENDING,
                    SUCCEEDED,
                    SKIPPED,
                    ENDED_EARLY,
                    FAILED,
                    CHOSE_COMPENSATE,
                    CHOSE_ROLLBACK,
                    UNDOING,
                    UNDONE -> {}
        }
    }

    private static boolean anyInFlight(Draft draft) {
        return draft.any(step -> draft.stage(step).inFlight());
    }

    private static boolean isOwed(Draft draft, int step, BitSet scope) {
        return scope.get(step) && draft.owesUndo(step);
    }

    private static boolean isTurnOf(Draft draft, int step, BitSet scope) {
        return draft.stage(step) != Stage.UNDOING
                && isOwed(draft, step, scope)
                && draft.plan().graph().descendants(step).stream()
                        .noneMatch(after -> draft.stage(after) == Stage.UNDOING || isOwed(draft, after, scope));
    }

    /** A step of several calls is undone call by call, the last one first. */
    static void undoNext(Draft draft, int step) {
        if (draft.step(step).fan().isPresent()) {
            draft.move(step, Stage.UNDOING);
            Fans.undo(draft, step);
            return;
        }
        List<CallState> calls = draft.toUndo(step);
        if (calls.isEmpty()) {
            draft.move(step, Stage.UNDONE);
            if (!draft.focused()) {
                draft.course(draft.course().compensated(step));
            }
            return;
        }
        CallId id = calls.get(0).id();
        CallId undo = id.as(Role.UNDO);
        CallState first = draft.plan().compensation(id) instanceof Compensation.Manual
                ? CallState.byHand(undo)
                : CallState.first(undo);
        draft.put(step, draft.step(step).with(first).to(Stage.UNDOING));
    }

    /** Whether an effect of the step stands when everything that can be undone is. */
    private static boolean leaves(Draft draft, int step) {
        return Stream.concat(Stream.of(draft.step(step)), draft.step(step).elements().stream())
                .flatMap(state -> Draft.effects(state).stream())
                .anyMatch(call -> draft.plan().leavesEffect(call.id()));
    }
}
