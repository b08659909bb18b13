package io.sagaz.kernel;

import java.util.Set;

/**
 * What an operator has to decide in a suspended saga.
 *
 * @param step index of the step
 * @param call the call that the decision is about
 * @param text what to do, as the author wrote it, else what happened
 * @param allowed the kinds of {@link Decision} that fit
 */
public record Task(int step, CallId call, String text, Set<Class<? extends Decision>> allowed) {
    public Task {
        allowed = Set.copyOf(allowed);
    }
}
