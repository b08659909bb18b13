package demo.booking;

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
 * The service {@code Hotels}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Hotels {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Hotels> TYPE = new ServiceType<Hotels>() {
        private final List<OperationType> operations = List.of(
                new OperationType("book", OperationKind.COMMAND, Optional.of(Codecs.UUID),
                        List.of()),
                new OperationType("cancel", OperationKind.COMMAND, Optional.empty(), List.of()));

        @Override
        public String name() {
            return "demo.booking.Hotels";
        }

        @Override
        public Class<Hotels> type() {
            return Hotels.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Hotels service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "book" -> book(service, arguments, step);
                case "cancel" -> {
                    cancel(service, arguments, step);
                    yield null;
                }
                default -> throw new IllegalArgumentException("Hotels has no operation " + operation);
            };
        }

        private UUID book(Hotels service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.book((String) arguments.get(0), (Integer) arguments.get(1), step);
        }

        private void cancel(Hotels service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.cancel((UUID) arguments.get(0), step);
        }
    };

    UUID book(String hotel, int nights, StepContext step);

    void cancel(UUID request, StepContext step);
}
