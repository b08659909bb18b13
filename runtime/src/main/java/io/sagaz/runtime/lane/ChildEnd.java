package io.sagaz.runtime.lane;

import io.sagaz.kernel.Payload;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.runtime.store.SagaRow;
import java.util.Optional;

/**
 * How a child has ended.
 *
 * @param result of one that has completed, if it has one
 * @param cause why it hasn't; else empty
 */
record ChildEnd(SagaStatus status, Optional<Payload> result, String cause) {

    /** @param row as it was committed with that state */
    static ChildEnd of(SagaRow row, State state) {
        return new ChildEnd(row.status(), state.result(), causeOf(row));
    }

    static String causeOf(SagaRow row) {
        return row.status() == SagaStatus.COMPLETED ? "" : row.cause().orElse("");
    }
}
