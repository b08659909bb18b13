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
 * The service {@code Workshop}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Workshop {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Workshop> TYPE = new ServiceType<Workshop>() {
        private final List<OperationType> operations = List.of(
                new OperationType("flash", OperationKind.COMMAND,
                        Optional.of(Codecs.optional(Codecs.UUID)), List.of(NotFlashable.TYPE)),
                new OperationType("find", OperationKind.QUERY,
                        Optional.of(Codecs.optional(Codecs.UUID)), List.of()),
                new OperationType("restore", OperationKind.COMMAND, Optional.of(Codecs.STRING),
                        List.of()),
                new OperationType("replace", OperationKind.COMMAND,
                        Optional.of(Codecs.optional(Codecs.UUID)), List.of(NotFlashable.TYPE)),
                new OperationType("scrap", OperationKind.COMMAND, Optional.of(Codecs.STRING),
                        List.of()));

        @Override
        public String name() {
            return "demo.fleet.Workshop";
        }

        @Override
        public Class<Workshop> type() {
            return Workshop.class;
        }

        @Override
        public List<OperationType> operations() {
            return operations;
        }

        @Override
        public @Nullable Object call(Workshop service, String operation,
                List<? extends @Nullable Object> arguments, StepContext step) throws Exception {
            return switch (operation) {
                case "flash" -> flash(service, arguments, step);
                case "find" -> find(service, arguments, step);
                case "restore" -> restore(service, arguments, step);
                case "replace" -> replace(service, arguments, step);
                case "scrap" -> scrap(service, arguments, step);
                default -> throw new IllegalArgumentException("Workshop has no operation " + operation);
            };
        }

        private @Nullable UUID flash(Workshop service, List<? extends @Nullable Object> arguments,
                StepContext step) throws NotFlashable {
            return service.flash((Device) arguments.get(0), Expressions.cast(arguments.get(1)),
                    step);
        }

        private @Nullable UUID find(Workshop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.find((UUID) arguments.get(0), step);
        }

        private String restore(Workshop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.restore((UUID) arguments.get(0), step);
        }

        private @Nullable UUID replace(Workshop service, List<? extends @Nullable Object> arguments,
                StepContext step) throws NotFlashable {
            return service.replace((String) arguments.get(0), (UUID) arguments.get(1), step);
        }

        private String scrap(Workshop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.scrap((UUID) arguments.get(0), step);
        }
    };

    @Nullable UUID flash(Device device, List<Slot> slots, StepContext step) throws NotFlashable;

    @Nullable UUID find(UUID request, StepContext step);

    String restore(UUID request, StepContext step);

    @Nullable UUID replace(String model, UUID request, StepContext step) throws NotFlashable;

    String scrap(UUID request, StepContext step);
}
