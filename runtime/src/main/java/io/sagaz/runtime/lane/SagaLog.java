package io.sagaz.runtime.lane;

import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** Says in the MDC which saga log lines are about, the user's own included. */
final class SagaLog {
    /** Qualified name of the saga. */
    static final String TYPE = "saga_type";
    /** The saga's id. */
    static final String ID = "saga_id";
    /** The step, as written. */
    static final String STEP = "saga_step";

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
}
