package io.sagaz.runtime.lane;

import java.time.Duration;

/**
 * What bounds every queue of an engine: all that waits in one belongs to a saga in memory or to a caller.
 *
 * @param startsMax sagas that are accepted but haven't been worked on yet; beyond it callers wait. As many requests to
 *     open sagas may wait for their commit
 * @param activeMax sagas in memory that were started here, as many again that came from the store, and as many children;
 *     beyond it callers wait, and the others stay in the store
 * @param requestTimeout how long callers wait for a place and for the commit
 */
public record LaneLimits(int startsMax, int activeMax, Duration requestTimeout) {
    /** What comes in beside starts, requests, outcomes and sagas from the store: the end of a commit, a request to stop. */
    private static final int OTHERS_MAX = 1_000;

    /**
     * Attempts in flight: sagas that are taken up from the store have as many places in memory as new ones, and so have
     * children.
     *
     * @param callsMax calls that one saga can have in flight
     */
    public int attemptsMax(int callsMax) {
        return bounded(3L * activeMax * callsMax);
    }

    /**
     * What may wait for the lane: each start, request and attempt has one message at a time.
     *
     * @param hangingMax attempts beyond their time-outs, whose outcomes may come late
     */
    public int inboxMax(int callsMax, int hangingMax) {
        return bounded(2L * startsMax + attemptsMax(callsMax) + activeMax + hangingMax + OTHERS_MAX);
    }

    /**
     * Sagas that aren't in memory and are asked for: each request and late outcome asks for one, and parents for a bounded
     * number of children. Each saga that came from the store asks for its children once.
     *
     * @param workers attempts at a time; as many again may hang
     */
    public int wantedMax(int workers) {
        return bounded(startsMax + 2L * workers + activeMax + OTHERS_MAX);
    }

    private static int bounded(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
