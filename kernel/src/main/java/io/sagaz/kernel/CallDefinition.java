package io.sagaz.kernel;

import java.util.List;

/**
 * A call of a service's operation, as written in a clause of the saga.
 *
 * @param service qualified name of the service, such as {@code shop.orders.Inventory}
 * @param operation simple name of the operation
 * @param kind what the operation promises
 * @param fails names of the errors that it declares, in their order
 * @param arguments evaluates to the list of arguments, in the order of the parameters
 */
public record CallDefinition(
        String service, String operation, OperationKind kind, List<String> fails, Expression arguments) {
    public CallDefinition {
        fails = List.copyOf(fails);
    }
}
