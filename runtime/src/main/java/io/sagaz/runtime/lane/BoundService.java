package io.sagaz.runtime.lane;

import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.SagazBugException;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service and the object that serves it. */
public record BoundService<S>(ServiceType<S> type, S service) {
    /** Runs user code. */
    public @Nullable Object call(String operation, List<? extends @Nullable Object> arguments, StepContext step)
            throws Exception {
        return type.call(service, operation, arguments, step);
    }

    OperationType operation(String name) {
        return type.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SagazBugException("service " + type.name() + " has no operation " + name));
    }
}
