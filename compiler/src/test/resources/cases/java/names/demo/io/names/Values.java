package demo.io.names;

import io.sagaz.kernel.OperationKind;
import io.sagaz.runtime.Codecs;
import io.sagaz.runtime.Expressions;
import io.sagaz.runtime.OperationType;
import io.sagaz.runtime.ServiceType;
import io.sagaz.runtime.StepContext;
import java.lang.Class;
import java.lang.IllegalArgumentException;
import java.lang.Integer;
import java.lang.String;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code Values}.
 */
@Generated("io.sagaz")
@NullMarked
public interface Values {
    /**
     * Names this service where an engine is built.
     */
    ServiceType<Values> TYPE = new ServiceType<Values>() {
        private final List<OperationType> operations = List.of(
                new OperationType("step", OperationKind.COMMAND, Optional.of(Object.CODEC),
                        List.of(Exception.TYPE, Override.TYPE)),
                new OperationType("call", OperationKind.COMMAND,
                        Optional.of(Codecs.optional(Step.CODEC)), List.of()),
                new OperationType("wait", OperationKind.COMMAND, Optional.empty(), List.of()),
                new OperationType("equals", OperationKind.QUERY,
                        Optional.of(Codecs.optional(Object.CODEC)), List.of()),
                new OperationType("name", OperationKind.COMMAND, Optional.of(Map_.CODEC),
                        List.of()),
                new OperationType("hashCode", OperationKind.COMMAND, Optional.of(Codecs.INT),
                        List.of()),
                new OperationType("undo", OperationKind.COMMAND, Optional.of(value.CODEC),
                        List.of()));

        @java.lang.Override
        public String name() {
            return "demo.io.names.Values";
        }

        @java.lang.Override
        public Class<Values> type() {
            return Values.class;
        }

        @java.lang.Override
        public List<OperationType> operations() {
            return operations;
        }

        @java.lang.Override
        public java.lang. @Nullable Object call(Values service, String operation,
                List<? extends java.lang. @Nullable Object> arguments, StepContext step) throws
                java.lang.Exception {
            return switch (operation) {
                case "step" -> step(service, arguments, step);
                case "call" -> call(service, arguments, step);
                case "wait" -> {
                    wait(service, arguments, step);
                    yield null;
                }
                case "equals" -> equals(service, arguments, step);
                case "name" -> name(service, arguments, step);
                case "hashCode" -> hashCode(service, arguments, step);
                case "undo" -> undo(service, arguments, step);
                default -> throw new IllegalArgumentException("Values has no operation " + operation);
            };
        }

        private Object step(Values service, List<? extends java.lang. @Nullable Object> arguments,
                StepContext step) throws Exception, Override {
            return service.step((Integer) arguments.get(0), (Integer) arguments.get(1),
                    Expressions.cast(arguments.get(2)), step);
        }

        private @Nullable Step call(Values service,
                List<? extends java.lang. @Nullable Object> arguments, StepContext step) {
            return service.call((Step) arguments.get(0), step);
        }

        private void wait(Values service, List<? extends java.lang. @Nullable Object> arguments,
                StepContext step) {
            service.wait(step);
        }

        private @Nullable Object equals(Values service,
                List<? extends java.lang. @Nullable Object> arguments, StepContext step) {
            return service.equals((UUID) arguments.get(0), step);
        }

        private Map_ name(Values service, List<? extends java.lang. @Nullable Object> arguments,
                StepContext step) {
            return service.name(step);
        }

        private int hashCode(Values service, List<? extends java.lang. @Nullable Object> arguments,
                StepContext step) {
            return service.hashCode(Expressions.cast(arguments.get(0)), step);
        }

        private value undo(Values service, List<? extends java.lang. @Nullable Object> arguments,
                StepContext step) {
            return service.undo((UUID) arguments.get(0), step);
        }
    };

    Object step(int step, int context, List<Integer> List, StepContext context_) throws Exception,
            Override;

    @Nullable Step call(Step service, StepContext step);

    void wait(StepContext step);

    @Nullable Object equals(UUID request, StepContext step);

    Map_ name(StepContext step);

    int hashCode(List<Map_> arguments, StepContext step);

    value undo(UUID request, StepContext step);
}
