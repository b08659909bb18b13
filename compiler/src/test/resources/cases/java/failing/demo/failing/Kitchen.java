package demo.failing;

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
 * The service {@code Kitchen}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Kitchen {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Kitchen> TYPE = new ServiceType<Kitchen>() {
        private final List<OperationType> operations = List.of(
                new OperationType("bake", OperationKind.COMMAND, Optional.of(Codecs.UUID),
                        List.of()),
                new OperationType("bin", OperationKind.COMMAND, Optional.empty(), List.of()),
                new OperationType("share", OperationKind.COMMAND, Optional.of(Codecs.DECIMAL),
                        List.of(NoPlate.TYPE)),
                new OperationType("collect", OperationKind.COMMAND, Optional.empty(), List.of()));

        @Override
        public String name() {
            return "demo.failing.Kitchen";
        }

        @Override
        public Class<Kitchen> type() {
            return Kitchen.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Kitchen service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "bake" -> bake(service, arguments, step);
                case "bin" -> {
                    bin(service, arguments, step);
                    yield null;
                }
                case "share" -> share(service, arguments, step);
                case "collect" -> {
                    collect(service, arguments, step);
                    yield null;
                }
                default -> throw new IllegalArgumentException("Kitchen has no operation " + operation);
            };
        }

        private UUID bake(Kitchen service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.bake((Integer) arguments.get(0), step);
        }

        private void bin(Kitchen service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.bin((UUID) arguments.get(0), step);
        }

        private BigDecimal share(Kitchen service, List<? extends @Nullable Object> arguments,
                StepContext step) throws NoPlate {
            return service.share((BigDecimal) arguments.get(0), step);
        }

        private void collect(Kitchen service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.collect((UUID) arguments.get(0), (BigDecimal) arguments.get(1), step);
        }
    };

    UUID bake(int pieces, StepContext step);

    void bin(UUID request, StepContext step);

    BigDecimal share(BigDecimal each, StepContext step) throws NoPlate;

    void collect(UUID request, BigDecimal each, StepContext step);
}
