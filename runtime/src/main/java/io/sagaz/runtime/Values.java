package io.sagaz.runtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the expressions of a running saga read. */
public interface Values {
    /** The saga's input. */
    Object input();

    /** A step's output; null if it is absent. */
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

    /**
     * The idempotency key of a step's call: in the clauses of an alternative that of the alternative, elsewhere that of
     * the call that counts.
     */
    UUID key(int step);

    /** What a step's compensation returned; null if it is absent. */
    @Nullable
    Object undone(int step);
}
