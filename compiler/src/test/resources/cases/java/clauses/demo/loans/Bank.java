package demo.loans;

import io.sagaz.kernel.OperationKind;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code Bank}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Bank {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Bank> TYPE = new ServiceType<Bank>() {
        private final List<OperationType> operations = List.of(
                new OperationType("contract", OperationKind.COMMAND, Optional.of(Codecs.UUID),
                        List.of()),
                new OperationType("cancel", OperationKind.COMMAND, Optional.empty(), List.of()),
                new OperationType("pay", OperationKind.COMMAND, Optional.of(Codecs.UUID),
                        List.of(Refused.TYPE)),
                new OperationType("find", OperationKind.QUERY,
                        Optional.of(Codecs.optional(Codecs.UUID)), List.of()));

        @Override
        public String name() {
            return "demo.loans.Bank";
        }

        @Override
        public Class<Bank> type() {
            return Bank.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Bank service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "contract" -> contract(service, arguments, step);
                case "cancel" -> {
                    cancel(service, arguments, step);
                    yield null;
                }
                case "pay" -> pay(service, arguments, step);
                case "find" -> find(service, arguments, step);
                default -> throw new IllegalArgumentException("Bank has no operation " + operation);
            };
        }

        private UUID contract(Bank service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.contract((UUID) arguments.get(0), step);
        }

        private void cancel(Bank service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.cancel((UUID) arguments.get(0), step);
        }

        private UUID pay(Bank service, List<? extends @Nullable Object> arguments, StepContext step)
                throws Refused {
            return service.pay((BigDecimal) arguments.get(0), step);
        }

        private @Nullable UUID find(Bank service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.find((UUID) arguments.get(0), step);
        }
    };

    UUID contract(UUID loan, StepContext step);

    void cancel(UUID request, StepContext step);

    UUID pay(BigDecimal amount, StepContext step) throws Refused;

    @Nullable UUID find(UUID request, StepContext step);
}
