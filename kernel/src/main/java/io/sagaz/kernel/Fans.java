package io.sagaz.kernel;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/** Carries the elements of a step that is fanned out on, and the step when they are done. */
final class Fans {
    private Fans() {}

    /** The list is known. */
    static void begin(Draft draft, int step, Answer.Elements answer) {
        draft.put(
                step,
                draft.step(step).fan(new Fan(answer.count(), answer.list())).to(Stage.FANNED));
    }

    /** Starts the next elements; when all have ended, settles those in doubt, and then the step goes on. */
    static void proceed(Draft draft, int step) {
        Fan fan = fan(draft, step);
        FanOut definition = definition(draft, step);
        boolean tolerated = definition.tolerates(fan.failed(), fan.count());
        boolean goesOn = draft.course().forward() && draft.course().waiting().isEmpty();
        if (goesOn && tolerated) {
            startNext(draft, step);
            fan = fan(draft, step);
            if (fan.idle() && fan.started() == fan.count()) {
                settleNext(draft, step);
                fan = fan(draft, step);
            }
        }
        if (!fan.idle() || (draft.course().forward() && tolerated && !goesOn && fan.started() < fan.count())) {
            return;
        }
        boolean done =
                tolerated && fan.started() == fan.count() && fan.doubtful().isEmpty();
        if (done) {
            draft.move(step, Stage.SUCCEEDED);
        } else if (!tolerated && draft.course().forward()) {
            fail(draft, step);
        } else if (!draft.course().forward()) {
            draft.move(step, Stage.ENDED_EARLY);
        }
    }

    /** The saga goes back: nothing waits for an answer any more. */
    static void stop(Draft draft, int step) {
        fan(draft, step).busy().stream().forEach(element -> {
            Draft focus = draft.focus(step, element);
            Rollback.stop(focus, step);
            draft.absorb(focus, step);
        });
    }

    /** Undoes the next elements; the step is undone when all are. */
    static void undo(Draft draft, int step) {
        BitSet waiting = fan(draft, step).undoable();
        waiting.andNot(fan(draft, step).busy());
        for (int element = waiting.nextSetBit(0);
                element >= 0 && mayStart(draft, step);
                element = waiting.nextSetBit(element + 1)) {
            Draft focus = draft.focus(step, element);
            Rollback.undoNext(focus, step);
            draft.absorb(focus, step);
        }
        if (fan(draft, step).idle() && !fan(draft, step).isUndoable()) {
            draft.move(step, Stage.UNDONE);
            draft.course(draft.course().compensated(step));
        }
    }

    private static void startNext(Draft draft, int step) {
        for (int element = fan(draft, step).started();
                element < fan(draft, step).count() && mayStart(draft, step);
                element++) {
            CallId call = new CallId(step, OptionalInt.of(element), CallId.Role.DO, 0);
            draft.putElement(step, element, StepState.PENDING.to(Stage.ACTING).with(CallState.first(call)));
        }
    }

    private static void settleNext(Draft draft, int step) {
        BitSet doubtful = fan(draft, step).doubtful();
        for (int element = doubtful.nextSetBit(0);
                element >= 0 && mayStart(draft, step);
                element = doubtful.nextSetBit(element + 1)) {
            Draft focus = draft.focus(step, element);
            Recovery.settle(focus, step);
            draft.absorb(focus, step);
        }
    }

    /** More than is tolerated have failed: the rest of the list is taken once, for the step. */
    private static void fail(Draft draft, int step) {
        Fan fan = fan(draft, step);
        Optional<Cause> first = fan.elements().stream()
                .filter(element -> element.stage() == Stage.FAILED)
                .findFirst()
                .flatMap(StepState::problem);
        String text = fan.failed() + " of " + fan.count() + " elements failed, the first: "
                + first.map(Cause::error).orElse("no outcome");
        Cause cause = new Cause(
                first.map(Cause::kind).orElse(Cause.Kind.FAULTED),
                OptionalInt.of(step),
                text,
                first.flatMap(Cause::detail));
        draft.put(step, draft.step(step).with(CallState.notBegun(CallId.act(step), cause)));
        Recovery.next(draft, step);
    }

    private static boolean mayStart(Draft draft, int step) {
        return fan(draft, step).working() < definition(draft, step).atOnce();
    }

    private static Fan fan(Draft draft, int step) {
        return draft.step(step).fan().orElseThrow();
    }

    private static FanOut definition(Draft draft, int step) {
        return draft.plan().step(step).fanOut().orElseThrow();
    }
}
