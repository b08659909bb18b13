package io.sagaz.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names a service where the engine is built, and calls its operations without reflection. Generated as {@code S.TYPE}.
 * Stateless; safe for any thread.
 */
public interface ServiceType<S> {
    /** Qualified, such as {@code shop.orders.Inventory}. */
    String name();

    Class<S> type();

    List<OperationType> operations();

    /**
     * @param arguments in the order of the parameters; absent ones are null
     * @return the output, null if there is none
     * @throws Exception whatever the service throws
     */
    @Nullable
    Object call(S service, String operation, List<? extends @Nullable Object> arguments, StepContext step)
            throws Exception;
}
