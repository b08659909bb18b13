package io.sagaz.kernel;

import static io.sagaz.kernel.EventKind.ACT_FAULTED;
import static io.sagaz.kernel.EventKind.ACT_REJECTED;
import static io.sagaz.kernel.EventKind.ACT_SUCCEEDED;
import static io.sagaz.kernel.EventKind.BACKOFF_OVER;
import static io.sagaz.kernel.EventKind.CANCEL_REQUESTED;
import static io.sagaz.kernel.EventKind.CHILD_ENDED;
import static io.sagaz.kernel.EventKind.DEADLINE_PASSED;
import static io.sagaz.kernel.EventKind.DECIDED;
import static io.sagaz.kernel.EventKind.ENDED;
import static io.sagaz.kernel.EventKind.EVALUATED;
import static io.sagaz.kernel.EventKind.GRACE_OVER;
import static io.sagaz.kernel.EventKind.NONSENSE;
import static io.sagaz.kernel.EventKind.PAUSE_OVER;
import static io.sagaz.kernel.EventKind.ROLLBACK_REQUESTED;
import static io.sagaz.kernel.EventKind.SIGNALLED;
import static io.sagaz.kernel.EventKind.STARTED;
import static io.sagaz.kernel.EventKind.UNDO_FAULTED;
import static io.sagaz.kernel.EventKind.UNDO_REJECTED;
import static io.sagaz.kernel.EventKind.UNDO_SUCCEEDED;
import static io.sagaz.kernel.EventKind.VERIFIED;
import static io.sagaz.kernel.EventKind.VERIFY_FAULTED;
import static io.sagaz.kernel.EventKind.VERIFY_REJECTED;
import static io.sagaz.kernel.Rule.apply;
import static io.sagaz.kernel.Rule.record;
import static io.sagaz.kernel.Rule.refuse;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every kind of event in every situation, with what it does. A test proves that each row is reached and that nothing
 * reaches a place without a row; {@code docs/kernel-transitions.md} shows the same table.
 */
final class Transitions {
    private static final Map<Row, Rule> TABLE = new LinkedHashMap<>();

    static {
        saga();
        act();
        verify();
        undo();
        requests();
        signals();
        children();
    }

    private Transitions() {}

    static Map<Row, Rule> table() {
        return Map.copyOf(TABLE);
    }

    /** In the order in which the table is written. */
    static Iterable<Row> rows() {
        return TABLE.keySet();
    }

    static Rule rule(Row row) {
        Rule rule = TABLE.get(row);
        return rule == null ? refuse("no transition is known for " + row + ": please report this as a bug") : rule;
    }

    private static void saga() {
        on(STARTED, Situation.NOT_STARTED, apply("starts the first steps", Event.Started.class, Requests::start));
        on(STARTED, Situation.SETTLED, refuse("the saga was started before"));
        on(ENDED, Situation.AWAITED, apply("the saga has its final status", Event.Ended.class, Requests::end));
        on(ENDED, Situation.NOT_AWAITED, refuse("the saga isn't about to end in this status"));
        on(
                GRACE_OVER,
                Situation.AWAITED,
                apply("what is still in flight is interrupted", Event.TimerFired.class, Requests::graceOver));
        on(GRACE_OVER, Situation.NOT_AWAITED, refuse("no grace period is running"));
        on(EVALUATED, Situation.UNKNOWN, refuse("the saga has no such step"));
        on(EVALUATED, Situation.NOT_AWAITED, refuse("no value is awaited for the step"));
        on(
                EVALUATED,
                Situation.AWAITED,
                apply(
                        "the step starts, waits, is skipped, fails, or succeeds with the default",
                        Event.Evaluated.class,
                        Starts::evaluated));
        on(BACKOFF_OVER, Situation.UNKNOWN, refuse("the saga has no such step"));
        on(BACKOFF_OVER, Situation.NOT_AWAITED, refuse("no wait for this attempt is running"));
        on(
                BACKOFF_OVER,
                Situation.BACKOFF,
                apply(
                        "the next attempt is made",
                        Event.TimerFired.class,
                        (draft, event) -> Outcomes.backoffOver(draft, ((Timer.Backoff) event.timer()).call())));
        on(PAUSE_OVER, Situation.UNKNOWN, refuse("the saga has no such step"));
        on(PAUSE_OVER, Situation.NOT_AWAITED, refuse("the step doesn't wait for a time"));
        on(
                PAUSE_OVER,
                Situation.AWAITED,
                apply(
                        "the wait succeeds, the await goes on without its signal or is rejected",
                        Event.TimerFired.class,
                        (draft, event) -> Starts.pauseOver(draft, ((Timer.Pause) event.timer()).step())));
        on(NONSENSE, Situation.UNKNOWN, refuse("the event doesn't fit its call"));
    }

