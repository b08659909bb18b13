package io.sagaz.kernel;

/**
 * The answer to an event.
 *
 * @param verdict what became of the event
 * @param state after it; the same object as before unless the verdict is APPLIED
 * @param reason for people; empty when APPLIED
 */
public record Transition(Verdict verdict, State state, String reason) {
    /** What became of an event. */
    public enum Verdict {
        /** It changed the state and is to be stored. */
        APPLIED,
        /** True, but too late to change anything; stored for the history. */
        RECORDED,
        /** It doesn't fit the state, or is known already; not to be stored. */
        REFUSED
    }
}
