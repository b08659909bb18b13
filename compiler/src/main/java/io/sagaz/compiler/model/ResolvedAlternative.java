package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Alternative;
import java.util.Optional;

/**
 * One entry of a {@code recover} list.
 *
 * @param call of an entry that calls another operation; empty if that isn't known
 * @param definition empty if it couldn't be resolved
 */
public record ResolvedAlternative(
        Alternative syntax, Optional<ResolvedCall> call, Optional<io.sagaz.kernel.Alternative> definition) {

    /** Whether the list always gives an answer here; an entry that isn't known gets the benefit of the doubt. */
    public boolean endsList() {
        return definition
                .map(io.sagaz.kernel.Alternative::endsList)
                .orElseGet(() -> !(syntax instanceof Alternative.Other));
    }
}
