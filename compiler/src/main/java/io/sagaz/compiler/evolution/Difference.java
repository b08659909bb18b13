package io.sagaz.compiler.evolution;

import io.sagaz.compiler.definition.Definition;
import io.sagaz.compiler.definition.Definition.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The first thing in which two definitions of one version differ.
 *
 * @param text goes on after "but"
 * @param step that it is about
 */
record Difference(String text, Optional<String> step) {
    private static final Map<String, String> OF_SAGA = Map.of(
            "key", "its key is another",
            "timeout", "its time-out is another",
            "onFailure", "what it does with running steps when one fails is another",
            "tenant", "its tenant is another",
            "emits", "it emits other events when it ends or is suspended",
            "result", "what it returns is computed differently");
    private static final Map<String, String> OF_STEP = Map.of(
            "call", "calls something else, or with other arguments",
            "after", "waits for other steps",
            "when", "runs under another condition",
            "policy", "has other attempts or another time-out",
            "verify", "asks something else when in doubt",
            "recovery", "recovers differently",
            "emits", "emits other events",
            "kind", "does work of another kind");

    /** Parts that differ by themselves where a type or an operation does. */
    static final Set<String> WITH_VALUES =
            Set.of("call", "when", "verify", "compensation", "recovery", "emits", "key", "tenant", "result");

    /** @param shapesChanged whether types or operations that the saga uses have changed; what follows from that isn't said again */
    static Optional<Difference> between(Definition old, Definition now, boolean shapesChanged) {
        for (Step step : now.steps()) {
            Optional<Step> before = old.steps().stream()
                    .filter(each -> each.name().equals(step.name()))
                    .findFirst();
            if (before.isEmpty()) {
                return Optional.of(new Difference("`" + step.name() + "` is new", Optional.of(step.name())));
            }
            Optional<String> part = part(before.get().parts(), step.parts(), shapesChanged);
            if (part.isPresent()) {
                String what = OF_STEP.getOrDefault(part.get(), "differs in `" + part.get() + "`");
                return Optional.of(new Difference("`" + step.name() + "` " + what, Optional.of(step.name())));
            }
        }
        Optional<String> part = part(old.parts(), now.parts(), shapesChanged);
        if (part.isPresent()) {
            String what = OF_SAGA.getOrDefault(part.get(), "it differs in `" + part.get() + "`");
            return Optional.of(new Difference(what, Optional.empty()));
        }
        return order(old, now);
    }

    private static Optional<Difference> order(Definition old, Definition now) {
        return names(old).equals(names(now))
                ? Optional.empty()
                : Optional.of(new Difference("its steps are written in another order", Optional.empty()));
    }

    private static List<String> names(Definition definition) {
        return definition.steps().stream().map(Step::name).toList();
    }

    private static Optional<String> part(Map<String, String> old, Map<String, String> now, boolean shapesChanged) {
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(old.get(key), now.get(key)))
                .filter(key -> !(shapesChanged && WITH_VALUES.contains(key)))
                .findFirst();
    }
}
