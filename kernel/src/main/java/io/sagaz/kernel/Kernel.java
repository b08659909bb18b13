package io.sagaz.kernel;

import java.util.Set;

/**
 * What a saga means. Both methods are pure: no clock, no chance, no memory of earlier calls; safe for any thread.
 *
 * <p>After Garcia-Molina and Salem, <i>Sagas</i> (SIGMOD 1987), with the pivot and retriable steps of the flexible
 * transaction model (Zhang, Nodine, Bhargava, Bukhres, SIGMOD 1994).
 */
public interface Kernel {
    /** Total: an event that doesn't fit the state is refused, never half applied, and never an exception. */
    Transition apply(State state, Event event);

    /** What is owed now, in a fixed order. A saga that is open and owes nothing waits for an operator. */
    Set<Command> commands(State state);
}
