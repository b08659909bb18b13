package shop.orders;

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
 * The service {@code Mail}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Mail {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Mail> TYPE = new ServiceType<Mail>() {
        private final List<OperationType> operations = List.of(
                new OperationType("shipped", OperationKind.COMMAND, Optional.empty(), List.of()));

        @Override
        public String name() {
            return "shop.orders.Mail";
        }

        @Override
        public Class<Mail> type() {
            return Mail.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Mail service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "shipped" -> {
                    shipped(service, arguments, step);
                    yield null;
                }
                default -> throw new IllegalArgumentException("Mail has no operation " + operation);
            };
        }

        private void shipped(Mail service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.shipped((String) arguments.get(0), (String) arguments.get(1), step);
        }
    };

    void shipped(String customer, String tracking, StepContext step);
}
