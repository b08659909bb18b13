package io.sagaz.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The signals that came and that no step has taken yet. Never more than the steps that may still take them.
 *
 * @param kept payloads by the signal's name, the earliest first
 */
record Signals(Map<String, List<Payload>> kept) {
    static final Signals NONE = new Signals(Map.of());

    Signals {
        kept = Map.copyOf(kept);
    }

    int count(String signal) {
        return of(signal).size();
    }

    Optional<Payload> first(String signal) {
        return of(signal).stream().findFirst();
    }

    Signals with(String signal, Payload payload) {
        List<Payload> next = new ArrayList<>(of(signal));
        next.add(payload);
        return with(signal, next);
    }

    Signals withoutFirst(String signal) {
        return with(signal, of(signal).subList(1, count(signal)));
    }

    private Signals with(String signal, List<Payload> payloads) {
        Map<String, List<Payload>> next = new LinkedHashMap<>(kept);
        next.put(signal, List.copyOf(payloads));
        if (payloads.isEmpty()) {
            next.remove(signal);
        }
        return new Signals(next);
    }

    private List<Payload> of(String signal) {
        return kept.getOrDefault(signal, List.of());
    }
}
