package io.sagaz.kernel;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known about one call of a step. What a wait, an await or a child does counts as one too.
 *
 * @param id which call
 * @param standing where it stands
 * @param attempt in flight or last made, from 1; 0 for an undo that is an operator's and
 *     for work that couldn't begin
 * @param firstAttempt of the round in hand
 * @param inDoubt whether the call may have had an effect that nobody has confirmed, undone or ruled out
 * @param dueAt when the next attempt is due, in BACKOFF; when a wait ends, or the time of an await
 * @param problem the last rejection or fault
 */
public record CallState(
        CallId id,
        Standing standing,
        int attempt,
        int firstAttempt,
        boolean inDoubt,
        Optional<Instant> dueAt,
        Optional<Cause> problem) {

    /** Where a call stands. */
    public enum Standing {
        RUNNING,
        BACKOFF,
        SUCCEEDED,
        /** Definitely without effect. */
        REJECTED,
        /** No attempt is left, and none succeeded. */
        USED_UP
    }

    static CallState first(CallId id) {
        return new CallState(id, Standing.RUNNING, 1, 1, false, Optional.empty(), Optional.empty());
    }

    /** The work of a wait or an await, which ends at this time by itself. */
    static CallState waiting(CallId id, int attempt, Optional<Instant> end) {
        return new CallState(id, Standing.RUNNING, attempt, attempt, false, end, Optional.empty());
    }

    /** Work that couldn't even begin. */
    static CallState notBegun(CallId id, Cause why) {
        return new CallState(id, Standing.REJECTED, 0, 0, false, Optional.empty(), Optional.of(why));
    }

    /** An undo that only an operator can make. */
    static CallState byHand(CallId id) {
        return new CallState(id, Standing.USED_UP, 0, 0, false, Optional.empty(), Optional.empty());
    }

    CallState nextRound() {
        return new CallState(id, Standing.RUNNING, attempt + 1, attempt + 1, inDoubt, Optional.empty(), problem);
    }

    CallState nextAttempt() {
        return new CallState(id, Standing.RUNNING, attempt + 1, firstAttempt, inDoubt, Optional.empty(), problem);
    }

    CallState succeeded(int by) {
        return new CallState(id, Standing.SUCCEEDED, by, firstAttempt, false, Optional.empty(), problem);
    }

    CallState rejected(int by, Cause why) {
        return new CallState(id, Standing.REJECTED, by, firstAttempt, false, Optional.empty(), Optional.of(why));
    }

    /** It is known by now that the call never happened. */
    CallState ruledOut() {
        return new CallState(id, Standing.REJECTED, attempt, firstAttempt, false, Optional.empty(), problem);
    }

    CallState usedUp(int by, boolean doubt, Cause why) {
        return new CallState(id, Standing.USED_UP, by, firstAttempt, doubt, Optional.empty(), Optional.of(why));
    }

    /** No further attempt is made; what is known stays known. */
    CallState givenUp() {
        return new CallState(id, Standing.USED_UP, attempt, firstAttempt, inDoubt, Optional.empty(), problem);
    }

    CallState backoff(int by, boolean doubt, Cause why, Instant next) {
        return new CallState(id, Standing.BACKOFF, by, firstAttempt, doubt, Optional.of(next), Optional.of(why));
    }

    CallState undone() {
        return new CallState(id, standing, attempt, firstAttempt, false, Optional.empty(), problem);
    }

    boolean is(Standing other) {
        return standing == other;
    }

    boolean endedWithoutSuccess() {
        return standing == Standing.USED_UP || standing == Standing.REJECTED;
    }
}
