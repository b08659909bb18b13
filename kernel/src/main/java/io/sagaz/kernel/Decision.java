package io.sagaz.kernel;

import java.util.Optional;

/** What an operator decides about a suspended step. */
public sealed interface Decision {

    /** It has happened, with this output; of a compensation: it is undone. */
    record Succeeded(Optional<Payload> output) implements Decision {}

    /** It definitely has not happened. */
    record Rejected(String reason) implements Decision {}

    /** Go on without it. */
    record Skip() implements Decision {}

    /** Try again, with a fresh budget of attempts. */
    record Retry() implements Decision {}

    /** Undo what is not locked by the pivot. */
    record Compensate() implements Decision {}

    /** Undo everything, through the pivot. */
    record Rollback() implements Decision {}
}
