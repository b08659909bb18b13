package io.sagaz.kernel;

import io.sagaz.kernel.CallId.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** What the outcome of an attempt does to its step. */
final class Outcomes {
    private Outcomes() {}

    static void actSucceeded(Draft draft, Event.Succeeded event) {
        StepState state = state(draft, event.call());
        int attempt = Math.max(event.attempt(), state.act().attempt());
        put(draft, event.call(), happened(state, attempt, event.output()));
    }

    static void actRejected(Draft draft, Event.Rejected event) {
        StepState state = state(draft, event.call());
        if (event.nextAt().isPresent()) {
            put(
                    draft,
                    event.call(),
                    state.with(backoff(state.act(), event, event.nextAt().get())));
        } else {
            put(draft, event.call(), state.with(state.act().rejected(event.attempt(), cause(event))));
            Recovery.next(draft, event.call().step());
        }
    }

    static void actFaulted(Draft draft, Event.Faulted event) {
        StepState state = state(draft, event.call());
        boolean doubt = canBeInDoubt(draft, event.call());
        if (event.nextAt().isPresent()) {
            Instant next = event.nextAt().get();
            put(draft, event.call(), state.with(state.act().backoff(event.attempt(), doubt, cause(event), next)));
        } else {
            put(draft, event.call(), state.with(state.act().usedUp(event.attempt(), doubt, cause(event))));
            Recovery.next(draft, event.call().step());
        }
    }

    static void interruptedRejected(Draft draft, Event.Rejected event) {
        StepState state = state(draft, event.call());
        CallState act = state.act().rejected(event.attempt(), cause(event));
        put(draft, event.call(), state.with(act).to(Stage.FAILED));
    }

    static void interruptedFaulted(Draft draft, Event.Faulted event) {
        StepState state = state(draft, event.call());
        CallState act = state.act().usedUp(event.attempt(), canBeInDoubt(draft, event.call()), cause(event));
        put(draft, event.call(), state.with(act).to(Stage.FAILED));
    }

    /** A late rejection ends the doubt; what was waiting for the doubt's end goes on. */
    static void doubtRejected(Draft draft, Event.Rejected event) {
        int step = event.call().step();
        StepState state = draft.step(step);
        boolean goesOn = state.stage() == Stage.VERIFYING || draft.holds(step);
        draft.put(step, state.with(state.act().rejected(event.attempt(), cause(event))));
        if (goesOn) {
            Recovery.next(draft, step);
        }
    }

    static void verified(Draft draft, Event.Verified event) {
        StepState asked = state(draft, event.call());
        StepState state = asked.with(inHand(asked).succeeded(event.attempt()));
        CallState act = state.act();
        if (event.happened()) {
            put(draft, event.call(), happened(state, act.attempt(), event.output()));
        } else {
            put(draft, event.call(), state.with(act.ruledOut()));
            Recovery.next(draft, event.call().step());
        }
    }

    static void verifyRejected(Draft draft, Event.Rejected event) {
        StepState state = state(draft, event.call());
        CallState verify = inHand(state);
        if (event.nextAt().isPresent()) {
            put(
                    draft,
                    event.call(),
                    state.with(backoff(verify, event, event.nextAt().get())));
        } else {
            put(draft, event.call(), state.with(verify.rejected(event.attempt(), cause(event))));
            Recovery.nextUnanswered(draft, event.call().step());
        }
    }

    static void verifyFaulted(Draft draft, Event.Faulted event) {
        StepState state = state(draft, event.call());
        put(draft, event.call(), state.with(failed(inHand(state), event)));
        if (event.nextAt().isEmpty()) {
            Recovery.nextUnanswered(draft, event.call().step());
        }
    }

    static void undoSucceeded(Draft draft, Event.Succeeded event) {
        Rollback.undone(draft, event.call().step(), event.attempt(), event.output());
    }

    static void undoRejected(Draft draft, Event.Rejected event) {
        StepState state = state(draft, event.call());
        CallState undo = inHand(state);
        CallState next = event.nextAt()
                .map(at -> backoff(undo, event, at))
                .orElseGet(() -> undo.rejected(event.attempt(), cause(event)));
        put(draft, event.call(), state.with(next));
    }

    static void undoFaulted(Draft draft, Event.Faulted event) {
        StepState state = state(draft, event.call());
        put(draft, event.call(), state.with(failed(inHand(state), event)));
    }

    /** A child has ended: going forward, cancelled, or undone. */
    static void childEnded(Draft draft, Event.ChildEnded event) {
        int step = event.call().step();
        StepState state = draft.step(step);
        if (state.stage() == Stage.UNDOING) {
            Rollback.undone(draft, step, 1, Optional.empty());
            return;
        }
        Cause cause = new Cause(Cause.Kind.REJECTED, OptionalInt.of(step), event.cause(), Optional.empty());
        if (event.status() == SagaStatus.COMPLETED) {
            draft.put(step, happened(state, 1, event.result()));
        } else if (event.status() == SagaStatus.COMPENSATED) {
            draft.put(step, state.with(state.act().rejected(1, cause)));
            Recovery.next(draft, step);
        } else {
            draft.put(step, state.with(state.act().usedUp(1, true, cause)).to(Stage.ASKING));
        }
    }

    static void backoffOver(Draft draft, CallId id) {
        StepState state = state(draft, id);
        put(draft, id, state.with(inHand(state).nextAttempt()));
    }

    static StepState happened(StepState state, int attempt, Optional<Payload> output) {
        return state.with(state.act().succeeded(Math.max(1, attempt)))
                .output(output)
                .to(Stage.SUCCEEDED);
    }

    private static CallState inHand(StepState state) {
        return state.callInHand().orElseThrow();
    }

    private static CallState backoff(CallState call, Event.Rejected event, Instant next) {
        return call.backoff(event.attempt(), false, cause(event), next);
    }

    private static CallState failed(CallState call, Event.Faulted event) {
        return event.nextAt()
                .map(next -> call.backoff(event.attempt(), false, cause(event), next))
                .orElseGet(() -> call.usedUp(event.attempt(), false, cause(event)));
    }

    private static boolean canBeInDoubt(Draft draft, CallId id) {
        return draft.plan()
                .operation(id.as(Role.DO))
                .filter(call -> call.kind().canBeInDoubt())
                .isPresent();
    }

    private static Cause cause(Event.Rejected event) {
        return new Cause(Cause.Kind.REJECTED, OptionalInt.of(event.call().step()), event.error(), event.detail());
    }

    private static Cause cause(Event.Faulted event) {
        return new Cause(Cause.Kind.FAULTED, OptionalInt.of(event.call().step()), event.cause(), Optional.empty());
    }

    private static StepState state(Draft draft, CallId id) {
        return draft.step(id.step());
    }

    private static void put(Draft draft, CallId id, StepState next) {
        draft.put(id.step(), next);
    }
}
