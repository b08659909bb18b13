package io.sagaz.runtime.lane;

import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.State;
import io.sagaz.runtime.store.SagaRow;

/**
 * A saga as the store has it.
 *
 * @param sequence how many entries its journal has
 */
record Durable(State state, long sequence, SagaRow row) {
    /** As shown to others: SUSPENDED too where the saga can't go on, whatever its state. */
    SagaStatus status() {
        return row.status();
    }
}
