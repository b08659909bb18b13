package io.sagaz.runtime;

import io.sagaz.kernel.OperationKind;
import java.util.List;
import java.util.Optional;

/**
 * An operation of a service.
 *
 * @param name simple
 * @param output empty if it has none
 * @param fails the errors that it declares
 */
public record OperationType(String name, OperationKind kind, Optional<Codec<?>> output, List<ErrorType<?>> fails) {
    public OperationType {
        fails = List.copyOf(fails);
    }
}
