package demo.trips;

import io.sagaz.kernel.OperationKind;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepContext;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code Desk}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Desk {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Desk> TYPE = new ServiceType<Desk>() {
        private final List<OperationType> operations = List.of(
                new OperationType("note", OperationKind.COMMAND, Optional.empty(), List.of()));

        @Override
        public String name() {
            return "demo.trips.Desk";
        }

        @Override
        public Class<Desk> type() {
            return Desk.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Desk service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "note" -> {
                    note(service, arguments, step);
                    yield null;
                }
                default -> throw new IllegalArgumentException("Desk has no operation " + operation);
            };
        }

        private void note(Desk service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.note((String) arguments.get(0), step);
        }
    };

    void note(String text, StepContext step);
}