    private static void act() {
        Rule succeeds = apply("the step succeeds", Event.Succeeded.class, Outcomes::actSucceeded);
        outcomes(ACT_SUCCEEDED);
        on(ACT_SUCCEEDED, Situation.AWAITED, succeeds);
        on(ACT_SUCCEEDED, Situation.INTERRUPTED, succeeds);
        on(ACT_SUCCEEDED, Situation.BACKOFF, succeeds);
        on(ACT_SUCCEEDED, Situation.IN_DOUBT, succeeds);

        Rule rejects = apply(
                "the next attempt is due later, or the recover list goes on",
                Event.Rejected.class,
                Outcomes::actRejected);
        outcomes(ACT_REJECTED);
        on(ACT_REJECTED, Situation.AWAITED, rejects);
        on(
                ACT_REJECTED,
                Situation.INTERRUPTED,
                apply("the step ends without effect", Event.Rejected.class, Outcomes::interruptedRejected));
        on(ACT_REJECTED, Situation.BACKOFF, rejects);
        on(
                ACT_REJECTED,
                Situation.IN_DOUBT,
                apply("the doubt ends: there is no effect", Event.Rejected.class, Outcomes::doubtRejected));

        outcomes(ACT_FAULTED);
        on(
                ACT_FAULTED,
                Situation.AWAITED,
                apply(
                        "the next attempt is due later, or the recover list goes on",
                        Event.Faulted.class,
                        Outcomes::actFaulted));
        on(
                ACT_FAULTED,
                Situation.INTERRUPTED,
                apply("the step ends, in doubt if it can be", Event.Faulted.class, Outcomes::interruptedFaulted));
        on(ACT_FAULTED, Situation.BACKOFF, record("the next attempt is scheduled already"));
        on(ACT_FAULTED, Situation.IN_DOUBT, record("the attempts are used up already"));
    }

    private static void verify() {
        Rule answers = apply("the doubt ends, one way or the other", Event.Verified.class, Outcomes::verified);
        outcomes(VERIFIED);
        on(VERIFIED, Situation.AWAITED, answers);
        on(VERIFIED, Situation.BACKOFF, answers);

        String text = "the query is tried again later, or the doubt stays";
        outcomes(VERIFY_REJECTED);
        on(VERIFY_REJECTED, Situation.AWAITED, apply(text, Event.Rejected.class, Outcomes::verifyRejected));
        on(VERIFY_REJECTED, Situation.BACKOFF, record("the next attempt is scheduled already"));
        outcomes(VERIFY_FAULTED);
        on(VERIFY_FAULTED, Situation.AWAITED, apply(text, Event.Faulted.class, Outcomes::verifyFaulted));
        on(VERIFY_FAULTED, Situation.BACKOFF, record("the next attempt is scheduled already"));
    }

    private static void undo() {
        Rule undone = apply(
                "the call is undone; the next one is, or the recover list goes on",
                Event.Succeeded.class,
                Outcomes::undoSucceeded);
        outcomes(UNDO_SUCCEEDED);
        on(UNDO_SUCCEEDED, Situation.AWAITED, undone);
        on(UNDO_SUCCEEDED, Situation.BACKOFF, undone);
        on(UNDO_SUCCEEDED, Situation.IN_DOUBT, undone);

        String text = "the next attempt is due later, or an operator is asked";
        outcomes(UNDO_REJECTED);
        on(UNDO_REJECTED, Situation.AWAITED, apply(text, Event.Rejected.class, Outcomes::undoRejected));
        on(UNDO_REJECTED, Situation.BACKOFF, record("the next attempt is scheduled already"));
        on(UNDO_REJECTED, Situation.IN_DOUBT, record("an operator is asked already"));
        outcomes(UNDO_FAULTED);
        on(UNDO_FAULTED, Situation.AWAITED, apply(text, Event.Faulted.class, Outcomes::undoFaulted));
        on(UNDO_FAULTED, Situation.BACKOFF, record("the next attempt is scheduled already"));
        on(UNDO_FAULTED, Situation.IN_DOUBT, record("an operator is asked already"));
    }

