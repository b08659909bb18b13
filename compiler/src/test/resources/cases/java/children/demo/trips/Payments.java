package demo.trips;

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
 * The service {@code Payments}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Payments {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Payments> TYPE = new ServiceType<Payments>() {
        private final List<OperationType> operations = List.of(
                new OperationType("charge", OperationKind.COMMAND, Optional.of(Codecs.UUID),
                        List.of()),
                new OperationType("find", OperationKind.COMMAND, Optional.of(Codecs.UUID),
                        List.of()));

        @Override
        public String name() {
            return "demo.trips.Payments";
        }

        @Override
        public Class<Payments> type() {
            return Payments.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Payments service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "charge" -> charge(service, arguments, step);
                case "find" -> find(service, arguments, step);
                default -> throw new IllegalArgumentException("Payments has no operation " + operation);
            };
        }

        private UUID charge(Payments service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.charge((String) arguments.get(0), step);
        }

        private UUID find(Payments service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.find((UUID) arguments.get(0), step);
        }
    };

    UUID charge(String hotel, StepContext step);

    UUID find(UUID request, StepContext step);
}
