package io.sagaz.runtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the expressions of a running saga read. */
public interface Values {
    /** The saga's input. */
    Object input();

    /**
     * A step's output; null if it is absent. In the clauses of a fan-out that of the element, elsewhere the list of them
     * all, in the order of the elements.
     */
    @Nullable
    Object output(int step);

    /**
     * A step's output where there has to be one.
     *
     * @throws AbsentOutputException if it is absent, as in the compensation of a step in doubt
     */
    default Object present(int step) {
        Object output = output(step);
        if (output == null) {
            throw new AbsentOutputException(step);
        }
        return output;
    }

    /** The element of the fan-out in whose clauses the expression stands; null if the list has none in its place. */
    @Nullable
    Object element();

    /** The element where the list has one in every place. */
    default Object presentElement() {
        Object element = element();
        if (element == null) {
            throw new SagazBugException("an element of a list without absent ones is absent");
        }
        return element;
    }

    /**
     * The idempotency key of a step's call: in the clauses of a fan-out that of the element, in the clauses of an alternative that of the alternative, elsewhere that of
     * the call that counts.
     */
    UUID key(int step);

    /** What a step's compensation returned, of a fan-out the list of what it did for each; null if it is absent. */
    @Nullable
    Object undone(int step);
}
