package demo.operators;

import io.sagaz.kernel.OperationKind;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code Shop}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Shop {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Shop> TYPE = new ServiceType<Shop>() {
        private final List<OperationType> operations = List.of(
                new OperationType("whole", OperationKind.COMMAND, Optional.of(Counted.CODEC),
                        List.of()),
                new OperationType("real", OperationKind.COMMAND, Optional.empty(), List.of()),
                new OperationType("text", OperationKind.COMMAND, Optional.empty(), List.of()),
                new OperationType("time", OperationKind.COMMAND, Optional.empty(), List.of()),
                new OperationType("told", OperationKind.COMMAND, Optional.empty(), List.of()));

        @Override
        public String name() {
            return "demo.operators.Shop";
        }

        @Override
        public Class<Shop> type() {
            return Shop.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Shop service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "whole" -> whole(service, arguments, step);
                case "real" -> {
                    real(service, arguments, step);
                    yield null;
                }
                case "text" -> {
                    text(service, arguments, step);
                    yield null;
                }
                case "time" -> {
                    time(service, arguments, step);
                    yield null;
                }
                case "told" -> {
                    told(service, arguments, step);
                    yield null;
                }
                default -> throw new IllegalArgumentException("Shop has no operation " + operation);
            };
        }

        private Counted whole(Shop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.whole((Integer) arguments.get(0), (Long) arguments.get(1), step);
        }

        private void real(Shop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.real((Double) arguments.get(0), (BigDecimal) arguments.get(1), step);
        }

        private void text(Shop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.text((String) arguments.get(0), (Integer) arguments.get(1), step);
        }

        private void time(Shop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.time((Instant) arguments.get(0), (Duration) arguments.get(1),
                    (Duration) arguments.get(2), step);
        }

        private void told(Shop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.told((Boolean) arguments.get(0), (Boolean) arguments.get(1),
                    (Boolean) arguments.get(2), (Boolean) arguments.get(3), step);
        }
    };

    Counted whole(int pieces, long paid, StepContext step);

    void real(double weight, BigDecimal total, StepContext step);

    void text(String text, @Nullable Integer size, StepContext step);

    void time(Instant at, Duration pause, Duration between, StepContext step);

    void told(boolean one, boolean two, boolean three, boolean four, StepContext step);
}
