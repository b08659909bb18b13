package io.sagaz.kernel;

import io.sagaz.kernel.CallId.Role;

/** The kinds of events that {@link Transitions} tells apart: its columns. */
enum EventKind {
    STARTED,
    ACT_SUCCEEDED,
    ACT_REJECTED,
    ACT_FAULTED,
    VERIFIED,
    VERIFY_REJECTED,
    VERIFY_FAULTED,
    UNDO_SUCCEEDED,
    UNDO_REJECTED,
    UNDO_FAULTED,
    EVALUATED,
    BACKOFF_OVER,
    PAUSE_OVER,
    GRACE_OVER,
    DEADLINE_PASSED,
    CANCEL_REQUESTED,
    DECIDED,
    SIGNALLED,
    CHILD_ENDED,
    ROLLBACK_REQUESTED,
    ENDED,
    /** Means nothing whatever the state, such as the success of a call that only verifies. */
    NONSENSE;

    static EventKind of(Event event) {
        return event.accept(new Classifier());
    }

    private static EventKind byRole(Role role, EventKind act, EventKind verify, EventKind undo) {
        return switch (role) {
            case DO -> act;
            case VERIFY -> verify;
            case UNDO -> undo;
        };
    }

    private static final class Classifier implements Event.Visitor<EventKind> {
        @Override
        public EventKind started(Event.Started event) {
            return STARTED;
        }

        @Override
        public EventKind succeeded(Event.Succeeded event) {
            return byRole(event.call().role(), ACT_SUCCEEDED, NONSENSE, UNDO_SUCCEEDED);
        }

        @Override
        public EventKind rejected(Event.Rejected event) {
            return byRole(event.call().role(), ACT_REJECTED, VERIFY_REJECTED, UNDO_REJECTED);
        }

        @Override
        public EventKind faulted(Event.Faulted event) {
            return byRole(event.call().role(), ACT_FAULTED, VERIFY_FAULTED, UNDO_FAULTED);
        }

        @Override
        public EventKind verified(Event.Verified event) {
            return byRole(event.call().role(), NONSENSE, VERIFIED, NONSENSE);
        }

        @Override
        public EventKind evaluated(Event.Evaluated event) {
            return EVALUATED;
        }

        @Override
        public EventKind timerFired(Event.TimerFired event) {
            return event.timer().accept(new Timer.Visitor<>() {
                @Override
                public EventKind backoff(Timer.Backoff timer) {
                    return BACKOFF_OVER;
                }

                @Override
                public EventKind grace(Timer.Grace timer) {
                    return GRACE_OVER;
                }

                @Override
                public EventKind deadline(Timer.Deadline timer) {
                    return DEADLINE_PASSED;
                }

                @Override
                public EventKind pause(Timer.Pause timer) {
                    return PAUSE_OVER;
                }
            });
        }

        @Override
        public EventKind cancelRequested(Event.CancelRequested event) {
            return CANCEL_REQUESTED;
        }

        @Override
        public EventKind decided(Event.Decided event) {
            return DECIDED;
        }

        @Override
        public EventKind signalled(Event.Signalled event) {
            return SIGNALLED;
        }

        @Override
        public EventKind childEnded(Event.ChildEnded event) {
            return CHILD_ENDED;
        }

        @Override
        public EventKind rollbackRequested(Event.RollbackRequested event) {
            return ROLLBACK_REQUESTED;
        }

        @Override
        public EventKind ended(Event.Ended event) {
            return ENDED;
        }
    }
}
