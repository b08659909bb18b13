package io.sagaz.runtime.lane;

import java.util.UUID;
import org.slf4j.MDC;

/** The saga that log lines are about, in the MDC of the calling thread; never payloads. */
public final class SagaLog implements AutoCloseable {
    /** Qualified name of the saga. */
    public static final String TYPE = "saga_type";
    /** The saga's id. */
    public static final String ID = "saga_id";
    /** The step, as written. */
    public static final String STEP = "saga_step";

    private SagaLog() {}

    static SagaLog about(UUID id, String type) {
        MDC.put(TYPE, type);
        MDC.put(ID, id.toString());
        return new SagaLog();
    }

    static SagaLog about(UUID id, String type, String step) {
        MDC.put(STEP, step);
        return about(id, type);
    }

    @Override
    public void close() {
        MDC.remove(TYPE);
        MDC.remove(ID);
        MDC.remove(STEP);
    }
}
