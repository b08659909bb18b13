package io.sagaz.runtime.lane;

import io.sagaz.runtime.store.SagaRow;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Says in the MDC which saga log lines are about, the user's own included. */
final class SagaLog {
    /** Qualified name of the saga. */
    static final String TYPE = "saga_type";
    /** The saga's id. */
    static final String ID = "saga_id";
    /** The step, as written. */
    static final String STEP = "saga_step";

    private static final Logger LOG = LoggerFactory.getLogger(SagaLog.class);

    private SagaLog() {}

    static void about(UUID id, String type, Runnable work) {
        MDC.put(TYPE, type);
        MDC.put(ID, id.toString());
        try {
            work.run();
        } finally {
            MDC.remove(TYPE);
            MDC.remove(ID);
        }
    }

    static <T> T about(Attempt attempt, Supplier<T> work) {
        MDC.put(TYPE, attempt.bound().name());
        MDC.put(ID, attempt.sagaId().toString());
        MDC.put(STEP, attempt.stepName());
        try {
            return work.get();
        } finally {
            MDC.remove(TYPE);
            MDC.remove(ID);
            MDC.remove(STEP);
        }
    }

    /** Its author gave it a time; it has committed, so that nothing but somebody's look can be done about it. */
    static void overdue(SagaRow row) {
        about(
                row.id(),
                row.type(),
                () -> LOG.warn(
                        "The saga's time-out has passed and it can't roll back any more; it goes on until it ends."
                                + " Look at what it waits for"));
    }

    static void unusable(SagaRow row, RuntimeException e) {
        String text =
                "The saga can't go on and is SUSPENDED; all others go on. Mend the cause and start the engine again";
        about(row.id(), row.type(), () -> LOG.warn(text, e));
    }
}
