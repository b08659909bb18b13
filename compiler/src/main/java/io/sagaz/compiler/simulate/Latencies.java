package io.sagaz.compiler.simulate;

import io.sagaz.compiler.model.Model;
import io.sagaz.compiler.model.ServiceModel;
import io.sagaz.compiler.model.ServiceModel.OperationModel;
import io.sagaz.kernel.CallDefinition;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long calls usually take, as {@code @latency(p50: ...)} on their operations says. */
final class Latencies implements Function<CallDefinition, Optional<Duration>> {
    private static final String MEDIAN = "latency.p50";
    private static final Pattern DURATION = Pattern.compile("([0-9][0-9_]{0,8})(ms|s|m|h|d)");

    private final Map<String, Duration> medians = new HashMap<>();

    Latencies(Model model) {
        for (ServiceModel service : model.services()) {
            for (OperationModel operation : service.operations()) {
                Optional.ofNullable(operation.annotations().get(MEDIAN))
                        .flatMap(Latencies::duration)
                        .ifPresent(median -> medians.put(key(service.name().text(), operation.name()), median));
            }
        }
    }

    @Override
    public Optional<Duration> apply(CallDefinition call) {
        return Optional.ofNullable(medians.get(key(call.service(), call.operation())));
    }

    private static String key(String service, String operation) {
        return service + "#" + operation;
    }

    /** A wrong value has been reported by now; it counts as unknown. */
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
