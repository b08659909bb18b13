package demo.gifts;

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
 * The service {@code Stock}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Stock {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Stock> TYPE = new ServiceType<Stock>() {
        private final List<OperationType> operations = List.of(
                new OperationType("reserve", OperationKind.COMMAND, Optional.of(Codecs.UUID),
                        List.of()),
                new OperationType("release", OperationKind.COMMAND, Optional.empty(), List.of()),
                new OperationType("fragile", OperationKind.QUERY, Optional.of(Codecs.BOOL),
                        List.of()));

        @Override
        public String name() {
            return "demo.gifts.Stock";
        }

        @Override
        public Class<Stock> type() {
            return Stock.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Stock service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "reserve" -> reserve(service, arguments, step);
                case "release" -> {
                    release(service, arguments, step);
                    yield null;
                }
                case "fragile" -> fragile(service, arguments, step);
                default -> throw new IllegalArgumentException("Stock has no operation " + operation);
            };
        }

        private UUID reserve(Stock service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.reserve((String) arguments.get(0), step);
        }

        private void release(Stock service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.release((UUID) arguments.get(0), step);
        }

        private boolean fragile(Stock service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.fragile((String) arguments.get(0), step);
        }
    };

    UUID reserve(String sku, StepContext step);

    void release(UUID request, StepContext step);

    boolean fragile(String sku, StepContext step);
}
