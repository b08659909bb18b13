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
 * The service {@code Wrapping}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Wrapping {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Wrapping> TYPE = new ServiceType<Wrapping>() {
        private final List<OperationType> operations = List.of(
                new OperationType("wrap", OperationKind.COMMAND, Optional.of(Paper.CODEC),
                        List.of()),
                new OperationType("tie", OperationKind.COMMAND, Optional.of(Codecs.UUID),
                        List.of()),
                new OperationType("pad", OperationKind.COMMAND, Optional.empty(), List.of()),
                new OperationType("write", OperationKind.COMMAND, Optional.empty(), List.of()),
                new OperationType("undo", OperationKind.COMMAND, Optional.empty(), List.of()));

        @Override
        public String name() {
            return "demo.gifts.Wrapping";
        }

        @Override
        public Class<Wrapping> type() {
            return Wrapping.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Wrapping service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "wrap" -> wrap(service, arguments, step);
                case "tie" -> tie(service, arguments, step);
                case "pad" -> {
                    pad(service, arguments, step);
                    yield null;
                }
                case "write" -> {
                    write(service, arguments, step);
                    yield null;
                }
                case "undo" -> {
                    undo(service, arguments, step);
                    yield null;
                }
                default -> throw new IllegalArgumentException("Wrapping has no operation " + operation);
            };
        }

        private Paper wrap(Wrapping service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.wrap((String) arguments.get(0), step);
        }

        private UUID tie(Wrapping service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.tie((String) arguments.get(0), step);
        }

        private void pad(Wrapping service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.pad((String) arguments.get(0), step);
        }

        private void write(Wrapping service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.write((UUID) arguments.get(0), step);
        }

        private void undo(Wrapping service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.undo((UUID) arguments.get(0), step);
        }
    };

    Paper wrap(String sku, StepContext step);

    UUID tie(String colour, StepContext step);

    void pad(String sku, StepContext step);

    void write(UUID id, StepContext step);

    void undo(UUID request, StepContext step);
}
