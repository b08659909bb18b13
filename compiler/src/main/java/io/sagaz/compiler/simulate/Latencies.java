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

/** How long calls usually take, as {@code @latency(p50: ...)} on their operations says. */
final class Latencies implements Function<CallDefinition, Optional<Duration>> {
    private final Map<String, Duration> medians = new HashMap<>();

    Latencies(Model model) {
        for (ServiceModel service : model.services()) {
            for (OperationModel operation : service.operations()) {
                operation
                        .medianLatency()
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
}
