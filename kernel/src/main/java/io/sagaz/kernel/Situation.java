package io.sagaz.kernel;

import io.sagaz.kernel.CallState.Standing;
import java.util.Optional;

/** How what an event is about stands when it comes: the rows of {@link Transitions}. */
enum Situation {
    /** The saga hasn't started. */
    NOT_STARTED,
    /** The saga goes forward and isn't committed. */
    UNCOMMITTED,
    /** As {@link #UNCOMMITTED}, but a pivot is in flight or in doubt. */
    HELD,
    /** A failure waits for the pivot that is in flight. */
    FAILURE_WAITS,
    /** The saga is committed. */
    COMMITTED,
    /** The saga failed before the commit and rolls back. */
    FAILING,
    /** The saga has ended. */
    ENDED,

    /** The definition has no such step, call or attempt. */
    UNKNOWN,
    /** The call wasn't made, or nothing of the kind is awaited. */
    NOT_AWAITED,
    /** The attempt, or a later one, is in flight; or what was asked for is awaited. */
    AWAITED,
    /** As {@link #AWAITED}, but the failing saga interrupts it. */
    INTERRUPTED,
    /** Another attempt is due later. */
    BACKOFF,
    /** No attempt is left; the step is in doubt, or its undo isn't done. */
    IN_DOUBT,
    /** A later attempt was made since. */
    OVERTAKEN,
    /** The outcome is known, or the saga went another way. */
    SETTLED,

    /** A request with this key was applied before. */
    REPEATED,
    /** The decision isn't one that the step's task offers. */
    NOT_OFFERED;

    /** Of the saga as a whole. */
    static Situation of(Draft draft) {
        Course course = draft.course();
        if (!course.started()) {
            return NOT_STARTED;
        }
        if (course.ended()) {
            return ENDED;
        }
        if (course.committed()) {
            return COMMITTED;
        }
        if (!course.forward()) {
            return FAILING;
        }
        if (course.waiting().isPresent()) {
            return FAILURE_WAITS;
        }
        return course.commitment() == Commitment.HELD ? HELD : UNCOMMITTED;
    }

    /** Of a call whose outcome comes in. */
    static Situation of(Draft draft, CallId id, int attempt, boolean success) {
        if (!draft.plan().knows(id.step()) || attempt < 1) {
            return UNKNOWN;
        }
        StepState step = draft.step(id.step());
        Optional<CallState> known = step.call(id).filter(call -> call.attempt() > 0);
        if (known.isEmpty()) {
            return NOT_AWAITED;
        }
        boolean answers = switch (id.role()) {
            case DO -> draft.plan().operation(id).isPresent();
            case VERIFY -> true;
            case UNDO -> !(draft.plan().compensation(id) instanceof Compensation.OwnRollback);
        };
        if (!answers) {
            return NOT_AWAITED;
        }
        if (draft.course().ended()) {
            return SETTLED;
        }
        return switch (id.role()) {
            case DO -> act(draft, id, known.get(), attempt, success);
            case VERIFY -> step.stage() == Stage.VERIFYING ? attempt(known.get(), attempt, success) : SETTLED;
            case UNDO -> attempt(known.get(), attempt, success);
        };
    }

    /** Of a call whose next attempt is due. */
    static Situation ofBackoff(Draft draft, Timer.Backoff timer) {
        CallId id = timer.call();
        if (!draft.plan().knows(id.step())) {
            return UNKNOWN;
        }
        StepState step = draft.step(id.step());
        return step.callInHand()
                .filter(call -> !draft.course().ended()
                        && call.id().equals(id)
                        && call.is(Standing.BACKOFF)
                        && call.attempt() + 1 == timer.attempt())
                .map(call -> BACKOFF)
                .orElse(NOT_AWAITED);
    }

    /** Of a child that has ended. */
    static Situation of(Draft draft, Event.ChildEnded event) {
        CallId id = event.call();
        if (!draft.plan().knows(id.step())
                || id.role() != CallId.Role.DO
                || draft.plan().child(id).isEmpty()
                || !event.status().ended()) {
            return UNKNOWN;
        }
        StepState step = draft.step(id.step());
        Optional<CallState> known = step.call(id).filter(call -> call.attempt() > 0);
        if (known.isEmpty()) {
            return NOT_AWAITED;
        }
        boolean runs = step.stage() == Stage.ACTING && step.alternative() == 0;
        boolean undone = step.stage() == Stage.UNDOING
                && event.status() == SagaStatus.COMPENSATED
                && step.undoInHand()
                        .filter(undo -> undo.id().equals(id.as(CallId.Role.UNDO))
                                && draft.plan().compensation(id) instanceof Compensation.OwnRollback)
                        .isPresent();
        return !draft.course().ended() && (runs || undone) ? AWAITED : SETTLED;
    }

    /** Of a signal. */
    static Situation of(Draft draft, Event.Signalled event) {
        if (!Starts.knows(draft, event.signal())) {
            return UNKNOWN;
        }
        if (draft.course().keys().contains(event.key())) {
            return REPEATED;
        }
        if (!draft.course().started()) {
            return NOT_STARTED;
        }
        if (draft.course().ended()) {
            return ENDED;
        }
        return Starts.wants(draft, event.signal()) ? AWAITED : SETTLED;
    }

    /** Of a parent that wants this saga, its child, undone. */
    static Situation of(Draft draft, Event.RollbackRequested event) {
        Course course = draft.course();
        if (course.keys().contains(event.key())) {
            return REPEATED;
        }
        if (course.committed()) {
            return COMMITTED;
        }
        if (!course.forward()) {
            return FAILING;
        }
        return course.ended() ? AWAITED : NOT_AWAITED;
    }

    /** Of a wait whose time is over. */
    static Situation of(Draft draft, Timer.Pause timer) {
        if (!draft.plan().knows(timer.step())) {
            return UNKNOWN;
        }
        boolean waits = !draft.course().ended()
                && draft.stage(timer.step()) == Stage.WAITING
                && draft.step(timer.step()).attempt() == timer.attempt()
                && draft.step(timer.step()).act().dueAt().isPresent();
        return waits ? AWAITED : NOT_AWAITED;
    }

    private static Situation act(Draft draft, CallId id, CallState call, int attempt, boolean success) {
        StepState step = draft.step(id.step());
        if (id.alternative() != step.alternative()) {
            return SETTLED;
        }
        if (step.stage() == Stage.ACTING) {
            Situation situation = attempt(call, attempt, success);
            return situation == AWAITED && draft.stops(id.step()) ? INTERRUPTED : situation;
        }
        boolean open = step.stage().failed() || (step.stage().inFlight() && step.stage() != Stage.SETTLING);
        if (!open || !call.inDoubt()) {
            return SETTLED;
        }
        return success || attempt >= call.attempt() ? IN_DOUBT : OVERTAKEN;
    }

    /**
     * While an attempt is in flight an earlier one has no say; between two attempts its success has, but not its
     * rejection, which says nothing about the attempts after it.
     */
    private static Situation attempt(CallState call, int attempt, boolean success) {
        boolean earlier = attempt < call.attempt();
        return switch (call.standing()) {
            case RUNNING -> earlier ? OVERTAKEN : AWAITED;
            case BACKOFF -> earlier && !success ? OVERTAKEN : BACKOFF;
            case USED_UP, REJECTED -> earlier && !success ? OVERTAKEN : IN_DOUBT;
            case SUCCEEDED -> SETTLED;
        };
    }
}
