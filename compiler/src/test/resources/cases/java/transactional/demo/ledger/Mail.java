package demo.ledger;

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
                new OperationType("tell", OperationKind.COMMAND, Optional.of(Codecs.UUID),
                        List.of()));

        @Override
        public String name() {
            return "demo.ledger.Mail";
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
                case "tell" -> tell(service, arguments, step);
                default -> throw new IllegalArgumentException("Mail has no operation " + operation);
            };
        }

        private UUID tell(Mail service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.tell((String) arguments.get(0), step);
        }
    };

    UUID tell(String account, StepContext step);
}
