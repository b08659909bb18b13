package demo.loans;

import io.sagaz.kernel.OperationKind;
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
 * The service {@code Bureau}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Bureau {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Bureau> TYPE = new ServiceType<Bureau>() {
        private final List<OperationType> operations = List.of(
                new OperationType("check", OperationKind.COMMAND, Optional.of(Check.CODEC),
                        List.of(Refused.TYPE)),
                new OperationType("forget", OperationKind.COMMAND, Optional.empty(), List.of()));

        @Override
        public String name() {
            return "demo.loans.Bureau";
        }

        @Override
        public Class<Bureau> type() {
            return Bureau.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Bureau service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "check" -> check(service, arguments, step);
                case "forget" -> {
                    forget(service, arguments, step);
                    yield null;
                }
                default -> throw new IllegalArgumentException("Bureau has no operation " + operation);
            };
        }

        private Check check(Bureau service, List<? extends @Nullable Object> arguments,
                StepContext step) throws Refused {
            return service.check((String) arguments.get(0), step);
        }

        private void forget(Bureau service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.forget((UUID) arguments.get(0), step);
        }
    };

    Check check(String customer, StepContext step) throws Refused;

    void forget(UUID request, StepContext step);
}
