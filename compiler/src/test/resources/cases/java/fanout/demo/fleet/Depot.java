package demo.fleet;

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
 * The service {@code Depot}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Depot {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Depot> TYPE = new ServiceType<Depot>() {
        private final List<OperationType> operations = List.of(
                new OperationType("reserve", OperationKind.COMMAND, Optional.of(Slot.CODEC),
                        List.of(NoRoom.TYPE)),
                new OperationType("free", OperationKind.COMMAND, Optional.empty(), List.of()),
                new OperationType("open", OperationKind.QUERY, Optional.of(Codecs.STRING),
                        List.of()));

        @Override
        public String name() {
            return "demo.fleet.Depot";
        }

        @Override
        public Class<Depot> type() {
            return Depot.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Depot service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "reserve" -> reserve(service, arguments, step);
                case "free" -> {
                    free(service, arguments, step);
                    yield null;
                }
                case "open" -> open(service, arguments, step);
                default -> throw new IllegalArgumentException("Depot has no operation " + operation);
            };
        }

        private Slot reserve(Depot service, List<? extends @Nullable Object> arguments,
                StepContext step) throws NoRoom {
            return service.reserve((UUID) arguments.get(0), step);
        }

        private void free(Depot service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.free((UUID) arguments.get(0), (UUID) arguments.get(1), step);
        }

        private String open(Depot service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.open((String) arguments.get(0), step);
        }
    };

    Slot reserve(UUID device, StepContext step) throws NoRoom;

    void free(UUID request, UUID device, StepContext step);

    String open(@Nullable String room, StepContext step);
}
