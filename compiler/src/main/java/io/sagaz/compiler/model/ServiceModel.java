package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.kernel.OperationKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        private static final Pattern DURATION = Pattern.compile("([0-9][0-9_]{0,8})(ms|s|m|h|d)");

        public OperationModel {
            params = List.copyOf(params);
            fails = List.copyOf(fails);
            annotations = Map.copyOf(annotations);
        }

        /** How long a call usually takes, as {@code @latency(p50: ...)} says; a wrong value counts as unknown. */
        public Optional<Duration> medianLatency() {
            return Optional.ofNullable(annotations.get("latency.p50")).flatMap(OperationModel::duration);
        }

        private static Optional<Duration> duration(String text) {
            Matcher matcher = DURATION.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            long number = Long.parseLong(matcher.group(1).replace("_", ""));
            return Optional.of(
                    switch (matcher.group(2)) {
                        case "ms" -> Duration.ofMillis(number);
                        case "s" -> Duration.ofSeconds(number);
                        case "m" -> Duration.ofMinutes(number);
                        case "h" -> Duration.ofHours(number);
                        default -> Duration.ofDays(number);
                    });
        }
    }
}
