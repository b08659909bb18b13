package demo.fleet;

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
 * The service {@code Billing}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Billing {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Billing> TYPE = new ServiceType<Billing>() {
        private final List<OperationType> operations = List.of(
                new OperationType("charge", OperationKind.COMMAND, Optional.of(Codecs.UUID),
                        List.of()),
                new OperationType("note", OperationKind.COMMAND, Optional.empty(), List.of()));

        @Override
        public String name() {
            return "demo.fleet.Billing";
        }

        @Override
        public Class<Billing> type() {
            return Billing.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Billing service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "charge" -> charge(service, arguments, step);
                case "note" -> {
                    note(service, arguments, step);
                    yield null;
                }
                default -> throw new IllegalArgumentException("Billing has no operation " + operation);
            };
        }

        private UUID charge(Billing service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.charge((UUID) arguments.get(0), Expressions.cast(arguments.get(1)),
                    step);
        }

        private void note(Billing service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.note(Expressions.cast(arguments.get(0)), (UUID) arguments.get(1), step);
        }
    };

    UUID charge(UUID fleet, List<Slot> slots, StepContext step);

    void note(List<@Nullable String> restored, UUID request, StepContext step);
}
