package io.sagaz.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** What people and the clock ask of a saga. */
final class Requests {
    private Requests() {}

    static void start(Draft draft, Event.Started event) {
        draft.course(draft.course()
                .started(
                        event.input(),
                        draft.plan().definition().timeout().map(timeout -> Progress.plus(event.at(), timeout))));
    }

    static void cancel(Draft draft, Event.CancelRequested event) {
        Cause cause = new Cause(Cause.Kind.CANCELLED, OptionalInt.empty(), event.reason(), Optional.empty());
        draft.course(draft.course().key(event.key()));
        fail(draft, cause);
    }

    static void deadlineFails(Draft draft, Event.TimerFired event) {
        String text = "the saga's time-out passed at " + event.at();
        draft.course(draft.course().deadlinePassed());
        fail(draft, new Cause(Cause.Kind.TIMED_OUT, OptionalInt.empty(), text, Optional.empty()));
    }

    static void deadlineAlerts(Draft draft, Event.TimerFired event) {
        draft.course(draft.course().deadlinePassed());
    }

    static void graceOver(Draft draft, Event.TimerFired event) {
        draft.course(draft.course().graceOver());
    }

    static void end(Draft draft, Event.Ended event) {
        draft.course(draft.course().ended(event.status(), event.result()));
    }

    static void signal(Draft draft, Event.Signalled event) {
        Course course = draft.course().key(event.key());
        draft.course(course.signals(course.signals().with(event.signal(), event.payload())));
    }

    static void rollback(Draft draft, Event.RollbackRequested event) {
        Cause cause = new Cause(Cause.Kind.CANCELLED, OptionalInt.empty(), event.reason(), Optional.empty());
        draft.course(draft.course().key(event.key()).reopened(cause));
    }

    static void decide(Draft draft, Event.Decided event) {
        draft.course(draft.course().key(event.key()));
        boolean undo = draft.stage(event.step()) != Stage.ASKING;
        event.decision()
                .accept(undo ? new AboutUndo(draft, event.step()) : new AboutStep(draft, event.step(), event.at()));
    }

    /** The first failure is the one that counts. */
    private static void fail(Draft draft, Cause cause) {
        if (draft.course().waiting().isEmpty()) {
            draft.course(draft.course().waiting(Optional.of(cause)));
        }
    }

    private static Cause decided(int step, String what) {
        return new Cause(Cause.Kind.DECIDED, OptionalInt.of(step), what, Optional.empty());
    }

    /** About a step that has no output. The new state of the step is put into the draft and returned. */
    private static final class AboutStep implements Decision.Visitor<StepState> {
        private final Draft draft;
        private final int step;
        private final Instant now;
        private final StepState state;

        AboutStep(Draft draft, int step, Instant now) {
            this.now = now;
            this.draft = draft;
            this.step = step;
            this.state = draft.step(step);
        }

        @Override
        public StepState succeeded(Decision.Succeeded decision) {
            if (draft.plan().step(step).fanOut().isPresent() && !draft.focused()) {
                // What the elements did stays theirs; what was done by hand for the rest is nobody's to undo.
                return put(state.output(decision.output()).to(Stage.SUCCEEDED));
            }
            return put(Outcomes.happened(state, state.act().attempt(), decision.output()));
        }

        @Override
        public StepState rejected(Decision.Rejected decision) {
            CallState act = state.act();
            put(state.with(act.rejected(act.attempt(), decided(step, decision.reason()))));
            Recovery.next(draft, step);
            return draft.step(step);
        }

        @Override
        public StepState skip(Decision.Skip decision) {
            return put(state.to(Stage.SKIPPED));
        }

        /** The entry that asked comes next again when the fresh attempts are used up. */
        @Override
        public StepState retry(Decision.Retry decision) {
            StepState before = state.entry(Math.max(0, state.entry() - 1));
            if (draft.plan().operation(state.act().id()).isPresent()) {
                return put(Recovery.retrying(before));
            }
            put(before);
            Starts.begin(draft, step, now);
            return draft.step(step);
        }

        @Override
        public StepState compensate(Decision.Compensate decision) {
            fail(draft, decided(step, "an operator chose to compensate"));
            return put(state.to(Stage.CHOSE_COMPENSATE));
        }

        @Override
        public StepState rollback(Decision.Rollback decision) {
            fail(draft, decided(step, "an operator chose to roll back"));
            return put(state.to(Stage.CHOSE_ROLLBACK));
        }

        private StepState put(StepState next) {
            draft.put(step, next);
            return next;
        }
    }

    /** About an undo that wasn't done. */
    private static final class AboutUndo implements Decision.Visitor<StepState> {
        private final Draft draft;
        private final int step;

        AboutUndo(Draft draft, int step) {
            this.draft = draft;
            this.step = step;
        }

        @Override
        public StepState succeeded(Decision.Succeeded decision) {
            Rollback.undone(draft, step, undo().attempt(), decision.output());
            return draft.step(step);
        }

        @Override
        public StepState retry(Decision.Retry decision) {
            draft.put(step, draft.step(step).with(undo().nextRound()));
            return draft.step(step);
        }

        @Override
        public StepState rejected(Decision.Rejected decision) {
            throw notOffered();
        }

        @Override
        public StepState skip(Decision.Skip decision) {
            throw notOffered();
        }

        @Override
        public StepState compensate(Decision.Compensate decision) {
            throw notOffered();
        }

        @Override
        public StepState rollback(Decision.Rollback decision) {
            throw notOffered();
        }

        private CallState undo() {
            return draft.step(step).undoInHand().orElseThrow();
        }

        private static IllegalStateException notOffered() {
            return new IllegalStateException("no task about an undo offers this decision");
        }
    }
}
