package shop.orders;

import io.sagaz.kernel.OperationKind;
import io.sagaz.runtime.Codecs;
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
 * The service {@code Couriers}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Couriers {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Couriers> TYPE = new ServiceType<Couriers>() {
        private final List<OperationType> operations = List.of(
                new OperationType("dispatch", OperationKind.COMMAND, Optional.of(Parcel.CODEC),
                        List.of()),
                new OperationType("find", OperationKind.QUERY,
                        Optional.of(Codecs.optional(Parcel.CODEC)), List.of()));

        @Override
        public String name() {
            return "shop.orders.Couriers";
        }

        @Override
        public Class<Couriers> type() {
            return Couriers.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Couriers service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "dispatch" -> dispatch(service, arguments, step);
                case "find" -> find(service, arguments, step);
                default -> throw new IllegalArgumentException("Couriers has no operation " + operation);
            };
        }

        private Parcel dispatch(Couriers service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.dispatch((Order) arguments.get(0), step);
        }

        private @Nullable Parcel find(Couriers service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.find((UUID) arguments.get(0), step);
        }
    };

    Parcel dispatch(Order order, StepContext step);

    @Nullable Parcel find(UUID request, StepContext step);
}
