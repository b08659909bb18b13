package demo.expressions;

import io.sagaz.kernel.OperationKind;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.Expressions;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
                new OperationType("buy", OperationKind.COMMAND, Optional.of(Bought.CODEC),
                        List.of()),
                new OperationType("cancel", OperationKind.COMMAND, Optional.of(Undone.CODEC),
                        List.of()),
                new OperationType("note", OperationKind.COMMAND, Optional.empty(), List.of()),
                new OperationType("tag", OperationKind.COMMAND, Optional.of(Codecs.INT), List.of()),
                new OperationType("total", OperationKind.COMMAND,
                        Optional.of(Codecs.list(Codecs.DECIMAL)), List.of()),
                new OperationType("find", OperationKind.QUERY,
                        Optional.of(Codecs.optional(Bought.CODEC)), List.of()),
                new OperationType("any", OperationKind.QUERY, Optional.of(Codecs.map(Codecs.INT)),
                        List.of()));

        @Override
        public String name() {
            return "demo.expressions.Shop";
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
                case "buy" -> buy(service, arguments, step);
                case "cancel" -> cancel(service, arguments, step);
                case "note" -> {
                    note(service, arguments, step);
                    yield null;
                }
                case "tag" -> tag(service, arguments, step);
                case "total" -> total(service, arguments, step);
                case "find" -> find(service, arguments, step);
                case "any" -> any(service, arguments, step);
                default -> throw new IllegalArgumentException("Shop has no operation " + operation);
            };
        }

        private Bought buy(Shop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.buy((String) arguments.get(0), (Long) arguments.get(1),
                    (BigDecimal) arguments.get(2), step);
        }

        private Undone cancel(Shop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.cancel((UUID) arguments.get(0), (BigDecimal) arguments.get(1), step);
        }

        private void note(Shop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            service.note((String) arguments.get(0), step);
        }

        private int tag(Shop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.tag(Expressions.cast(arguments.get(0)),
                    Expressions.cast(arguments.get(1)), Expressions.cast(arguments.get(2)), step);
        }

        private List<BigDecimal> total(Shop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.total(Expressions.cast(arguments.get(0)), step);
        }

        private @Nullable Bought find(Shop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.find((UUID) arguments.get(0), step);
        }

        private Map<String, Integer> any(Shop service, List<? extends @Nullable Object> arguments,
                StepContext step) {
            return service.any(step);
        }
    };

    Bought buy(String name, long count, @Nullable BigDecimal price, StepContext step);

    Undone cancel(UUID request, BigDecimal amount, StepContext step);

    void note(@Nullable String text, StepContext step);

    int tag(List<String> tags, List<@Nullable Integer> gaps, List<String> names, StepContext step);

    List<BigDecimal> total(List<Part> parts, StepContext step);

    @Nullable Bought find(UUID request, StepContext step);

    Map<String, Integer> any(StepContext step);
}