    private static void requests() {
        Rule cancels = apply("the saga fails", Event.CancelRequested.class, Requests::cancel);
        on(CANCEL_REQUESTED, Situation.NOT_STARTED, refuse("the saga hasn't started"));
        on(CANCEL_REQUESTED, Situation.UNCOMMITTED, cancels);
        on(
                CANCEL_REQUESTED,
                Situation.HELD,
                apply("waits for the pivot", Event.CancelRequested.class, Requests::cancel));
        on(CANCEL_REQUESTED, Situation.FAILURE_WAITS, record("a failure waits for the pivot already"));
        on(CANCEL_REQUESTED, Situation.COMMITTED, refuse("the saga is committed and can't be cancelled any more"));
        on(CANCEL_REQUESTED, Situation.FAILING, record("the saga is being rolled back already"));
        on(CANCEL_REQUESTED, Situation.ENDED, refuse("the saga has ended"));
        on(CANCEL_REQUESTED, Situation.REPEATED, refuse("this request was applied before"));

        Rule fails = apply("the saga fails", Event.TimerFired.class, Requests::deadlineFails);
        Rule alerts = apply("an alert is raised", Event.TimerFired.class, Requests::deadlineAlerts);
        on(DEADLINE_PASSED, Situation.NOT_AWAITED, refuse("the saga has no time-out running"));
        on(DEADLINE_PASSED, Situation.UNCOMMITTED, fails);
        on(
                DEADLINE_PASSED,
                Situation.HELD,
                apply("waits for the pivot", Event.TimerFired.class, Requests::deadlineFails));
        on(DEADLINE_PASSED, Situation.FAILURE_WAITS, alerts);
        on(DEADLINE_PASSED, Situation.COMMITTED, alerts);
        on(DEADLINE_PASSED, Situation.FAILING, alerts);

        on(DECIDED, Situation.UNKNOWN, refuse("the saga has no such step"));
        on(DECIDED, Situation.NOT_AWAITED, refuse("the step has no open task"));
        on(DECIDED, Situation.AWAITED, apply("the decision is carried out", Event.Decided.class, Requests::decide));
        on(DECIDED, Situation.NOT_OFFERED, refuse("the step's task doesn't offer this decision"));
        on(DECIDED, Situation.ENDED, refuse("the saga has ended"));
        on(DECIDED, Situation.REPEATED, refuse("this decision was applied before"));
    }

    private static void signals() {
        on(SIGNALLED, Situation.UNKNOWN, refuse("no step of the saga waits for such a signal"));
        on(SIGNALLED, Situation.NOT_STARTED, refuse("the saga hasn't started"));
        on(
                SIGNALLED,
                Situation.AWAITED,
                apply("a step that waits for it succeeds, at once or later", Event.Signalled.class, Requests::signal));
        on(SIGNALLED, Situation.SETTLED, record("no step waits for it any more"));
        on(SIGNALLED, Situation.REPEATED, refuse("this signal was applied before"));
        on(SIGNALLED, Situation.ENDED, refuse("the saga has ended"));
    }

    private static void children() {
        on(CHILD_ENDED, Situation.UNKNOWN, refuse("the saga has no such child"));
        on(CHILD_ENDED, Situation.NOT_AWAITED, refuse("this child wasn't started"));
        on(
                CHILD_ENDED,
                Situation.AWAITED,
                apply(
                        "the step succeeds, is rejected, is undone, or an operator is asked",
                        Event.ChildEnded.class,
                        Outcomes::childEnded));
        on(CHILD_ENDED, Situation.SETTLED, record("the child's end is known already"));

        on(
                ROLLBACK_REQUESTED,
                Situation.AWAITED,
                apply("the completed saga goes back", Event.RollbackRequested.class, Requests::rollback));
        on(ROLLBACK_REQUESTED, Situation.NOT_AWAITED, refuse("the saga hasn't completed"));
        on(ROLLBACK_REQUESTED, Situation.COMMITTED, refuse("the saga is committed and can't be rolled back any more"));
        on(ROLLBACK_REQUESTED, Situation.FAILING, record("the saga is rolled back already"));
        on(ROLLBACK_REQUESTED, Situation.REPEATED, refuse("this request was applied before"));
    }

    /** What holds for the outcome of every call. */
    private static void outcomes(EventKind event) {
        on(event, Situation.UNKNOWN, refuse("the saga has no such call or attempt"));
        on(event, Situation.NOT_AWAITED, refuse("this call wasn't made"));
        on(event, Situation.OVERTAKEN, record("a later attempt was made since"));
        on(event, Situation.SETTLED, record("it comes too late to change anything"));
    }

    private static void on(EventKind event, Situation situation, Rule rule) {
        TABLE.put(new Row(event, situation), rule);
    }
}
