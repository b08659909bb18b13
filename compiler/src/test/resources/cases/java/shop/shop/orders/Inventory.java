package shop.orders;

import io.sagaz.kernel.OperationKind;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.Expressions;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code Inventory}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Inventory {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Inventory> TYPE = new ServiceType<Inventory>() {
        private final List<OperationType> operations = List.of(
                new OperationType("reserve", OperationKind.COMMAND, Optional.of(Reservation.CODEC),
                        List.of(OutOfStock.TYPE)),
                new OperationType("release", OperationKind.COMMAND, Optional.empty(), List.of()),
                new OperationType("stock", OperationKind.QUERY, Optional.of(Codecs.INT),
                        List.of()));

        @Override
        public String name() {
            return "shop.orders.Inventory";
        }

        @Override
        public Class<Inventory> type() {
            return Inventory.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Inventory service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "reserve" -> reserve(service, arguments, step);
                case "release" -> {
                    release(service, arguments, step);
                    yield null;
                }
                case "stock" -> stock(service, arguments, step);
                default -> throw new IllegalArgumentException("Inventory has no operation " + operation);
            };
        }

        private Reservation reserve(Inventory service, List<? extends @Nullable Object> arguments,
                StepContext step) throws OutOfStock {
            return service.reserve((UUID) arguments.get(0), Expressions.cast(arguments.get(1)),
                    step);
        }

        private void release(Inventory service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.release((UUID) arguments.get(0), step);
        }

        private int stock(Inventory service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.stock((String) arguments.get(0), step);
        }
    };

    Reservation reserve(UUID order, List<LineItem> items, StepContext step) throws OutOfStock;

    void release(UUID request, StepContext step);

    int stock(String sku, StepContext step);
}
