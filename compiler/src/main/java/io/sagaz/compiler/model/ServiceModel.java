package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.kernel.OperationKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** @param span of its name */
public record ServiceModel(
        QualifiedName name, List<OperationModel> operations, Optional<String> doc, boolean deprecated, Span span) {
    public ServiceModel {
        operations = List.copyOf(operations);
    }

    public Optional<OperationModel> operation(String wanted) {
        return operations.stream().filter(op -> op.name().equals(wanted)).findFirst();
    }

    /**
     * An operation.
     *
     * @param fails the errors that it declares
     * @param annotations values by {@code name.argument}, such as {@code latency.p50} with {@code 350ms}
     * @param span of its name
     */
    public record OperationModel(
            String name,
            OperationKind kind,
            List<FieldModel> params,
            Optional<Type> output,
            List<QualifiedName> fails,
            Map<String, String> annotations,
            Optional<String> doc,
            boolean deprecated,
            Span span) {
        public OperationModel {
            params = List.copyOf(params);
            fails = List.copyOf(fails);
            annotations = Map.copyOf(annotations);
        }
    }
}
